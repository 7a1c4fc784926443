import ReportForm
import ReportSyntax

/// Finds the smallest set of figures whose change makes every failing sum hold and breaks none.
package struct BlameSearch {
  /// One search: the failing sums that were to be settled, and the sets of changes that settle them.
  package struct Account: Sendable {
    /// The sums, as indices in the balance's equations.
    package let equations: [Int]
    /// How many figures each set changes; the last size that was tried.
    package let size: Int
    /// The sets, none where the search gave up or found none.
    package let solutions: [[Blame.Change]]
    /// The values that were tried for sets of this size.
    package let steps: Int
  }

  private let equations: [Equation]
  private let first: Int
  /// The most sums that a figure is a term of.
  private let mostSums: Int
  /// The sums that a figure is a term of and that are known, by the figure's place in the table.
  private let equationsOf: [[Int]]
  private var values: [Int64]
  /// By how much the right side of each sum exceeds the left; 0 for those that are not known.
  private var differences: [Int64]
  private var failing: [Int]
  /// The searches made so far, in order.
  private(set) var accounts: [Account] = []

  /// The largest set that is looked for; beyond it a table is too broken to name single figures.
  private static let largestSet = 3
  /// The steps after which the search gives up, so that a hopeless table costs no more than a few milliseconds.
  private static let stepLimit = 30_000
  /// The repairs on offer at most, where several are possible.
  private static let mostRepairs = 6

  init(_ table: Table, _ equations: [Equation], _ standings: [Balance.Standing]) {
    self.equations = equations
    first = table.firstFigure
    mostSums = table.edition.mostEquationsOfFigure
    values = table.figures.map { $0.summand ?? 0 }
    var equationsOf = [[Int]](repeating: [], count: values.count)
    var differences = [Int64](repeating: 0, count: equations.count)
    for (index, equation) in equations.enumerated() where standings[index] != .open {
      for figure in equation.left + equation.right { equationsOf[figure - first].append(index) }
      if case .fails(let difference) = standings[index] { differences[index] = difference }
    }
    self.equationsOf = equationsOf
    self.differences = differences
    failing = differences.indices.filter { differences[$0] != 0 }
  }

  /// The faults, in the order of the form.
  mutating func blames() -> [Blame] {
    var found: [Blame] = []
    for component in components() { found += blames(for: component) }
    return found.sorted { $0.figure < $1.figure }
  }

  /// The failing sums, parted so that no chain of known sums leads from one part to another: faults of separate blocks of table 4 are
  /// judged apart, all those of table 3 together.
  private func components() -> [[Int]] {
    // Each known sum takes the smallest number among those it shares a figure with, until none changes any more.
    var labels = Array(equations.indices)
    var changes = true
    while changes {
      changes = false
      for own in equationsOf where !own.isEmpty {
        var least = labels[own[0]]
        for index in own { least = min(least, labels[index]) }
        for index in own where labels[index] != least {
          labels[index] = least
          changes = true
        }
      }
    }
    var parts: [(label: Int, equations: [Int])] = []
    for index in failing {
      if let part = parts.firstIndex(where: { $0.label == labels[index] }) {
        parts[part].equations.append(index)
      } else {
        parts.append((labels[index], [index]))
      }
    }
    return parts.map(\.equations)
  }

  private mutating func blames(for component: [Int]) -> [Blame] {
    for size in 1...Self.largestSet {
      var search = SetSearch(others: failing.filter { !component.contains($0) }, size: size)
      explore(&search, [])
      let gaveUp = search.steps > Self.stepLimit
      if gaveUp || !search.solutions.isEmpty || size == Self.largestSet {
        accounts.append(
          Account(equations: component, size: size, solutions: gaveUp ? [] : search.solutions, steps: search.steps))
      }
      if gaveUp { break }
      if !search.solutions.isEmpty { return blames(for: component, search.solutions) }
    }
    return separateBlames(for: component)
  }

  // MARK: Sets

  private struct SetSearch {
    /// The failing sums of other components, which no figure of this one is a term of.
    let others: [Int]
    let size: Int
    var steps = 0
    /// The sets found, each in the order of its figures.
    var solutions: [[Blame.Change]] = []
  }

  private mutating func explore(_ search: inout SetSearch, _ changes: [Blame.Change]) {
    let stillFailing = differences.indices.filter { differences[$0] != 0 && !search.others.contains($0) }
    if stillFailing.isEmpty {
      let solution = changes.sorted { $0.figure < $1.figure }
      if changes.count == search.size, !search.solutions.contains(solution) { search.solutions.append(solution) }
      return
    }
    let remaining = search.size - changes.count
    // Each change settles no more sums than its figure is a term of.
    guard remaining > 0, stillFailing.count <= mostSums * remaining, search.steps <= Self.stepLimit else { return }
    for index in stillFailing {
      for figure in equations[index].left + equations[index].right where !changes.contains(where: { $0.figure == figure }) {
        search.steps += 1
        guard let value = settling(figure, index) else { continue }
        let old = values[figure - first]
        guard set(figure, value) else { continue }
        explore(&search, changes + [Blame.Change(figure: figure, value: value)])
        _ = set(figure, old)
      }
    }
  }

  /// The value of a figure with which one sum holds, or nil where it would be negative or too large.
  private func settling(_ figure: Int, _ equation: Int) -> Int64? {
    let difference = equations[equation].left.contains(figure) ? differences[equation] : 0 - differences[equation]
    return values[figure - first].adding(difference).flatMap { $0 < 0 ? nil : $0 }
  }

  /// Changes a figure; false, and nothing changed, where a sum would overflow.
  private mutating func set(_ figure: Int, _ value: Int64) -> Bool {
    let delta = value - values[figure - first]
    for index in equationsOf[figure - first]
    where differences[index].adding(delta) == nil || differences[index].subtracting(delta) == nil { return false }
    for index in equationsOf[figure - first] { differences[index] += equations[index].left.contains(figure) ? -delta : delta }
    values[figure - first] = value
    return true
  }

  // MARK: Blames

  private func blames(for component: [Int], _ solutions: [[Blame.Change]]) -> [Blame] {
    let certain = (solutions.first ?? []).filter { change in solutions.allSatisfy { $0.contains(change) } }
    var blames = certain.map { change in
      Blame(
        figure: change.figure, equations: component.filter { contains($0, change.figure) }, repairs: [[change]], isCertain: true)
    }
    if solutions.count > 1 {
      let settled = blames.flatMap(\.equations)
      let left = component.filter { !settled.contains($0) }
      let repairs = solutions.map { solution in solution.filter { !certain.contains($0) } }
        .sorted { ($0.first?.figure ?? 0, $0.count) < ($1.first?.figure ?? 0, $1.count) }
      let candidates = repairs.joined().map(\.figure)
      blames.append(
        Blame(
          figure: underlined(left.isEmpty ? component : left, candidates), equations: left.isEmpty ? component : left,
          repairs: Array(repairs.prefix(Self.mostRepairs)), isCertain: false))
    }
    return blames
  }

  private func contains(_ equation: Int, _ figure: Int) -> Bool {
    equations[equation].left.contains(figure) || equations[equation].right.contains(figure)
  }

  /// The figure to look at where several may be wrong: a total that is among them, or what is carried out, or the first total.
  private func underlined(_ failing: [Int], _ candidates: [Int]) -> Int {
    let totals = failing.flatMap { equations[$0].right }
    return totals.first(where: candidates.contains) ?? totals.first ?? candidates.min() ?? first
  }

  /// The faults of a table too broken for one small set: figures that settle two sums or more alone, then each sum left by itself.
  private mutating func separateBlames(for component: [Int]) -> [Blame] {
    var blames: [Blame] = []
    var open = component
    for figure in values.indices.map({ $0 + first }) {
      let own = equationsOf[figure - first]
      guard own.count >= 2, own.allSatisfy(open.contains), let value = settling(figure, own[0]),
        own.allSatisfy({ settling(figure, $0) == value }), set(figure, value)
      else { continue }
      blames.append(Blame(figure: figure, equations: own, repairs: [[Blame.Change(figure: figure, value: value)]], isCertain: true))
      open.removeAll(where: own.contains)
    }
    for index in open {
      let equation = equations[index]
      let offered = equation.kind == .total ? equation.right : equation.left + equation.right
      let repairs = offered.compactMap { figure in settling(figure, index).map { [Blame.Change(figure: figure, value: $0)] } }
      blames.append(Blame(figure: equation.right[0], equations: [index], repairs: repairs, isCertain: false))
    }
    return blames
  }
}
