import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// Which row and column an author is filling in, where a table's headers may be out of sight.
package struct SignatureHelp: Sendable {
  /// The row with its group, the column, and which of how many it is.
  package let label: String
  /// The columns of the row, in order.
  package let columns: [String]
  /// The place of the column among them, from 0.
  package let active: Int
  /// What the row says so far, its sums, and last year's figure, in Markdown.
  package let documentation: String

  /// What is known of the figure at an offset; nil where none is.
  package static func at(_ offset: Int, in analysis: Analysis, language: Language) -> SignatureHelp? {
    guard let inspection = analysis.inspection,
      case .figure(let table, let number)? = Place.at(analysis.text.cursor(at: offset), in: inspection.report)
    else { return nil }
    let place = table.edition.places[number]
    let row = table.edition.row(of: number)
    let columns = row.columns.map { $0.fullName.replacing("·", with: " · ") }
    let name = [group(row), row.label.isEmpty ? table.kind.name(in: language) : row.label].compactMap { $0 }.joined(separator: "› ")
    return SignatureHelp(
      label: "\(name) · \(columns[place.column]) (\(place.column + 1)/\(columns.count))", columns: columns, active: place.column,
      documentation: documentation(number, table, inspection, language))
  }

  /// The number of the innermost group that a row stands in, as （三）, or its whole label where it has none.
  private static func group(_ row: RowForm) -> String? {
    guard let label = row.path.last else { return nil }
    guard label.hasPrefix("（"), let end = label.firstIndex(of: "）") else { return "\(label) " }
    return "\(label[...end])"
  }

  private static func documentation(_ number: Int, _ table: Table, _ inspection: Inspection, _ language: Language) -> String {
    var lines: [String] = []
    let place = table.edition.places[number]
    let own = table.figures(ofRow: place.row)
    let written = own.filter { table[$0].numeral != nil }
    lines.append(
      language.say("本行已填 \(written.count) 个，共 \(own.count) 个", "\(written.count) of \(own.count) in this row filled in"))
    if let balance = inspection.balance(table.kind) {
      lines += SumLine.lines(table, balance, language) { $0.left.contains(number) || $0.right.contains(number) }
    }
    if inspection.lastYear.reports.count == 1, let last = inspection.previous?.inspection.report, let value = lastYear(number, table, last)
    {
      lines.append(
        language.say("上年（\(last.year.map(String.init) ?? "")年）为 \(value)", "Last year (\(last.year.map(String.init) ?? "")): \(value)"))
    }
    return lines.map(HoverText.escaped).joined(separator: "\n\n")
  }

  /// The same figure in last year's report; nil where its form has none, or it is no number.
  private static func lastYear(_ number: Int, _ table: Table, _ report: Report) -> String? {
    guard let last = report.table(table.kind) else { return nil }
    let place = table.edition.places[number]
    let (row, column) = (table.edition.row(of: number), table.edition.column(of: number))
    guard let figures = last.figures(row.key), let index = last.form.index(of: row.key) else { return nil }
    // Another edition may have other columns; a figure is the same where its headers are.
    let columns = last.form.rows[index].columns
    let same = last.edition.year == table.edition.year ? place.column : columns.firstIndex { $0.fullName == column.fullName }
    guard let same, same < figures.count else { return nil }
    return last[figures.lowerBound + same].numeral?.plain
  }
}
