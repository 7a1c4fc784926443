import ReportSyntax

/// A row of a table as it stands in the text.
package struct TableRow: Sendable {
  package enum Role: Sendable, Hashable {
    /// A row of the form, by its place there.
    case row(Int)
    /// The same row of the form once more.
    case repeated(Int)
    /// A group that the form gives no figures, with figures, by its place among the form's groups.
    case group(Int)
    /// A row that the form does not have.
    case unknown
  }

  package let role: Role
  /// The bytes of the label with its number; over several lines where it is broken, empty where the row has none.
  package let labelRange: ByteRange
  /// Whether the label is the form's, differences of width and white space aside.
  package let hasStandardLabel: Bool
  /// What is written where figures belong, in order; for a row that binds, as many as the form asks unless ``isMalformed``.
  package var figures: [Figure] { Array(placed) }
  /// The same without a copy, in indices of the text's readings.
  package let placed: ArraySlice<Figure>
  /// Whether the row has fewer or more figures than the form asks.
  package let isMalformed: Bool
  /// The bytes of the row, without its line break.
  package let range: ByteRange
  package let layout: Layout
}

extension TableRow {
  /// Whether it is a row of the form with a standard label and as many figures as it asks.
  var isRegular: Bool {
    if case .row = role { hasStandardLabel && !isMalformed } else { false }
  }
}
