import ReportForm
import ReportSyntax

/// Finds the slips by which many figures of a table stand beside their places, or were left at 0 together; what is blank counts as 0.
struct MovedFigures {
  let grid: FigureGrid
  let equations: [Equation]
  /// What was found, likeliest first, one repair for each outcome.
  private(set) var repairs: [Blame.Repair] = []
  /// Whether more than a chance of few figures speaks for what was found.
  var isSure = true

  /// Nil where a figure is not known or has no place in the text, or where no sum fails.
  init?(_ table: Table, _ equations: [Equation]) {
    guard table.figures.allSatisfy({ $0.summand != nil && $0.isWritable }) else { return nil }
    self.equations = equations
    var standings: [Balance.Standing] = []
    for equation in equations {
      guard let difference = equation.difference({ table[$0].summand }) else { return nil }
      standings.append(difference == 0 ? .holds : .fails(by: difference))
    }
    grid = FigureGrid(table, equations, Reckoning(table, standings))
    guard grid.width > 1, grid.failing > 0 else { return nil }
    findRows()
    findColumn()
    findTotalsFirst()
    findRowOfZeros()
  }

  /// Fewer figures than this may agree by chance.
  static let fewest = 3

  /// Whether no total of a table's rows has been filled in, so that no sum fails although its figures may stand beside their places.
  static func lacksTotals(_ table: Table) -> Bool {
    guard !table.irregularFigures.isEmpty, table.form.blocks.count == 1, let width = table.form.uniformCount else { return false }
    return stride(from: width - 1, to: table.figures.count, by: width).allSatisfy { table.figures[$0].isVacant }
  }

  /// Takes what makes every sum hold and leaves nothing blank of what it moves.
  mutating func take(_ slip: Slip, _ changed: [(figure: Int, value: Int64)]) {
    guard let repair = grid.repair(slip, changed, fillsVacant: true), !repairs.contains(where: { $0.changes == repair.changes }) else {
      return
    }
    repairs.append(repair)
  }

  /// The totals of table 4 stand before their parts.
  private mutating func findTotalsFirst() {
    guard grid.table.form.blocks.count > 1, grid.rowCount == 1, grid.failing > 1 else { return }
    let written = grid.values(ofRow: 0)
    var parts = 0
    var changed: [(figure: Int, value: Int64)] = []
    for block in grid.table.form.blocks {
      parts += block.dropFirst().count { written[$0] != 0 }
      for column in block {
        changed.append((grid.figure(0, column), written[column + 1 == block.upperBound ? block.lowerBound : column + 1]))
      }
    }
    if parts >= Self.fewest { take(.totalsFirst, changed) }
  }

  /// A row that only the balance of what came in and what went out is about has nothing but 0 in it.
  private mutating func findRowOfZeros() {
    let failing = grid.reckoning.failing
    guard failing.count >= Self.fewest, failing.allSatisfy({ equations[$0].kind == .carryover }), !areRowsExchanged() else { return }
    for row in 0..<grid.rowCount where grid.values(ofRow: row).allSatisfy({ $0 == 0 }) {
      let own = grid.figure(row, 0)..<grid.figure(row + 1, 0)
      guard own.allSatisfy({ !grid.table[$0].isVacant }) else { continue }
      var changed: [(figure: Int, value: Int64)] = []
      for sum in failing {
        guard let term = grid.reckoning.figures[sum].first(where: { own.contains($0.place + grid.reckoning.first) }),
          let value = grid.reckoning.settling(term, sum)
        else { break }
        changed.append((term.place + grid.reckoning.first, value))
      }
      if changed.count == failing.count { take(.rowOfZeros(row), changed) }
    }
  }

  /// Whether all sums hold once some two rows have changed places.
  private func areRowsExchanged() -> Bool {
    (0..<grid.rowCount).contains { one in
      (one + 1..<max(grid.rowCount, one + 1)).contains { other in
        // Only where the figures of failing columns differ can it help.
        grid.columns.allSatisfy { grid.value(one, $0) != grid.value(other, $0) }
          && grid.repair(.exchangedRows(one, other), grid.exchanged(one, other), fillsVacant: false) != nil
      }
    }
  }
}
