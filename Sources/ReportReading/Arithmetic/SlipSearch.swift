import ReportForm
import ReportSyntax

/// Finds the slips of the hand each of which explains every sum of a table that fails.
struct SlipSearch {
  private let table: Table
  private let reckoning: Reckoning
  /// The number of figures in each row.
  private let width: Int
  private let isUsable: [Bool]
  /// The rows, and the columns, in which a sum fails.
  private let rows: Set<Int>
  private let columns: Set<Int>
  private let failing: Int
  /// What was found, one repair for each outcome.
  private(set) var repairs: [Blame.Repair] = []

  init(_ table: Table, _ reckoning: Reckoning, _ equations: [Equation]) {
    self.table = table
    self.reckoning = reckoning
    width = table.form.uniformCount ?? 0
    isUsable = table.figures.map { $0.summand != nil && $0.isWritable }
    var rows = Set<Int>()
    var columns = Set<Int>()
    var failing = 0
    for index in reckoning.failing {
      guard let place = equations[index].right.first.map({ table.edition.places[$0] }) else { continue }
      failing += 1
      if equations[index].isAcross { rows.insert(place.row) } else { columns.insert(place.column) }
    }
    self.rows = rows
    self.columns = columns
    self.failing = failing
    guard width > 1 else { return }
    shifts()
    joins()
    exchangesInRows()
    exchangesInColumns()
    exchangesOfRows()
    exchangesOfColumns()
    exchangesOfBlocks()
  }

  private var rowCount: Int { table.form.rows.count }
  private func figure(_ row: Int, _ column: Int) -> Int { table.firstFigure + row * width + column }
  private func value(_ row: Int, _ column: Int) -> Int64 { reckoning.values[row * width + column] }
  private func values(ofRow row: Int) -> [Int64] { Array(reckoning.values[row * width..<(row + 1) * width]) }
  private func isUsable(row: Int) -> Bool { isUsable[row * width..<(row + 1) * width].allSatisfy { $0 } }

  /// The rows in which all failing sums across stand, if the fault is in one row: that one, or any where none fails.
  private var suspects: [Int] { (rows.isEmpty ? Array(0..<rowCount) : rows.count == 1 ? Array(rows) : []).filter(isUsable(row:)) }

  // MARK: Judging

  /// Takes a repair that makes every sum hold and explains more of them than it has figures made up to fit.
  private mutating func take(_ slip: Slip, _ changed: [(figure: Int, value: Int64)], explained: Int? = nil, madeUp: Int = 0) {
    let changes = changed.filter { reckoning.values[$0.figure - table.firstFigure] != $0.value }
      .map { Blame.Change(figure: $0.figure, value: $0.value) }.sorted { $0.figure < $1.figure }
    guard !changes.isEmpty, (explained ?? failing) - madeUp >= Self.leastExplained,
      changes.allSatisfy({ $0.value >= 0 && isUsable[$0.figure - table.firstFigure] }),
      !repairs.contains(where: { $0.changes == changes }), reckoning.holds(after: changes)
    else { return }
    repairs.append(Blame.Repair(changes: changes, slip: slip))
  }

  /// A slip that explains fewer sums may well be chance.
  private static let leastExplained = 2

  private mutating func take(_ slip: Slip, row: Int, _ values: [Int64], explained: Int? = nil, madeUp: Int = 0) {
    take(slip, values.indices.map { (figure(row, $0), values[$0]) }, explained: explained, madeUp: madeUp)
  }

  // MARK: One row

