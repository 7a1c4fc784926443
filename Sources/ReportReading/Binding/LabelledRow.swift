import ReportForm
import ReportSyntax

/// A row that its label, or its place in table 4, tells to be a row of figures; which figures, is not settled yet.
struct LabelledRow {
  let table: TableKind
  /// The row its label names exactly, or nil where it names none.
  let key: RowKey?
  /// The editions that have this label for a row; all of them for a row that none labels.
  let labelling: EditionSet
  /// The editions that are told by the row; none where all have it.
  let havingRow: EditionSet
  /// Whether the label is a group's.
  let isGroup: Bool
  /// The bytes of the label with its number; empty for table 4.
  let labelRange: ByteRange
  /// The column of the label among the cells of the row, from 0.
  let labelColumn: Int
  /// What is written after the label, as indices in the finder's slots.
  var slots: Range<Int>
  /// The bytes of the row from its first word to its last.
  var range: ByteRange
  let layout: Layout
  /// The block that it stands in.
  let block: Int
}
