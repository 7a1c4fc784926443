import ReportForm
import ReportSyntax

/// Finds what is to blame for the sums of a table that fail: the smallest set of figures whose change makes them all hold and breaks none,
/// or the one slip that explains them all.
package struct BlameSearch {
  /// One search: the failing sums that were to be settled, and the sets of changes that settle them.
  package struct Account: Sendable {
    /// The sums, as indices in the balance's equations.
    package let equations: [Int]
    /// How many figures each set changes; the last size that was tried.
    package let size: Int
    /// The sets, none where the search gave up or found none.
    package let solutions: [[Blame.Change]]
    /// The values that were tried.
    package let steps: Int
  }

  /// A part of the table that no chain of known sums leads out of.
  struct Part {
    /// Its sums that fail.
    let failing: [Int]
    let found: RepairSearch.Outcome
  }

  let table: Table
  let equations: [Equation]
  let reckoning: Reckoning
  private let parts: [Part]

  /// The repairs on offer at most, where several are possible.
  static let mostRepairs = 6

  /// So many wrong figures are as likely as a slip that makes more of them wrong.
  private static let fewFigures = 2

  init(_ table: Table, _ equations: [Equation], _ standings: [Balance.Standing]) {
    self.table = table
    self.equations = equations
    let reckoning = Reckoning(table, standings)
    self.reckoning = reckoning
    parts = Self.parts(reckoning).map { sums in
      Part(failing: sums.filter { reckoning.differences[$0] != 0 }, found: RepairSearch(reckoning, sums: sums).outcome)
    }
  }

  /// The searches, in the order of the form.
  var accounts: [Account] {
    parts.map { Account(equations: $0.failing, size: $0.found.size, solutions: $0.found.sets, steps: $0.found.steps) }
  }

  /// The faults, in the order of the form.
  func blames() -> [Blame] {
    // One sum that fails may have any cause, and one certain figure needs no other.
    let isPlain =
      parts.count == 1 && parts[0].failing.count == 1
      || !parts.isEmpty && parts.allSatisfy { $0.found.sets.count == 1 && $0.found.size == 1 && isVouched($0.found.sets[0]) }
    if !isPlain, let blame = blameOfMoved() ?? (parts.isEmpty ? nil : blameOfAll()) { return [blame] }
    return parts.flatMap(blames(of:)).sorted { $0.figure < $1.figure }
  }

  /// What blames leave of the table's figures: those of the sums that fail and of the repairs are in doubt, and all where no small set
  /// explains a part.
  func doubts(_ blames: [Blame]) -> Doubts {
    var corrections: [Int: Int64] = [:]
    for blame in blames {
      if let certain = blame.certain, corrections[certain.figure] == nil { corrections[certain.figure] = certain.value }
    }
    let first = table.firstFigure
    let isOpen = blames.contains { $0.cause != .figure }
    var isDoubted = [Bool](repeating: isOpen && parts.contains { $0.found.sets.isEmpty }, count: table.figures.count)
    for blame in blames where blame.cause != .figure {
      for sum in blame.equations {
        for figure in equations[sum].left { isDoubted[figure - first] = true }
        for figure in equations[sum].right { isDoubted[figure - first] = true }
      }
      for repair in blame.repairs {
        for change in repair.changes { isDoubted[change.figure - first] = true }
      }
    }
    return Doubts(corrections: corrections, first: first, isDoubted: isDoubted)
  }

  /// The known sums of each part in which some fail: faults of separate blocks of table 4 are judged apart, all those of table 3 together.
  private static func parts(_ reckoning: Reckoning) -> [[Int]] {
    // Each known sum takes the smallest number among those it shares a figure with, until none changes any more.
    var labels = Array(reckoning.figures.indices)
    var changes = true
    while changes {
      changes = false
      for own in reckoning.sums where own.count > 1 {
        var least = labels[own[0].place]
        for sum in own { least = min(least, labels[sum.place]) }
        for sum in own where labels[sum.place] != least {
          labels[sum.place] = least
          changes = true
        }
      }
    }
    var order: [Int] = []
    for sum in reckoning.failing where !order.contains(labels[sum]) { order.append(labels[sum]) }
    return order.map { label in labels.indices.filter { labels[$0] == label } }
  }

  // MARK: One cause for all

  /// The slip by which many figures stand beside their places; where only few speak for it, also the totals that would follow from them.
  private func blameOfMoved() -> Blame? {
    guard let moved = MovedFigures(table, equations), let first = moved.repairs.first else { return nil }
    let failing = moved.grid.reckoning.failing
    if moved.isSure {
      return Blame(
        figure: first.changes.first?.figure ?? table.firstFigure, equations: failing,
        repairs: Array(moved.repairs.prefix(Self.mostRepairs)), cause: .slip)
    }
    // Totals that are still blank are simply not filled in yet.
    guard !parts.isEmpty else { return nil }
    var repairs = Array(moved.repairs.prefix(Self.mostRepairs - 1))
    if let stale = StaleTotals(table, equations, reckoning) { repairs.append(Blame.Repair(changes: stale.changes, slip: nil)) }
    return Blame(
      figure: underlined(failing, repairs.flatMap { $0.changes }.map { $0.figure }), equations: failing, repairs: repairs, cause: .open)
  }

  /// The one slip, or the totals left behind, that explain all sums that fail; nil where single figures explain them better.
  private func blameOfAll() -> Blame? {
    let slips = SlipSearch(table, reckoning, equations).repairs
    let stale = StaleTotals(table, equations, reckoning)
    let isComplete = parts.allSatisfy { $0.found.isComplete && !$0.found.sets.isEmpty }
    let rivals = parts.count == 1 ? parts[0].found.sets : []
    if isComplete, parts.allSatisfy({ $0.found.sets.count == 1 }) {
      let only = parts.flatMap { $0.found.sets[0] }.sorted { $0.figure < $1.figure }
      if isVouched(only) {
        if let slip = slips.first(where: { $0.changes == only }) { return blame(.slip, [slip]) }
        // One slip that fits everywhere is likelier than three figures wrong together.
        if !slips.isEmpty, only.count > Self.fewFigures {
          return blame(slips.count == 1 ? .slip : .open, slips + (slips.count == 1 ? [] : [Blame.Repair(changes: only, slip: nil)]))
        }
        // Parts that tie with one another are right, though it takes more totals than parts to say so.
        if let stale, stale.isVouched, stale.changes != only { return blame(.totals, [Blame.Repair(changes: stale.changes, slip: nil)]) }
        return nil
      }
    }
    let others = (rivals + [stale?.changes ?? []].filter { !$0.isEmpty && !rivals.contains($0) }).map {
      Blame.Repair(changes: $0, slip: nil)
    }
    if slips.count == 1 {
      return blame(.slip, slips + others.filter { $0.changes != slips[0].changes })
    }
    if let stale, stale.isVouched || !isComplete { return blame(.totals, [Blame.Repair(changes: stale.changes, slip: nil)]) }
    guard !slips.isEmpty, parts.count == 1 else { return nil }
    return blame(.open, slips + others.filter { other in !slips.contains { $0.changes == other.changes } })
  }

  private func blame(_ cause: Blame.Cause, _ repairs: [Blame.Repair]) -> Blame {
    let failing = parts.flatMap { $0.failing }.sorted()
    let shown = cause == .open ? underlined(failing, repairs.flatMap { $0.changes }.map { $0.figure }) : repairs[0].changes.first?.figure
    return Blame(
      figure: shown ?? table.firstFigure, equations: failing, repairs: Array(repairs.prefix(Self.mostRepairs)), cause: cause)
  }
}
