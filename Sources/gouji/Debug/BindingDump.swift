import ReportForm
import ReportReading
import ReportSyntax

/// What a text was read as: its title, its sections, and the rows of its tables with their figures, each with its byte range.
struct BindingDump {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var lines: [String] {
    var lines = ["edition \(report.edition.year.rawValue)"]
    if let title = report.title {
      lines.append("title \(title.range) year \(title.year.map(String.init) ?? "none") body \(title.body ?? "none")")
    } else {
      lines.append("title none")
    }
    for section in report.sections {
      let heading = report.text.string(section.headingRange)
      lines.append("section \(section.form.number) \(section.headingRange) \(heading)\(section.isStandard ? "" : " nonstandard")")
    }
    for table in report.tables { lines += self.lines(of: table) }
    return lines
  }

  private func lines(of table: Table) -> [String] {
    let mark = report.text.string(table.editionMark).debugDescription
    return ["table \(table.kind) \(table.range) \(table.layout) edition \(table.edition.year.rawValue) by \(table.editionMark) \(mark)"]
      + table.rows.map { line(of: $0, in: table) }
  }

  /// A row: its role, its label, and what is written where figures belong.
  private func line(of row: TableRow, in table: Table) -> String {
    var line = "  \(role(row.role, table.form)) \(row.labelRange) \(report.text.string(row.labelRange).debugDescription)"
    if !row.hasStandardLabel { line += " nonstandard" }
    if row.isMalformed { line += " malformed" }
    if row.layout != table.layout { line += " \(row.layout)" }
    return line + ":" + row.figures.map { " " + self.figure($0) }.joined()
  }

  private func role(_ role: TableRow.Role, _ form: TableForm) -> String {
    switch role {
    case .row(let row): "\(form.rows[row].key)"
    case .repeated(let row): "repeated.\(form.rows[row].key)"
    case .group(let group): "group.\(form.groups[group].label)"
    case .unknown: "unknown"
    }
  }

  private func figure(_ figure: Figure) -> String {
    switch figure.reading {
    case .number(let numeral) where report.text.string(figure.range) == numeral.plain: "\(numeral.plain)@\(figure.range.lowerBound)"
    case .number(let numeral): "\(numeral.plain)=\(report.text.string(figure.range).debugDescription)@\(figure.range.lowerBound)"
    case .blank: "blank@\(figure.range.lowerBound)"
    case .placeholder, .unreadable, .tooLarge:
      "\(figure.reading)=\(report.text.string(figure.range).debugDescription)@\(figure.range.lowerBound)"
    case .unplaced, .absent: "\(figure.reading)"
    }
  }
}
