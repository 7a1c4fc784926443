import ReportForm

/// Names that stand side by side in a header: of the columns of a block, or of the blocks of columns.
struct HeaderList {
  let labels: [String]
  /// For each name, under how many others it stands.
  let depths: [Int]
  /// Whether they are the columns' own.
  let areOfColumns: Bool

  static func lists(of form: TableForm) -> [HeaderList] {
    let columns = form.columnLists.map { list in
      HeaderList(labels: list.map { $0.label }, depths: list.map { $0.outerHeaders.count }, areOfColumns: true)
    }
    let paths = form.rows.first?.columns.map { $0.path } ?? []
    let outer = (0..<(paths.map { $0.count }.max() ?? 0)).map { depth in
      paths.reduce(into: [String]()) { labels, path in if depth < path.count, !labels.contains(path[depth]) { labels.append(path[depth]) } }
    }
    return columns
      + outer.enumerated().filter { $1.count > 1 }.map { depth, labels in
        HeaderList(labels: labels, depths: labels.map { _ in depth }, areOfColumns: false)
      }
  }
}
