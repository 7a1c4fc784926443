import ReportForm
import ReportSyntax

/// Finds the slips of the hand each of which explains every sum of a table that fails.
struct SlipSearch {
  private let grid: FigureGrid
  private let isUsable: [Bool]
  /// What was found, one repair for each outcome.
  private(set) var repairs: [Blame.Repair] = []

  init(_ table: Table, _ reckoning: Reckoning, _ equations: [Equation]) {
    grid = FigureGrid(table, equations, reckoning)
    isUsable = table.figures.map { $0.summand != nil && $0.isWritable }
    guard grid.width > 1 else { return }
    shifts()
    joins()
    exchangesInRows()
    exchangesInColumns()
    exchangesOfRows()
    exchangesOfColumns()
    exchangesOfBlocks()
  }

  private func isUsable(row: Int) -> Bool { isUsable[row * grid.width..<(row + 1) * grid.width].allSatisfy { $0 } }

  /// The rows in which all failing sums across stand, if the fault is in one row: that one, or any where none fails.
  private var suspects: [Int] {
    (grid.rows.isEmpty ? Array(0..<grid.rowCount) : grid.rows.count == 1 ? Array(grid.rows) : []).filter(isUsable(row:))
  }

  // MARK: Judging

  /// Takes a repair that makes every sum hold and explains more of them than it has figures made up to fit.
  private mutating func take(_ slip: Slip, _ changed: [(figure: Int, value: Int64)], explained: Int? = nil, madeUp: Int = 0) {
    guard (explained ?? grid.failing) - madeUp >= Self.leastExplained, let repair = grid.repair(slip, changed, fillsVacant: false),
      repair.changes.allSatisfy({ isUsable[$0.figure - grid.table.firstFigure] }),
      !repairs.contains(where: { $0.changes == repair.changes })
    else { return }
    repairs.append(repair)
  }

  /// A slip that explains fewer sums may well be chance.
  private static let leastExplained = 2

  private mutating func take(_ slip: Slip, row: Int, _ values: [Int64], explained: Int? = nil, madeUp: Int = 0) {
    take(slip, values.indices.map { (grid.figure(row, $0), values[$0]) }, explained: explained, madeUp: madeUp)
  }

  // MARK: One row

  private mutating func shifts() {
    for row in suspects {
      let written = grid.values(ofRow: row)
      // Where only the sums across can judge, any column but the first would do as well as another.
      let starts = grid.table.form.blocks.count > 1 ? 0..<1 : 0..<grid.width - 1
      for start in starts {
        for end in Set([grid.width, grid.width - 1]).sorted(by: >)
        where start < end - 1 && (end == grid.width || grid.table.form.blocks.count == 1) {
          if written[end - 1] == 0 {
            var values = written
            values.remove(at: end - 1)
            values.insert(0, at: start)
            takeShift(.shiftedLeft(row: row), row, values, lost: start)
          }
          if written[start] == 0 {
            var values = written
            values.remove(at: start)
            values.insert(0, at: end - 1)
            takeShift(.shiftedRight(row: row), row, values, lost: end - 1)
          }
        }
      }
    }
  }

  /// Takes a row with one figure that was lost and follows from the sum that it is a term of.
  private mutating func takeShift(_ slip: Slip, _ row: Int, _ shifted: [Int64], lost: Int) {
    guard let values = grid.completed(shifted, lost: lost) else { return }
    let touched = Set(values.indices.filter { values[$0] != grid.value(row, $0) }.flatMap { grid.reckoning.sums(of: grid.figure(row, $0)) })
    take(slip, row: row, values, explained: touched.count, madeUp: 1)
  }

  /// Two figures run together, with a blank or 0 after them, or with what follows one column too far to the left.
  private mutating func joins() {
    for row in suspects {
      let written = grid.values(ofRow: row)
      for column in 0..<grid.width - 1 {
        var unit: Int64 = 1
        // What is cut off has as many digits as it is cut off with, so that it does not begin with 0.
        while written[column] / unit >= 10 {
          let rest = unit
          unit *= 10
          let (left, right) = (written[column] / unit, written[column] % unit)
          guard right >= rest || rest == 1 else { continue }
          for end in [column + 1, grid.width - 1] where written[end] == 0 {
            var values = written
            values.remove(at: end)
            values.replaceSubrange(column...column, with: [left, right])
            take(.joined(grid.figure(row, column)), row: row, values)
          }
        }
      }
    }
  }