  private mutating func shifts() {
    for row in suspects {
      let written = values(ofRow: row)
      // Where only the sums across can judge, any column but the first would do as well as another.
      let starts = table.form.blocks.count > 1 ? 0..<1 : 0..<width - 1
      for start in starts {
        for end in Set([width, width - 1]).sorted(by: >) where start < end - 1 && (end == width || table.form.blocks.count == 1) {
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
    guard let block = table.form.blocks.first(where: { $0.contains(lost) }) else { return }
    var values = shifted
    let total = block.upperBound - 1
    var parts: Int64 = 0
    for column in block.dropLast() where column != lost {
      guard let next = parts.adding(values[column]) else { return }
      parts = next
    }
    guard let value = lost == total ? parts : values[total].subtracting(parts), value >= 0 else { return }
    values[lost] = value
    let touched = Set(values.indices.filter { values[$0] != self.value(row, $0) }.flatMap { reckoning.sums(of: figure(row, $0)) })
    take(slip, row: row, values, explained: touched.count, madeUp: 1)
  }

  /// Two figures run together, with a blank or 0 after them, or with what follows one column too far to the left.
  private mutating func joins() {
    for row in suspects {
      let written = values(ofRow: row)
      for column in 0..<width - 1 {
        var unit: Int64 = 1
        // What is cut off has as many digits as it is cut off with, so that it does not begin with 0.
        while written[column] / unit >= 10 {
          let rest = unit
          unit *= 10
          let (left, right) = (written[column] / unit, written[column] % unit)
          guard right >= rest || rest == 1 else { continue }
          for end in [column + 1, width - 1] where written[end] == 0 {
            var values = written
            values.remove(at: end)
            values.replaceSubrange(column...column, with: [left, right])
            take(.joined(figure(row, column)), row: row, values)
          }
        }
      }
    }
  }

  private mutating func exchangesInRows() {
    // Between blocks of one row too many pairs would do.
    guard columns.count <= 2, table.form.blocks.count == 1 else { return }
    for row in suspects {
      for one in 0..<width {
        for other in one + 1..<max(width, one + 1) where columns.isSubset(of: [one, other]) { exchange(row, one, row, other) }
      }
    }
  }

  private mutating func exchange(_ row: Int, _ column: Int, _ otherRow: Int, _ otherColumn: Int) {
    let (one, other) = (figure(row, column), figure(otherRow, otherColumn))
    take(.exchangedFigures(one, other), [(one, value(otherRow, otherColumn)), (other, value(row, column))])
  }

  // MARK: Several rows

  private mutating func exchangesInColumns() {
    let pair = rows.sorted()
    guard pair.count == 2, columns.count <= 1 else { return }
    for column in 0..<width where columns.isSubset(of: [column]) { exchange(pair[0], column, pair[1], column) }
  }

  /// The fewest columns that fail where two rows are exchanged: a figure and its total fail by any slip.
  private static let columnsOfRows = 3

  private mutating func exchangesOfRows() {
    // Each row brings its own total along, so that no sum across fails.
    guard rows.isEmpty, columns.count >= Self.columnsOfRows else { return }
    let isZero = (0..<rowCount).map { row in values(ofRow: row).allSatisfy { $0 == 0 } }
    for one in 0..<rowCount where isUsable(row: one) {
      for other in one + 1..<max(rowCount, one + 1) where isUsable(row: other) {
        // A total that counts 四 in is as far off as 四 in the place of any row of zeros would be, which only a neighbour is likely to be.
        if other > one + 1, isZero[one] || isZero[other] { continue }
        let (left, right) = (values(ofRow: one), values(ofRow: other))
        // Only where the figures of failing columns differ can it help.
        guard columns.allSatisfy({ left[$0] != right[$0] }) else { continue }
        let changed: [(figure: Int, value: Int64)] = left.indices.flatMap { [(figure(one, $0), right[$0]), (figure(other, $0), left[$0])] }
        take(.exchangedRows(one, other), changed)
      }
    }
  }

  private mutating func exchangesOfColumns() {
    guard columns.count <= 2, rowCount > 1 else { return }
    let (first, last) = (rows.min() ?? rowCount - 1, rows.max() ?? 0)
    for one in 0..<width {
      for other in one + 1..<max(width, one + 1) where columns.isSubset(of: [one, other]) && !(columns.isEmpty && rows.isEmpty) {
        // Only the exchange with a total makes sums across fail.
        guard rows.isEmpty != (other == width - 1) else { continue }
        for start in 0...min(first, rowCount - 2) {
          var tried = reckoning
          for row in start..<rowCount {
            guard tried.set(row * width + one, value(row, other)), tried.set(row * width + other, value(row, one)) else { break }
            guard row > start, row >= last, tried.isSettled else { continue }
            let changed: [(figure: Int, value: Int64)] = (start...row).flatMap {
              [(figure($0, one), value($0, other)), (figure($0, other), value($0, one))]
            }
            take(.exchangedColumns(one, other, rows: start..<row + 1), changed)
          }
        }
      }
    }
  }

  /// The parts of one total of table 4 under another, or one figure of them.
  private mutating func exchangesOfBlocks() {
    let blocks = table.form.blocks
    guard blocks.count > 1, rowCount == 1 else { return }
    for one in blocks.indices {
      for other in blocks.indices where other > one && blocks[one].count == blocks[other].count {
        let parts = zip(blocks[one].dropLast(), blocks[other].dropLast())
        take(.exchangedBlocks(one, other), parts.flatMap { [(figure(0, $0), value(0, $1)), (figure(0, $1), value(0, $0))] })
        // Two figures that are off by one, the one up and the other down, are as likely two miscounts.
        for (left, right) in parts where (value(0, left) - value(0, right)).magnitude > 1 { exchange(0, left, 0, right) }
      }
    }
  }
}
