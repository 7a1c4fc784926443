import ReportForm
import ReportReading
import ReportSyntax

/// The rows of a table in the text that name its columns: one run of them, and where the figures end that stand below.
struct ColumnNames {
  /// The bytes of each row, the outermost names first.
  private(set) var rows: [ByteRange]
  /// Where the last row of figures below them ends.
  private(set) var end: Int

  /// The runs within some bytes of a report, in order; none where the layout keeps no cells.
  static func runs(of table: Table, in report: Report, within range: ByteRange) -> [ColumnNames] {
    let words = TableWords.of(table.kind, in: table.edition)
    var runs: [ColumnNames] = []
    var isOpen = false
    for row in report.tree.rows where row.kind != .text && row.range.overlaps(range) {
      if table.rows.contains(where: { $0.range.overlaps(row.range) }) {
        isOpen = false
        if let last = runs.indices.last { runs[last].end = row.range.upperBound }
      } else if report.tree.cells[row.cells].contains(where: { isColumn($0, words, report.text) }) {
        if !isOpen { runs.append(ColumnNames(rows: [], end: row.range.upperBound)) }
        isOpen = true
        runs[runs.count - 1].rows.append(row.range)
        // Where no figures follow, the names end themselves.
        runs[runs.count - 1].end = row.range.upperBound
      }
    }
    return runs
  }

  /// Whether a cell names a column of figures, and not several.
  private static func isColumn(_ cell: Cell, _ words: TableWords, _ text: SourceText) -> Bool {
    !cell.isBlank && words.named(LabelText(text.bytes, cell.content))?.figures != nil
  }
}
