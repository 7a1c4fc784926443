/// One of the three tables: its rows in order.
package final class TableForm: Sendable {
  package let kind: TableKind
  /// The number of columns before the first figure, as the notice prints the table: of the label and of the groups around it.
  package let labelColumns: Int
  package let rows: [RowForm]
  package let groups: [GroupForm]
  /// Header words that only this edition prints, by which a table tells which edition it is of.
  package let markers: [String]
  /// The place of each row key, nil where this edition does not have the row.
  private let places: [Int?]

  package init(kind: TableKind, labelColumns: Int, rows: [RowForm], groups: [GroupForm], markers: [String]) {
    self.kind = kind
    self.labelColumns = labelColumns
    self.rows = rows
    self.groups = groups
    self.markers = markers
    places = RowKey.allCases.map { key in rows.firstIndex { $0.key == key } }
  }

  /// The number of figures in the table.
  package var figureCount: Int { rows.reduce(0) { $0 + $1.columns.count } }

  /// The place of a row among the rows, or nil where this edition does not have it.
  package func index(of key: RowKey) -> Int? { places[key.rawValue] }
}
