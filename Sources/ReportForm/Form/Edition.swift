/// One edition of the statutory form as data: sections, tables and sums. Everything that knows the form reads it from here.
///
/// A class, so that what is bound to the form refers to it and copies none of it.
package final class Edition: Sendable {
  package let year: Year
  package let notice: Citation
  package let sections: [SectionForm]
  /// Table 2, 3 and 4, in that order.
  package let tables: [TableForm]
  package let calculations: [Calculation]
  /// Every sum between single figures, expanded from the calculations in their order.
  package let equations: [Equation]
  /// The same, by table.
  package let equationsOfTable: [[Equation]]
  /// The number of the first figure of each row, by table and row.
  package let firstFigures: [[Int]]
  /// For each figure, the equations that it is a term of.
  package let equationsOfFigure: [[Int]]
  /// For each figure, its table, row and column.
  package let places: [FigurePlace]

  package init(year: Year, notice: Citation, sections: [SectionForm], tables: [TableForm], calculations: [Calculation]) {
    self.year = year
    self.notice = notice
    self.sections = sections
    self.tables = tables
    self.calculations = calculations
    var firstFigures: [[Int]] = []
    var places: [FigurePlace] = []
    for table in tables {
      var firsts: [Int] = []
      for (rowIndex, row) in table.rows.enumerated() {
        firsts.append(places.count)
        for column in row.columns.indices { places.append(FigurePlace(table: table.kind, row: rowIndex, column: column)) }
      }
      firstFigures.append(firsts)
    }
    self.firstFigures = firstFigures
    self.places = places
    let equations = calculations.flatMap { Self.equations(of: $0, in: tables, firstFigures) }
    self.equations = equations
    equationsOfTable = tables.map { table in equations.filter { $0.table == table.kind } }
    var equationsOfFigure = [[Int]](repeating: [], count: places.count)
    for (index, equation) in equations.enumerated() {
      for figure in equation.left + equation.right { equationsOfFigure[figure].append(index) }
    }
    self.equationsOfFigure = equationsOfFigure
  }

  /// The form of one of the three tables.
  package func table(_ kind: TableKind) -> TableForm { tables[kind.rawValue] }

  /// The row that a figure stands in.
  package func row(of figure: Int) -> RowForm { tables[places[figure].table.rawValue].rows[places[figure].row] }

  /// The column that a figure stands in.
  package func column(of figure: Int) -> ColumnForm { row(of: figure).columns[places[figure].column] }

  private static func equations(of calculation: Calculation, in tables: [TableForm], _ firsts: [[Int]]) -> [Equation] {
    switch calculation {
    case .acrossColumns(let kind, let parts, let total):
      return firsts[kind.rawValue].map { first in
        Equation(kind: .total, table: kind, left: parts.map { first + $0 }, right: [first + total])
      }
    case .downRows(let kind, let parts, let total):
      return columnwise(kind, parts, [total], .total, tables, firsts)
    case .carryover(let kind, let incoming, let outgoing):
      return columnwise(kind, incoming, outgoing, .carryover, tables, firsts)
    }
  }

  private static func columnwise(
    _ kind: TableKind, _ left: [RowKey], _ right: [RowKey], _ equationKind: Equation.Kind, _ tables: [TableForm], _ firsts: [[Int]]
  ) -> [Equation] {
    let table = tables[kind.rawValue]
    let leftRows = left.compactMap(table.index(of:))
    let rightRows = right.compactMap(table.index(of:))
    let columns = leftRows.first.map { table.rows[$0].columns.indices } ?? 0..<0
    return columns.map { column in
      Equation(
        kind: equationKind, table: kind,
        left: leftRows.map { firsts[kind.rawValue][$0] + column }, right: rightRows.map { firsts[kind.rawValue][$0] + column })
    }
  }
}

/// Where a figure stands: its table, and its row and column there, from 0.
package struct FigurePlace: Sendable, Hashable {
  package let table: TableKind
  package let row: Int
  package let column: Int
}
