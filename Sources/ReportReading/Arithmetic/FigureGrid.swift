import ReportForm

/// The figures of a table by row and column, with what its sums say of them, for whoever looks for a slip of the hand.
struct FigureGrid {
  let table: Table
  let reckoning: Reckoning
  /// The number of figures in each row; 0 where rows differ in it.
  let width: Int
  /// The rows, and the columns, in which a sum fails.
  let rows: Set<Int>
  let columns: Set<Int>
  /// The number of sums that fail.
  let failing: Int

  init(_ table: Table, _ equations: [Equation], _ reckoning: Reckoning) {
    self.table = table
    self.reckoning = reckoning
    width = table.form.uniformCount ?? 0
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
  }

  var rowCount: Int { table.form.rows.count }

  /// The number of a figure in the edition.
  func figure(_ row: Int, _ column: Int) -> Int { table.firstFigure + row * width + column }

  /// What is written in a figure; 0 where it is blank.
  func value(_ row: Int, _ column: Int) -> Int64 { reckoning.values[row * width + column] }

  func values(ofRow row: Int) -> [Int64] { Array(reckoning.values[row * width..<(row + 1) * width]) }

  /// The values of a row with that of a column which was lost, as the sum of its block gives it; nil where it would be negative.
  func completed(_ values: [Int64], lost: Int) -> [Int64]? {
    guard let block = table.form.blocks.first(where: { $0.contains(lost) }) else { return nil }
    let total = block.upperBound - 1
    var parts: Int64 = 0
    for column in block.dropLast() where column != lost {
      guard let next = parts.adding(values[column]) else { return nil }
      parts = next
    }
    guard let value = lost == total ? parts : values[total].subtracting(parts), value >= 0 else { return nil }
    var completed = values
    completed[lost] = value
    return completed
  }

  /// The figures of two rows, each with the value of the other.
  func exchanged(_ one: Int, _ other: Int) -> [(figure: Int, value: Int64)] {
    let (left, right) = (values(ofRow: one), values(ofRow: other))
    return left.indices.flatMap { [(figure(one, $0), right[$0]), (figure(other, $0), left[$0])] }
  }

  /// The repair of a slip that gives figures other values, in the order of the form; nil where it changes nothing, or a sum fails after it.
  /// `fillsVacant` has what is blank filled in where it is to be 0, too.
  func repair(_ slip: Slip, _ changed: [(figure: Int, value: Int64)], fillsVacant: Bool) -> Blame.Repair? {
    let changes = changed.filter { reckoning.values[$0.figure - table.firstFigure] != $0.value || fillsVacant && table[$0.figure].isVacant }
      .map { Blame.Change(figure: $0.figure, value: $0.value) }.sorted { $0.figure < $1.figure }
    guard !changes.isEmpty, changes.allSatisfy({ $0.value >= 0 }), reckoning.holds(after: changes) else { return nil }
    return Blame.Repair(changes: changes, slip: slip)
  }
}
