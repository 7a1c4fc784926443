/// Where a figure stands: its table, and its row and column there, from 0.
package struct FigurePlace: Sendable, Hashable {
  package let table: TableKind
  package let row: Int
  package let column: Int
}

/// Figures by where they stand and by what they are, and the other way round.
extension Edition {
  /// The sums that a figure is a term of.
  package func equations(of figure: Int) -> [Equation] {
    let table = places[figure].table
    return incidences[table.rawValue].sums[figure - firstFigure(of: table)].map { equationsOfTable[table.rawValue][$0.place] }
  }

  /// The row that a figure stands in.
  package func row(of figure: Int) -> RowForm { tables[places[figure].table.rawValue].rows[places[figure].row] }

  /// The column that a figure stands in.
  package func column(of figure: Int) -> ColumnForm { row(of: figure).columns[places[figure].column] }

  /// The figures of a row, by their numbers in the edition.
  package func figures(ofRow row: Int, in kind: TableKind) -> Range<Int> {
    let (first, own) = (firstFigure(of: kind), table(kind).figures(ofRow: row))
    return first + own.lowerBound..<first + own.upperBound
  }

  /// The figures of a row by what it counts, or nil where this edition does not have it.
  package func figures(_ key: RowKey, in kind: TableKind) -> Range<Int>? {
    table(kind).index(of: key).map { figures(ofRow: $0, in: kind) }
  }

  /// The figure of a row in the first column directly under a header of a role, or nil where the row has no such column.
  package func figure(_ key: RowKey, _ role: HeaderForm.Role, in kind: TableKind) -> Int? {
    guard let row = table(kind).index(of: key) else { return nil }
    return table(kind).rows[row].columns.firstIndex { $0.role == role }.map { figures(ofRow: row, in: kind).lowerBound + $0 }
  }
}
