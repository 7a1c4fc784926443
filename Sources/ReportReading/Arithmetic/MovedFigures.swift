import ReportForm
import ReportSyntax

/// Finds the slips by which many figures of a table stand beside their places, or were left at 0 together; what is blank counts as 0.
struct MovedFigures {
  let table: Table
  let equations: [Equation]
  let reckoning: Reckoning
  /// The number of figures in each row.
  let width: Int
  /// The rows, and the columns, in which a sum fails, in order.
  let rows: [Int]
  let columns: [Int]
  /// What was found, likeliest first, one repair for each outcome.
  private(set) var repairs: [Blame.Repair] = []
  /// Whether more than a chance of few figures speaks for what was found.
  var isSure = true

  /// Nil where a figure is not known or has no place in the text, or where no sum fails.
  init?(_ table: Table, _ equations: [Equation]) {
    guard let width = table.form.uniformCount, width > 1, table.figures.allSatisfy({ $0.summand != nil && $0.isWritable }) else {
      return nil
    }
    self.table = table
    self.equations = equations
    self.width = width
    var standings: [Balance.Standing] = []
    for equation in equations {
      guard let difference = equation.difference({ table[$0].summand }) else { return nil }
      standings.append(difference == 0 ? .holds : .fails(by: difference))
    }
    reckoning = Reckoning(table, standings)
    var rows = Set<Int>()
    var columns = Set<Int>()
    for index in reckoning.failing {
      guard let place = equations[index].right.first.map({ table.edition.places[$0] }) else { continue }
      if equations[index].isAcross { rows.insert(place.row) } else { columns.insert(place.column) }
    }
    guard !rows.isEmpty || !columns.isEmpty else { return nil }
    self.rows = rows.sorted()
    self.columns = columns.sorted()
    findRows()
    findColumn()
    findTotalsFirst()
    findRowOfZeros()
  }

  var rowCount: Int { table.form.rows.count }
  func figure(_ row: Int, _ column: Int) -> Int { table.firstFigure + row * width + column }
  func value(_ row: Int, _ column: Int) -> Int64 { reckoning.values[row * width + column] }
  func values(ofRow row: Int) -> [Int64] { Array(reckoning.values[row * width..<(row + 1) * width]) }

  /// Fewer figures than this may agree by chance.
  static let fewest = 3

  /// Whether no total of a table's rows has been filled in, so that no sum fails although its figures may stand beside their places.
  static func lacksTotals(_ table: Table) -> Bool {
    guard !table.irregularFigures.isEmpty, table.form.blocks.count == 1, let width = table.form.uniformCount else { return false }
    return stride(from: width - 1, to: table.figures.count, by: width).allSatisfy { table.figures[$0].isVacant }
  }

  /// Takes what makes every sum hold and leaves nothing blank of what it moves.
  mutating func take(_ slip: Slip, _ changed: [(figure: Int, value: Int64)]) {
    let changes = changed.filter { reckoning.values[$0.figure - table.firstFigure] != $0.value || table[$0.figure].isVacant }
      .map { Blame.Change(figure: $0.figure, value: $0.value) }.sorted { $0.figure < $1.figure }
    guard !changes.isEmpty, changes.allSatisfy({ $0.value >= 0 }), !repairs.contains(where: { $0.changes == changes }),
      reckoning.holds(after: changes)
    else { return }
    repairs.append(Blame.Repair(changes: changes, slip: slip))
  }

  /// The totals of table 4 stand before their parts.
  private mutating func findTotalsFirst() {
    guard table.form.blocks.count > 1, rowCount == 1, rows.count + columns.count > 0, reckoning.failing.count > 1 else { return }
    let written = values(ofRow: 0)
    var parts = 0
    var changed: [(figure: Int, value: Int64)] = []
    for block in table.form.blocks {
      parts += block.dropFirst().count { written[$0] != 0 }
      for column in block {
        changed.append((figure(0, column), written[column + 1 == block.upperBound ? block.lowerBound : column + 1]))
      }
    }
    if parts >= Self.fewest { take(.totalsFirst, changed) }
  }

  /// A row that only the balance of what came in and what went out is about has nothing but 0 in it.
  private mutating func findRowOfZeros() {
    let failing = reckoning.failing
    guard failing.count >= Self.fewest, failing.allSatisfy({ equations[$0].kind == .carryover }) else { return }
    for row in 0..<rowCount where values(ofRow: row).allSatisfy({ $0 == 0 }) {
      let own = figure(row, 0)..<figure(row + 1, 0)
      guard own.allSatisfy({ !table[$0].isVacant }) else { continue }
      var changed: [(figure: Int, value: Int64)] = []
      for sum in failing {
        guard let term = reckoning.figures[sum].first(where: { own.contains($0.place + reckoning.first) }),
          let value = reckoning.settling(term, sum)
        else { break }
        changed.append((term.place + reckoning.first, value))
      }
      guard changed.count == failing.count else { continue }
      let isSwap = (0..<rowCount).contains { one in (one + 1..<max(rowCount, one + 1)).contains { isExchanged(one, $0) } }
      if !isSwap { take(.rowOfZeros(row), changed) }
    }
  }

  /// Whether all sums hold once two rows have changed places.
  private func isExchanged(_ one: Int, _ other: Int) -> Bool {
    let (own, others) = (values(ofRow: one), values(ofRow: other))
    return own != others
      && reckoning.holds(
        after: own.indices.flatMap {
          [Blame.Change(figure: figure(one, $0), value: others[$0]), Blame.Change(figure: figure(other, $0), value: own[$0])]
        })
  }
}
