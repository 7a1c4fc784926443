/// One edition of the statutory form as data: sections, tables and sums. Everything that knows the form reads it from here.
///
/// A class, so that what is bound to the form refers to it and copies none of it.
package final class Edition: Sendable {
  package let year: Year
  /// The notice that sets it.
  package let notice: Notice
  package let sections: [SectionForm]
  /// Table 2, 3 and 4, in that order.
  package let tables: [TableForm]
  package let calculations: [Calculation]
  /// Every sum between single figures, expanded from the calculations in their order.
  package let equations: [Equation]
  /// The same, by table.
  package let equationsOfTable: [[Equation]]
  /// Which figures are terms of which of them, by table.
  package let incidences: [Incidence]
  /// For each figure, its table, row and column.
  package let places: [FigurePlace]
  /// The number of the first figure of each table.
  private let firstFigures: [Int]

  package init(year: Year, notice: Notice, sections: [SectionForm], tables: [TableForm], calculations: [Calculation]) {
    self.year = year
    self.notice = notice
    self.sections = sections
    self.tables = tables
    self.calculations = calculations
    var places: [FigurePlace] = []
    var firsts: [Int] = []
    for table in tables {
      firsts.append(places.count)
      for (index, row) in table.rows.enumerated() {
        for column in row.columns.indices { places.append(FigurePlace(table: table.kind, row: index, column: column)) }
      }
    }
    self.places = places
    firstFigures = firsts
    let equations = calculations.flatMap { Self.equations(of: $0, in: tables, firsts) }
    self.equations = equations
    let equationsOfTable = tables.map { table in equations.filter { $0.table == table.kind } }
    self.equationsOfTable = equationsOfTable
    incidences = tables.indices.map { index in
      Incidence(equationsOfTable[index], first: firsts[index], count: tables[index].figureCount)
    }
  }

  /// The form of one of the three tables.
  package func table(_ kind: TableKind) -> TableForm { tables[kind.rawValue] }

  /// The number of the first figure of a table.
  package func firstFigure(of kind: TableKind) -> Int { firstFigures[kind.rawValue] }

  private static func equations(of calculation: Calculation, in tables: [TableForm], _ firsts: [Int]) -> [Equation] {
    switch calculation {
    case .acrossColumns(let kind):
      let table = tables[kind.rawValue]
      return table.blocks.flatMap { block in
        table.rows.indices.map { row in
          let first = firsts[kind.rawValue] + table.figures(ofRow: row).lowerBound
          return Equation(
            kind: .total, table: kind, isAcross: true, left: block.dropLast().map { first + $0 }, right: block.suffix(1).map { first + $0 })
        }
      }
    case .downRows(let kind, let parts, let total):
      return columnwise(kind, parts, [total], .total, tables, firsts)
    case .carryover(let kind, let incoming, let outgoing):
      return columnwise(kind, incoming, outgoing, .carryover, tables, firsts)
    }
  }

  private static func columnwise(
    _ kind: TableKind, _ left: [RowKey], _ right: [RowKey], _ equationKind: Equation.Kind, _ tables: [TableForm], _ firsts: [Int]
  ) -> [Equation] {
    let table = tables[kind.rawValue]
    let leftRows = left.compactMap(table.index(of:)).map(table.figures(ofRow:))
    let rightRows = right.compactMap(table.index(of:)).map(table.figures(ofRow:))
    let first = firsts[kind.rawValue]
    return (0..<(leftRows.first?.count ?? 0)).map { column in
      Equation(
        kind: equationKind, table: kind, isAcross: false, left: leftRows.map { first + $0.lowerBound + column },
        right: rightRows.map { first + $0.lowerBound + column })
    }
  }
}
