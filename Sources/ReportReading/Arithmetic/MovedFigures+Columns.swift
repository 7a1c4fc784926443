import ReportForm
import ReportSyntax

/// A column whose figures stand one row beside their places: the sums of the rows tell what each must be, and that is what stands beside it.
extension MovedFigures {
  mutating func findColumn() {
    guard rows.count >= Self.fewest, let first = rows.first, let last = rows.last else { return }
    for column in 0..<width where columns.allSatisfy({ $0 == column }) {
      guard let due = due(column) else { continue }
      let down = (first..<last).allSatisfy { due[$0] == value($0 + 1, column) }
      let up = (first..<last).allSatisfy { due[$0 + 1] == value($0, column) }
      guard down != up else { continue }
      let told = down ? first..<last : first + 1..<last + 1
      guard told.count(where: { due[$0] != 0 && due[$0] != value($0, column) }) >= Self.fewest - 1 else { continue }
      let moved = first..<last + 1
      take(
        down ? .shiftedDown(column: column, rows: moved) : .shiftedUp(column: column, rows: moved),
        moved.map { (figure($0, column), due[$0]) })
    }
  }

  /// What each figure of a column must be by the sum of its row; nil where one would have to be negative.
  private func due(_ column: Int) -> [Int64]? {
    var values: [Int64] = []
    for row in 0..<rowCount {
      let place = row * width + column
      guard let sum = reckoning.sums[place].first(where: { reckoning.isAcross[$0.place] }),
        let value = reckoning.settling(Reckoning.Term(place: place, isRight: sum.isRight), sum.place)
      else { return nil }
      values.append(value)
    }
    return values
  }
}
