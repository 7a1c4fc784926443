/// One of the three tables: its words, and its rows in order.
package final class TableForm: Sendable {
  package let kind: TableKind
  /// The number of columns before the first figure, as the notice prints the table: of the label and of the groups around it.
  package let labelColumns: Int
  /// The header over the labels: 信息内容 in table 2, the note on the sums in table 3; nil where the table has no labels.
  package let stub: HeaderForm?
  /// The header over all columns of figures, or nil.
  package let header: HeaderForm?
  package let rows: [RowForm]
  package let groups: [GroupForm]
  /// The headers and labels by which the table tells its edition; no words that authors carry from one edition's table into another's.
  package let markers: [String]
  /// The columns that end in a total and those whose sum it is, from left to right; none in a table without totals beside its figures.
  package let blocks: [Range<Int>]
  /// The columns that stand side by side as one block, where there are several; each list of names once.
  package let columnLists: [[ColumnForm]]
  /// The number of figures in each row; nil where rows differ.
  package let uniformCount: Int?
  /// For each role of headers, the columns that stand under such a header, where all rows have the same columns.
  private let columns: [[Int]]
  /// For each outcome of requests, the rows that count it.
  private let outcomes: [[Int]]
  /// The place of each row key, nil where this edition does not have the row.
  private let places: [Int?]
  /// The place among the table's figures at which each row begins, and behind the last one their number.
  private let offsets: [Int]

  package init(
    kind: TableKind, labelColumns: Int, stub: HeaderForm? = nil, header: HeaderForm? = nil, rows: [RowForm], groups: [GroupForm] = [],
    markers: [String] = []
  ) {
    self.kind = kind
    self.labelColumns = labelColumns
    self.stub = stub
    self.header = header
    self.rows = rows
    self.groups = groups
    self.markers = markers
    var start = 0
    var blocks: [Range<Int>] = []
    for (column, form) in (rows.first?.columns ?? []).enumerated() where form.role == .total {
      blocks.append(start..<column + 1)
      start = column + 1
    }
    self.blocks = blocks
    let lists = blocks.isEmpty ? rows.map { $0.columns } : blocks.map { block in rows.first.map { Array($0.columns[block]) } ?? [] }
    columnLists = lists.reduce(into: []) { kept, columns in
      if columns.count > 1, !kept.contains(where: { $0.map { $0.label } == columns.map { $0.label } }) { kept.append(columns) }
    }
    let counts = Set(rows.map { $0.columns.count })
    uniformCount = counts.count == 1 ? counts.first : nil
    let shared = counts.count == 1 ? rows.first?.columns ?? [] : []
    columns = HeaderForm.Role.allCases.map { role in shared.indices.filter { shared[$0].stands(under: role) } }
    outcomes = Outcome.allCases.map { outcome in
      let titles = groups.filter { $0.outcome == outcome }.map { $0.label }
      return rows.indices.filter { rows[$0].outcome == outcome || rows[$0].path.contains(where: titles.contains) }
    }
    places = RowKey.allCases.map { key in rows.firstIndex { $0.key == key } }
    offsets = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.columns.count) }
  }

  /// The number of figures in the table.
  package var figureCount: Int { offsets.last ?? 0 }

  /// The places of a row's figures among those of the table.
  package func figures(ofRow row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }

  /// The place of a row among the rows, or nil where this edition does not have it.
  package func index(of key: RowKey) -> Int? { places[key.rawValue] }

  /// The rows that count an outcome of requests, by their own word or by their group's, in order.
  package func rows(of outcome: Outcome) -> [Int] { outcomes[outcome.rawValue] }

  /// The columns of which some header says that their figures are such, from left to right; none where rows have different columns.
  package func columns(under role: HeaderForm.Role) -> [Int] { columns[role.rawValue] }
}
