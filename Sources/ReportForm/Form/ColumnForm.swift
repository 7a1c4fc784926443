/// What a figure may be.
package enum FigureKind: Sendable, Hashable {
  /// A whole number of things, not negative.
  case count
  /// A whole number that may be negative: 本年增/减 of the 2019 edition.
  case signedCount
  /// A sum in 万元, not negative, with up to six decimals.
  case amount
}

/// A column of figures under its header.
package final class ColumnForm: Sendable {
  /// The header directly above the figures.
  package let header: HeaderForm
  /// The headers above that one, outermost first, without the one that stands over all columns of the table.
  package let outerHeaders: [HeaderForm]
  package let kind: FigureKind

  package init(_ header: HeaderForm, under outerHeaders: [HeaderForm] = [], _ kind: FigureKind = .count) {
    self.header = header
    self.outerHeaders = outerHeaders
    self.kind = kind
  }

  /// The header directly above the figures.
  package var label: String { header.label }

  /// What the figures are by the header directly above them, or nil.
  package var role: HeaderForm.Role? { header.role }

  /// The labels of the headers above that one, outermost first.
  package var path: [String] { outerHeaders.map { $0.label } }

  /// The headers from the outermost down.
  package var fullName: String { (path + [label]).joined(separator: "·") }

  /// Whether any of its headers says that its figures are such.
  package func stands(under role: HeaderForm.Role) -> Bool {
    header.role == role || outerHeaders.contains { $0.role == role }
  }
}
