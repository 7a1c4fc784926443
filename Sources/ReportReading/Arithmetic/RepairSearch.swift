/// Finds all smallest sets of changes after which the sums of one part of a table hold.
///
/// Of the figures of such a set some sum has only one: it is tried with the value that settles that sum. For each failing sum it is
/// parted whether it has exactly one figure of those that are left, or several, so that no set is come upon twice. Sets whose figures only
/// go round in a circle are passed over, as fewer changes do what they do.
struct RepairSearch {
  /// What was found.
  struct Outcome {
    /// How many figures each set changes; the last size that was tried.
    var size = 0
    /// The sets, each in the order of its figures.
    var sets: [[Blame.Change]] = []
    /// Where the sets have two figures or more, those that have one more: a coincidence of equal slips makes so many look like fewer.
    /// Nil where they were not all looked at.
    var larger: [[Blame.Change]]? = []
    /// Whether every set of this size and below was looked at; false where the search gave up.
    var isComplete = true
    /// The values that were tried.
    var steps = 0
  }

  /// What is settled of the figures of a sum that are still to be changed.
  private enum State {
    /// Nothing yet.
    case undecided
    /// There are none.
    case none
    /// There is at least one.
    case some
    /// There are at least two.
    case several
  }

  /// Sums of one direction that share figures: no figure is a term of two groups of the same direction.
  private struct Group {
    let isAcross: Bool
    let sums: [Int]
  }

  private var reckoning: Reckoning
  private let groups: [Group]
  private var states: [State]
  private var isChanged: [Bool]
  private var changes: [Blame.Change] = []
  private(set) var outcome = Outcome()

  /// The largest set that is looked for; beyond it a table is too broken to name single figures.
  private static let largestSize = 5
  /// The steps after which the search gives up, so that a hopeless table costs no more than a few milliseconds.
  private static let stepLimit = 15_000
  /// The sets after which it gives up, as so many tell nothing.
  private static let setLimit = 600

  /// Searches the known sums of a part, which share no figures with others.
  init(_ reckoning: Reckoning, sums: [Int]) {
    self.reckoning = reckoning
    states = [State](repeating: .undecided, count: reckoning.differences.count)
    isChanged = [Bool](repeating: false, count: reckoning.values.count)
    groups = Self.groups(of: sums, reckoning)
    repeat {
      outcome.size += 1
      explore(outcome.size)
    } while outcome.isComplete && outcome.sets.isEmpty && outcome.size < Self.largestSize
    if !outcome.isComplete { outcome.sets = [] }
    if !outcome.sets.isEmpty, outcome.size > 1 { searchOneMore() }
  }

  private mutating func searchOneMore() {
    let found = outcome
    outcome.sets = []
    outcome.size += 1
    explore(outcome.size)
    let larger = outcome.isComplete ? outcome.sets : nil
    outcome = Outcome(size: found.size, sets: found.sets, larger: larger, isComplete: true, steps: outcome.steps)
  }

  private static func groups(of sums: [Int], _ reckoning: Reckoning) -> [Group] {
    var groups: [Group] = []
    for sum in sums {
      let isAcross = reckoning.isAcross[sum]
      let shared = groups.indices.filter { index in
        groups[index].isAcross == isAcross
          && groups[index].sums.contains { other in
            reckoning.figures[other].contains { term in reckoning.figures[sum].contains { $0.place == term.place } }
          }
      }
      let merged = shared.flatMap { groups[$0].sums } + [sum]
      for index in shared.reversed() { groups.remove(at: index) }
      groups.append(Group(isAcross: isAcross, sums: merged))
    }
    return groups
  }

  private mutating func explore(_ remaining: Int) {
    outcome.steps += 1
    if outcome.steps > Self.stepLimit || outcome.sets.count > Self.setLimit { outcome.isComplete = false }
    guard outcome.isComplete else { return }
    let (least, next) = least()
    guard least > 0 else {
      let set = changes.sorted { $0.figure < $1.figure }
      if changes.count == outcome.size, !outcome.sets.contains(set) { outcome.sets.append(set) }
      return
    }
    guard least <= remaining, let next else { return }
    let state = states[next]
    states[next] = .none
    for index in reckoning.figures[next].indices { change(reckoning.figures[next][index], settling: next, remaining) }
    states[next] = .several
    explore(remaining)
    states[next] = state
  }

  /// The least number of figures that must still be changed, as each is a term of one group of a direction at most, and the failing sum
  /// with the fewest figures of which nothing is settled yet.
  private func least() -> (Int, Int?) {
    var across = 0
    var down = 0
    var next: Int?
    var fewest = Int.max
    for group in groups {
      var least = 0
      var other: UInt64 = 0
      for sum in group.sums {
        let difference = reckoning.differences[sum]
        switch states[sum] {
        case .several: least = max(least, 2)
        case .none: continue
        case .some: least = max(least, difference == 0 ? 2 : 1)
        case .undecided: if difference != 0 { least = max(least, 1) }
        }
        guard difference != 0 else { continue }
        // One figure changes all its sums by the same.
        if other != 0, other != difference.magnitude { least = max(least, 2) }
        other = difference.magnitude
        if states[sum] != .several, reckoning.figures[sum].count < fewest {
          fewest = reckoning.figures[sum].count
          next = sum
        }
      }
      if group.isAcross { across += least } else { down += least }
    }
    return (max(across, down), next)
  }

  /// Goes on with a figure changed so that one sum holds, of which it is the last figure to be changed.
  private mutating func change(_ figure: Reckoning.Term, settling sum: Int, _ remaining: Int) {
    guard !isChanged[figure.place], let value = reckoning.settling(figure, sum) else { return }
    for other in reckoning.sums[figure.place] where other.place != sum && states[other.place] == .none { return }
    let old = reckoning.values[figure.place]
    guard reckoning.set(figure.place, value) else { return }
    let before = reckoning.sums[figure.place].map { states[$0.place] }
    for other in reckoning.sums[figure.place] where other.place != sum {
      switch states[other.place] {
      case .several: states[other.place] = .some
      case .some: states[other.place] = .undecided
      case .undecided, .none: break
      }
    }
    isChanged[figure.place] = true
    changes.append(Blame.Change(figure: reckoning.first + figure.place, value: value))
    explore(remaining - 1)
    changes.removeLast()
    isChanged[figure.place] = false
    for (other, state) in zip(reckoning.sums[figure.place], before) { states[other.place] = state }
    _ = reckoning.set(figure.place, old)
  }
}
