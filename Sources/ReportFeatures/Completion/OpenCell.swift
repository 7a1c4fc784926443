import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The last cell of a row between pipes that no pipe has closed yet, with nothing in it: the tree has none there.
struct OpenCell {
  /// The text with a pipe behind the cell.
  private let closed: Inspection
  private let offset: Int

  /// The cell that a cursor stands in; nil where the row has all its cells, or is none of the form's.
  init?(_ analysis: Analysis, _ report: Report, _ cursor: Cursor) {
    guard cursor.kind == .pipes, cursor.text.isBlank(cursor.offset..<cursor.lineRange.upperBound),
      cursor.text.bytes[cursor.lineRange.lowerBound..<cursor.offset].last(where: { $0 != .space }) == .pipe,
      report.tables.contains(where: { $0.irregularRows.contains { $0.isMalformed && $0.range.touches(cursor.content.upperBound) } }),
      let inspection = ProseTrial(analysis, replacing: .at(cursor.lineRange.upperBound), with: " |").inspection
    else { return nil }
    closed = inspection
    offset = cursor.offset
  }

  /// What the sums give it.
  func items(_ language: Language) -> [Completion.Item] {
    guard case .figure(let table, let figure)? = Place.at(offset, in: closed.report) else { return [] }
    return FigureCompletion(closed, table, figure, Cursor(closed.tree, at: offset), language).items
  }
}
