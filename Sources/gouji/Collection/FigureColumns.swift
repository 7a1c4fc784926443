import ReportForm

/// The columns of a sheet with a row for each report: a figure of any of the editions that the reports are of.
struct FigureColumns {
  /// One of them.
  struct Column {
    let table: TableKind
    /// As ``Edition/fullName(of:)`` has it.
    let name: String
  }

  /// All of them, table by table in the order of the form; what only an older edition has follows in its table.
  let columns: [Column]
  /// For each edition, the places of its figures among the columns.
  private let places: [Edition.Year: [Int]]

  /// The columns of some editions; of the newest where there is none.
  init(_ years: Set<Edition.Year>) {
    let editions = years.sorted(by: >).map(\.edition)
    var columns: [Column] = []
    for kind in TableKind.allCases {
      var met: Set<String> = []
      for edition in editions.isEmpty ? [Editions.all.newest] : editions {
        for figure in edition.places.indices where edition.places[figure].table == kind {
          let name = edition.fullName(of: figure)
          if met.insert(name).inserted { columns.append(Column(table: kind, name: name)) }
        }
      }
    }
    let byName = Dictionary(columns.indices.map { (columns[$0].name, $0) }) { first, _ in first }
    self.columns = columns
    places = Dictionary(
      editions.map { edition in (edition.year, edition.places.indices.map { byName[edition.fullName(of: $0)] ?? 0 }) }
    ) { first, _ in first }
  }

  /// The figures of a row in the order of the columns, nil where it has none.
  func arranged(_ row: CollectedRow) -> [CollectedRow.Value] {
    var values = [CollectedRow.Value](repeating: .blank, count: columns.count)
    for table in row.tables {
      guard let places = places[table.edition.year] else { continue }
      for (index, value) in table.values.enumerated() { values[places[table.firstFigure + index]] = value }
    }
    return values
  }
}
