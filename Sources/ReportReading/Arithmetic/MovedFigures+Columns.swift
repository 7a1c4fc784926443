import ReportForm
import ReportSyntax

/// A column whose figures stand one row beside their places: the sums of the rows tell what each must be, and that is what stands beside it.
extension MovedFigures {
  mutating func findColumn() {
    guard grid.rows.count >= Self.fewest, let first = grid.rows.min(), let last = grid.rows.max() else { return }
    for column in 0..<grid.width where grid.columns.allSatisfy({ $0 == column }) {
      guard let due = due(column) else { continue }
      let down = (first..<last).allSatisfy { due[$0] == grid.value($0 + 1, column) }
      let up = (first..<last).allSatisfy { due[$0 + 1] == grid.value($0, column) }
      guard down != up else { continue }
      let told = down ? first..<last : first + 1..<last + 1
      guard told.count(where: { due[$0] != 0 && due[$0] != grid.value($0, column) }) >= Self.fewest - 1 else { continue }
      let moved = first..<last + 1
      take(
        down ? .shiftedDown(column: column, rows: moved) : .shiftedUp(column: column, rows: moved),
        moved.map { (grid.figure($0, column), due[$0]) })
    }
  }

  /// What each figure of a column must be by the sum of its row; nil where one would have to be negative.
  private func due(_ column: Int) -> [Int64]? {
    var values: [Int64] = []
    for row in 0..<grid.rowCount {
      let place = row * grid.width + column
      guard let sum = grid.reckoning.sums[place].first(where: { grid.reckoning.isAcross[$0.place] }),
        let value = grid.reckoning.settling(Reckoning.Term(place: place, isRight: sum.isRight), sum.place)
      else { return nil }
      values.append(value)
    }
    return values
  }
}
