/// A sum that the form prints or implies, as data: one line stands for the same sum in every row or every column of a table.
package indirect enum Calculation: Sendable {
  /// In every row of the table, and in each of its blocks of columns, the figures before the total add up to it.
  case acrossColumns(TableKind)
  /// In every column of the table, the figures of the rows `parts` add up to that of the row `total`.
  case downRows(TableKind, parts: [RowKey], total: RowKey)
  /// In every column of the table, what came in equals what went out.
  case carryover(TableKind, incoming: [RowKey], outgoing: [RowKey])
}

/// One sum between single figures: those of `left` together equal those of `right` together.
package final class Equation: Sendable {
  /// Which rule a break of it falls under.
  package enum Kind: Sendable, Hashable { case total, carryover }

  package let kind: Kind
  package let table: TableKind
  /// Whether all its figures stand in one row; else they stand in one column.
  package let isAcross: Bool
  /// Figures by their number in the edition, from 0 through table 2, 3 and 4 in the order of rows and columns.
  package let left: [Int]
  package let right: [Int]

  package init(kind: Kind, table: TableKind, isAcross: Bool, left: [Int], right: [Int]) {
    self.kind = kind
    self.table = table
    self.isAcross = isAcross
    self.left = left
    self.right = right
  }
}
