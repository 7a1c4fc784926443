import ReportForm
import ReportWriting

/// The sheet of an office's reports for spreadsheet programs: one row a report, one column a figure.
struct CollectionSheets {
  private let rows: [CollectedRow]
  private let columns: FigureColumns
  private let language: Language

  init(_ rows: [CollectedRow], language: Language) {
    self.rows = rows
    self.language = language
    columns = FigureColumns(Set(rows.flatMap { $0.tables.map(\.edition.year) }))
  }

  /// One sheet with all figures, as comma-separated values.
  var csv: [UInt8] {
    let headers = CollectionHeader.allCases.map { $0.name.text(in: language) } + columns.columns.map(\.name)
    var bytes = Array((CSVLine.mark + CSVLine.text(headers)).utf8)
    for row in rows {
      let cells = CollectionHeader.allCases.map { $0.value(of: row, in: language) } + columns.arranged(row)
      bytes += CSVLine.text(cells.lazy.map(\.csv)).utf8
    }
    return bytes
  }

  /// A workbook with a sheet for each of the three tables.
  var workbook: [UInt8] {
    let sheets = TableKind.allCases.map { kind in (name: kind.chinese, sheet: sheet(kind)) }
    return Workbook(sheets).bytes
  }

  private func sheet(_ kind: TableKind) -> Worksheet {
    let places = columns.columns.indices.filter { columns.columns[$0].table == kind }
    let headers = CollectionHeader.allCases.map { Worksheet.Column($0.name.text(in: language), width: $0.width) }
    var sheet = Worksheet(headers + places.map { .init(columns.columns[$0].name, width: 16) }, frozenColumns: 2)
    for row in rows {
      let values = columns.arranged(row)
      let cells = CollectionHeader.allCases.map { $0.value(of: row, in: language) } + places.map { values[$0] }
      sheet.add(cells.lazy.map(\.cell))
    }
    return sheet
  }
}

extension CollectedRow.Value {
  fileprivate var csv: String {
    switch self {
    case .blank: ""
    case .number(let number): number
    case .text(let text): CSVLine.inert(text)
    }
  }

  fileprivate var cell: Worksheet.Cell {
    switch self {
    case .blank: .blank
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    }
  }
}