  private mutating func exchangesInRows() {
    // Between blocks of one row too many pairs would do.
    guard grid.columns.count <= 2, grid.table.form.blocks.count == 1 else { return }
    for row in suspects {
      for one in 0..<grid.width {
        for other in one + 1..<max(grid.width, one + 1) where grid.columns.isSubset(of: [one, other]) { exchange(row, one, row, other) }
      }
    }
  }

  private mutating func exchange(_ row: Int, _ column: Int, _ otherRow: Int, _ otherColumn: Int) {
    let (one, other) = (grid.figure(row, column), grid.figure(otherRow, otherColumn))
    take(.exchangedFigures(one, other), [(one, grid.value(otherRow, otherColumn)), (other, grid.value(row, column))])
  }

  // MARK: Several rows

  private mutating func exchangesInColumns() {
    let pair = grid.rows.sorted()
    guard pair.count == 2, grid.columns.count <= 1 else { return }
    for column in 0..<grid.width where grid.columns.isSubset(of: [column]) { exchange(pair[0], column, pair[1], column) }
  }

  /// The fewest columns that fail where two rows are exchanged: a figure and its total fail by any slip.
  private static let columnsOfRows = 3

  private mutating func exchangesOfRows() {
    // Each row brings its own total along, so that no sum across fails.
    guard grid.rows.isEmpty, grid.columns.count >= Self.columnsOfRows else { return }
    let isZero = (0..<grid.rowCount).map { row in grid.values(ofRow: row).allSatisfy { $0 == 0 } }
    for one in 0..<grid.rowCount where isUsable(row: one) {
      for other in one + 1..<max(grid.rowCount, one + 1) where isUsable(row: other) {
        // A total that counts 四 in is as far off as 四 in the place of any row of zeros would be, which only a neighbour is likely to be.
        if other > one + 1, isZero[one] || isZero[other] { continue }
        let (left, right) = (grid.values(ofRow: one), grid.values(ofRow: other))
        // Only where the figures of failing columns differ can it help.
        guard grid.columns.allSatisfy({ left[$0] != right[$0] }) else { continue }
        take(.exchangedRows(one, other), grid.exchanged(one, other))
      }
    }
  }

  private mutating func exchangesOfColumns() {
    guard grid.columns.count <= 2, grid.rowCount > 1 else { return }
    let (first, last) = (grid.rows.min() ?? grid.rowCount - 1, grid.rows.max() ?? 0)
    for one in 0..<grid.width {
      for other in one + 1..<max(grid.width, one + 1)
      where grid.columns.isSubset(of: [one, other]) && !(grid.columns.isEmpty && grid.rows.isEmpty) {
        // Only the exchange with a total makes sums across fail.
        guard grid.rows.isEmpty != (other == grid.width - 1) else { continue }
        for start in 0...min(first, grid.rowCount - 2) {
          var tried = grid.reckoning
          for row in start..<grid.rowCount {
            guard tried.set(row * grid.width + one, grid.value(row, other)), tried.set(row * grid.width + other, grid.value(row, one))
            else { break }
            guard row > start, row >= last, tried.isSettled else { continue }
            let changed: [(figure: Int, value: Int64)] = (start...row).flatMap {
              [(grid.figure($0, one), grid.value($0, other)), (grid.figure($0, other), grid.value($0, one))]
            }
            take(.exchangedColumns(one, other, rows: start..<row + 1), changed)
          }
        }
      }
    }
  }

  /// The parts of one total of table 4 under another, or one figure of them.
  private mutating func exchangesOfBlocks() {
    let blocks = grid.table.form.blocks
    guard blocks.count > 1, grid.rowCount == 1 else { return }
    for one in blocks.indices {
      for other in blocks.indices where other > one && blocks[one].count == blocks[other].count {
        let parts = zip(blocks[one].dropLast(), blocks[other].dropLast())
        take(
          .exchangedBlocks(one, other),
          parts.flatMap { [(grid.figure(0, $0), grid.value(0, $1)), (grid.figure(0, $1), grid.value(0, $0))] })
        // Two figures that are off by one, the one up and the other down, are as likely two miscounts.
        for (left, right) in parts where (grid.value(0, left) - grid.value(0, right)).magnitude > 1 { exchange(0, left, 0, right) }
      }
    }
  }
}
