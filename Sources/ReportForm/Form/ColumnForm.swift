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
package struct ColumnForm: Sendable, Hashable {
  /// The header directly above the figures.
  package let label: String
  /// The headers above that one, outermost first.
  package let path: [String]
  package let kind: FigureKind

  package init(_ label: String, under path: [String] = [], _ kind: FigureKind = .count) {
    self.label = label
    self.path = path
    self.kind = kind
  }

  /// The headers from the outermost down, without 申请人情况, which stands over all columns of table 3.
  package var fullName: String { (path.filter { $0 != "申请人情况" } + [label]).joined(separator: "·") }
}
