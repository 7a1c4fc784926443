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
    var text = CSVLine.mark + CSVLine.text([CSVLine.inert(report.titleText ?? "")])
    for table in report.tables {
      let form = report.edition.sections.first { $0.table == table.kind }
      text += "\r\n" + CSVLine.text([form?.heading ?? table.kind.chinese])
      let printed = PrintedTable(table.kind, of: table.edition) { cell(table[$0], $0, of: table) }
      text += printed.lines.map(CSVLine.text).joined()
    }
    return Array(text.utf8)
  }

  private func cell(_ figure: Figure, _ number: Int, of table: Table) -> String {
    switch figure.reading {
    case .number(let numeral): table.edition.column(of: number).kind == .amount ? numeral.amount.plain : numeral.plain
    case .blank, .placeholder, .unplaced, .absent: ""
    case .unreadable, .tooLarge: CSVLine.inert(report.inline(figure.range))
    }
  }
}
