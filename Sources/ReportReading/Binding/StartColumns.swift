/// Where the figures of complete rows begin, by the column of their label and the number of cells after it.
struct StartColumns {
  private var rows: [(label: Int, cells: Int, start: Int)] = []
  /// Where they begin by the headers; nil where complete rows tell, or nothing does.
  var headed: Int?

  /// Whether no row is complete.
  var isEmpty: Bool { rows.isEmpty }

  mutating func count(label: Int, cells: Int, start: Int) { rows.append((label, cells, start)) }

  /// The column in which most rows of the same shape have their first figure; failing these most with a label in the same column,
  /// and failing those most of all.
  func start(label: Int, cells: Int) -> Int? {
    best { $0.label == label && $0.cells == cells } ?? best { $0.label == label } ?? best { _ in true } ?? headed
  }

  private func best(_ isAlike: ((label: Int, cells: Int, start: Int)) -> Bool) -> Int? {
    var best: (start: Int, votes: Int)?
    for row in rows where isAlike(row) && best?.start != row.start {
      let votes = rows.count { isAlike($0) && $0.start == row.start }
      // Of several, the column furthest to the right.
      if best.map({ (votes, row.start) > ($0.votes, $0.start) }) ?? true { best = (row.start, votes) }
    }
    return best?.start
  }
}
