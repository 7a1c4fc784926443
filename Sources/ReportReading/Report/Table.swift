import ReportForm
import ReportSyntax

/// One of the three tables, bound to the form of the edition that it is of.
package final class Table: Sendable {
  package let kind: TableKind
  /// The edition that its headers and rows are of.
  package let edition: Edition
  /// Its rows in the order of the text, with those the form does not have.
  package let rows: [TableRow]
  /// Its figures in the order of the form.
  package let figures: [Figure]
  /// The rows that are not simply rows of the form with standard labels and as many figures as it asks, in order.
  package let irregularRows: [TableRow]
  /// The places among the figures of those that are not simply whole numbers in plain digits, in order.
  package let irregularFigures: [Int]
  /// Where it tells its edition: the first header that only that edition has, or the first row's label.
  package let editionMark: ByteRange
  /// The bytes from its first row or header to its last.
  package let range: ByteRange
  package let layout: Layout
  /// The number in the edition of this table's first figure.
  package let firstFigure: Int

  /// `irregularFigures` are the places that are known of an earlier version; nil where they are to be found.
  init(
    kind: TableKind, edition: Edition, rows: [TableRow], figures: [Figure], editionMark: ByteRange, range: ByteRange, layout: Layout,
    irregularFigures: [Int]? = nil
  ) {
    self.kind = kind
    self.edition = edition
    self.rows = rows
    self.figures = figures
    irregularRows = rows.filter { !$0.isRegular }
    self.irregularFigures = irregularFigures ?? figures.indices.filter { !figures[$0].isPlain }
    self.editionMark = editionMark
    self.range = range
    self.layout = layout
    firstFigure = edition.firstFigure(of: kind)
  }

  package var form: TableForm { edition.table(kind) }

  /// The figure by its number in the edition.
  package subscript(figure: Int) -> Figure { figures[figure - firstFigure] }

  /// The figures of a row of the form, by their numbers in the edition.
  package func figures(ofRow row: Int) -> Range<Int> { edition.figures(ofRow: row, in: kind) }

  /// The figures of a row by what it counts, by their numbers in the edition; nil where the form does not have it.
  package func figures(_ key: RowKey) -> Range<Int>? { edition.figures(key, in: kind) }

  /// The figure of a row in the column of a role, by what both count; nil where the form has no such figure.
  package func figure(_ key: RowKey, _ role: HeaderForm.Role) -> Figure? { edition.figure(key, role, in: kind).map { self[$0] } }

  /// The row of the text for a row of the form, or nil where it is absent.
  package func row(_ formRow: Int) -> TableRow? { rows.first { $0.role == .row(formRow) } }
}
