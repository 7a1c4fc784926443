import ReportForm
import ReportSyntax

/// Several rows whose figures stand one column beside their places.
extension MovedFigures {
  mutating func findRows() {
    guard grid.table.form.blocks.count == 1 else { return }
    guard let first = grid.columns.min(), let last = grid.columns.max() else {
      if grid.rows.count >= Self.fewest { findWholeTable() }
      return
    }
    guard grid.columns.count > 1 else { return }
    for end in [grid.width, grid.width - 1] where last < end {
      for start in 0...first where start < end - 1 {
        for isLeft in [true, false] { findRows(in: start..<end, isLeft: isLeft) }
      }
    }
    isSure = repairs.count < 2
  }

  /// Rows that stand side by side, of which the sums down the columns tell that no other was moved along.
  private mutating func findRows(in span: Range<Int>, isLeft: Bool) {
    let undone = (0..<grid.rowCount).map { self.undone($0, in: span, isLeft: isLeft) }
    let (first, last) = (grid.rows.min() ?? grid.rowCount - 1, grid.rows.max() ?? 0)
    for start in 0...first where undone[start].map({ $0 != grid.values(ofRow: start) }) ?? false {
      var tried = grid.reckoning
      var changed: [(figure: Int, value: Int64)] = []
      var count = 0
      for row in start..<grid.rowCount {
        guard let values = undone[row], set(row, values, in: &tried) else { break }
        guard values != grid.values(ofRow: row) else { continue }
        count += 1
        changed += values.indices.map { (grid.figure(row, $0), values[$0]) }
        if row >= last, count >= Self.fewest, tried.isSettled { take(slip(start..<row + 1, span, isLeft), changed) }
      }
    }
  }

  private func slip(_ moved: Range<Int>, _ span: Range<Int>, _ isLeft: Bool) -> Slip {
    isLeft ? .shiftedRowsLeft(moved, lost: span.lowerBound) : .shiftedRowsRight(moved, lost: span.upperBound - 1)
  }

  private func set(_ row: Int, _ values: [Int64], in tried: inout Reckoning) -> Bool {
    values.indices.allSatisfy { tried.set(row * grid.width + $0, values[$0]) }
  }

  /// A row moved back within some columns, with the figure that it lost as its sum gives it; nil where nothing was left blank by the move,
  /// or where that figure would be negative.
  private func undone(_ row: Int, in span: Range<Int>, isLeft: Bool) -> [Int64]? {
    var values = grid.values(ofRow: row)
    let (left, right) = (span.lowerBound, span.upperBound - 1)
    guard values[isLeft ? right : left] == 0 else { return nil }
    values.remove(at: isLeft ? right : left)
    let lost = isLeft ? left : right
    values.insert(0, at: lost)
    return grid.completed(values, lost: lost)
  }

  /// All rows were moved together, so that the sums down the columns hold as they did.
  private mutating func findWholeTable() {
    let all = 0..<grid.rowCount
    let left = all.compactMap { undone($0, in: 0..<grid.width, isLeft: true) }
    if left.count == grid.rowCount {
      // Whichever column is left out, the others come to the same; where that one has nothing, it is most likely beside the total.
      let isNothing = left.allSatisfy { $0[0] == 0 }
      for start in isNothing ? Array((0..<grid.width - 1).reversed()) : Array(0..<grid.width - 1) {
        takeAll(start..<grid.width, isLeft: true)
      }
      isSure = count { row in (0..<grid.width - 2).contains { grid.value(row, $0) != 0 } } >= Self.fewest
    }
    let total = grid.width - 1
    // A total that leaves a column out, or repeats one, is no figure of another column.
    guard all.allSatisfy({ grid.value($0, 0) == 0 }),
      !(1..<total).contains(where: { column in all.allSatisfy { grid.value($0, column) == grid.value($0, total) } }),
      !(1..<total).contains(where: { column in
        all.allSatisfy { row in
          (1..<total).filter { $0 != column }.map { grid.value(row, $0) }.sum() == grid.value(row, total)
        }
      })
    else { return }
    let others = repairs.count
    takeAll(0..<grid.width, isLeft: false)
    guard repairs.count > others else { return }
    isSure = others == 0 && count { row in grid.value(row, total) != 0 } >= Self.fewest
  }

  private mutating func takeAll(_ span: Range<Int>, isLeft: Bool) {
    var changed: [(figure: Int, value: Int64)] = []
    for row in 0..<grid.rowCount {
      guard let values = undone(row, in: span, isLeft: isLeft) else { return }
      changed += values.indices.map { (grid.figure(row, $0), values[$0]) }
    }
    take(slip(0..<grid.rowCount, span, isLeft), changed)
  }

  /// The number of rows that are parts of a total below them for which something holds.
  private func count(_ isOne: (Int) -> Bool) -> Int {
    let parts = Set(equations.filter { $0.kind == .total && !$0.isAcross }.flatMap { $0.left }.map { grid.table.edition.places[$0].row })
    return parts.count(where: isOne)
  }
}
