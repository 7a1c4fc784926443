import ReportForm
import ReportSyntax

/// The cells of one block in which words of one of the three tables stand: that table, a part of it, or a table of the author's own
/// that counts the same things in other ways.
struct TableCandidate {
  /// Where it stands, by the section's heading before it.
  enum Place {
    /// In the section that has the table.
    case home
    /// Before any heading.
    case anywhere
    /// In a section of other things, in a text in which the table's own has no heading.
    case lost
    /// In a section of other things, while there is one for the table.
    case elsewhere

    /// Whether what stands here is likelier the table than another one.
    var isUsual: Bool { self == .home || self == .anywhere }
  }

  let table: TableKind
  let place: Place
  /// The start of the heading that it stands under, in bytes; -1 before any.
  let heading: Int
  /// The block of the tree.
  let block: Int
  /// The bytes from its first header or row to its last.
  let range: ByteRange
  /// What of the finder's rows was read in it, those of other tables among them.
  let rows: Range<Int>

  /// Which rows of the form it has.
  var keys = RowKeySet()
  /// Those of them that have as many figures as the form asks.
  var firm = RowKeySet()

  /// Whether any row of its table was read in it.
  var hasRows = false
  /// Whether one of them is of flowing text.
  var flows = false
  /// Whether numbers stand in a block of which no row was read.
  var holdsOtherFigures = false

  /// How well it agrees with the form; of those that agree alike the one at home comes first.
  var strength: (rows: Int, home: Int) { (firm.count, place == .home ? 1 : 0) }
}
