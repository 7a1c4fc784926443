import ReportForm
import ReportReading
import ReportSyntax

/// What stands at a byte offset of a report; hover, completion and code actions all ask for it here.
enum Place {
  /// One of the six headings.
  case heading(Section)
  /// A figure by its number in the edition, also where its cell is blank.
  case figure(Table, Int)
  /// The label of a row of figures.
  case rowLabel(Table, TableRow)
  /// A column's header, a group's label or a block's title, and where it stands.
  case word(FormWord, ByteRange)

  /// What stands at an offset, or nil where nothing of the form does.
  static func at(_ offset: Int, in report: Report) -> Place? {
    let tree = report.tree
    guard let row = tree.row(at: offset) else { return nil }
    if let section = report.sections.first(where: { $0.headingRows.contains(row) }) { return .heading(section) }
    guard let cell = tree.cell(at: offset, inRow: row) else { return nil }
    for table in report.tables {
      if let index = table.figures.firstIndex(where: { $0.isWritten(in: cell) }) { return .figure(table, table.firstFigure + index) }
      let label = table.rows.first { row in
        !row.labelRange.isEmpty
          && (row.layout == .flowing ? row.labelRange.touches(offset) : row.labelRange == cell.content)
      }
      if let label { return .rowLabel(table, label) }
    }
    return word(at: offset, row, cell, in: report)
  }

  // MARK: Words

  private static func word(at offset: Int, _ row: Int, _ cell: Cell, in report: Report) -> Place? {
    let table = report.tables.first { $0.range.touches(offset) }
    let kind = table?.kind ?? report.section(at: offset)?.form.table
    guard let kind else { return nil }
    // A table may print a header of the other edition, so its own words are only looked up first.
    let editions = [table?.edition ?? report.edition] + Editions.all.list
    if report.tree.rows[row].kind != .text {
      let label = LabelText(report.text.bytes, cell.content)
      return editions.lazy.compactMap { TableWords.of(kind, in: $0).named(label) }.first.map { .word($0, cell.content) }
    }
    guard let table, table.range.touches(offset) else { return nil }
    let window = window(around: offset, table)
    let search = WordSearch(report.text, window)
    return editions.lazy.compactMap { search.word(at: offset, TableWords.of(kind, in: $0)) }.first.map { .word($0.word, $0.range) }
  }

  /// The bytes of a flowing table between two rows of figures: what stands there are headers and groups, over any number of lines.
  private static func window(around offset: Int, _ table: Table) -> ByteRange {
    let reach = 400
    let before = table.rows.last { $0.range.upperBound <= offset }?.range.upperBound ?? table.range.lowerBound
    let after = table.rows.first { $0.range.lowerBound > offset }?.range.lowerBound ?? table.range.upperBound
    let start = min(max(before, offset - reach), offset)
    return start..<max(min(after, offset + reach), start)
  }
}

extension Figure {
  /// Whether this figure is what a cell holds.
  fileprivate func isWritten(in cell: Cell) -> Bool {
    switch reading {
    case .unplaced, .absent: false
    default: range == cell.content
    }
  }
}

extension ByteRange {
  /// Whether an offset lies in the range or at its end.
  func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}

extension Report {
  /// The section that an offset lies in, or nil before the first.
  func section(at offset: Int) -> Section? { sections.last { $0.range.lowerBound <= offset } }
}
