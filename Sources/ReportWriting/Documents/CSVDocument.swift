import ReportForm
import ReportReading

/// The figures of a report for a spreadsheet: comma-separated values (RFC 4180) in UTF-8 with a byte order mark, as Excel opens them.
///
/// The title, then each table as the form prints it, under the heading of its section and with a blank line before it. A merged
/// cell's text stands in its first place. Figures are plain numbers, amounts in 万元; what is blank or a mark for nothing is blank.
package struct CSVDocument: ReportDocument {
  private let report: Report

  package init(_ report: Report) { self.report = report }

  package var bytes: [UInt8] {
    var text = "\u{FEFF}" + Self.line([Self.inert(report.titleText ?? "")])
    for table in report.tables {
      let form = report.edition.sections.first { $0.table == table.kind }
      text += "\r\n" + Self.line([form?.heading ?? table.kind.chinese])
      let printed = PrintedTable(table.kind, of: table.edition) { cell(table[$0], $0, of: table) }
      text += printed.lines.map(Self.line).joined()
    }
    return Array(text.utf8)
  }

  private func cell(_ figure: Figure, _ number: Int, of table: Table) -> String {
    switch figure.reading {
    case .number(let numeral): table.edition.column(of: number).kind == .amount ? numeral.amount.plain : numeral.plain
    case .blank, .placeholder, .unplaced, .absent: ""
    case .unreadable, .tooLarge: Self.inert(report.inline(figure.range))
    }
  }

  /// A text that a spreadsheet takes for a text: what would begin a formula has an apostrophe before it.
  private static func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@＝＋－＠\t\r".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
