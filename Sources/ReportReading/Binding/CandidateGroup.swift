import ReportForm

/// The candidates for one of the three tables, of which it is told which are the table and its parts.
struct CandidateGroup {
  private let own: [TableCandidate]
  /// The one that agrees best with the form, where it can be the table.
  private let anchor: TableCandidate?
  /// The rows of the form that most candidates would repeat, by the number of candidates that have them.
  private let having: [Int]
  /// The rows of the table that flows beside them.
  private let flowing: RowKeySet
  /// The blocks between which parts with rows of the form stand, where the table is.
  private let extent: ClosedRange<Int>?

  /// Takes the candidates in their order, at least one; `rowCount` is the number of rows of the form in force, `flowing` what of it stands in
  /// flowing text.
  init(_ own: [TableCandidate], rowCount: Int, flowing: RowKeySet) {
    self.own = own
    self.flowing = flowing
    let best = own.reduce(nil as TableCandidate?) { best, next in (best.map { $0.strength < next.strength } ?? true) ? next : best }
    anchor = best.flatMap { Self.canBeTheTable($0, rowCount: rowCount) ? $0 : nil }
    var having = [Int](repeating: 0, count: RowKey.allCases.count)
    for candidate in own where !candidate.firm.isEmpty {
      for key in RowKey.allCases where candidate.keys.contains(key) { having[key.rawValue] += 1 }
    }
    self.having = having
    let heading = anchor?.heading
    let parts = own.lazy.filter { !$0.keys.isEmpty && ($0.place == .home || $0.heading == heading) }.map { $0.block }
    extent = parts.min().flatMap { first in parts.max().map { first...$0 } }
  }

  /// Whether a candidate that agrees best is the table where it stands: away from its section it has a good part of the form, or where no
  /// section is the table's, one of those rows that nothing else has.
  private static func canBeTheTable(_ candidate: TableCandidate, rowCount: Int) -> Bool {
    switch candidate.place {
    case .home, .anywhere: true
    case .lost where candidate.table == .requests: !candidate.firm.isEmpty
    case .lost, .elsewhere: candidate.firm.count * 3 >= max(rowCount, 1)
    }
  }

  /// Those that are the table or parts of it, and the others, each in their order.
  func settled() -> (kept: [TableCandidate], foreign: [TableCandidate]) {
    var kept: [TableCandidate] = []
    var foreign: [TableCandidate] = []
    for candidate in own {
      if isOfTheForm(candidate) { kept.append(candidate) } else { foreign.append(candidate) }
    }
    return (kept, foreign)
  }

  private func isOfTheForm(_ candidate: TableCandidate) -> Bool {
    if candidate.flows { return true }
    // Beside a table that flows, cells are rows that it lacks.
    if !flowing.isEmpty { return candidate.place.isUsual && !candidate.keys.isSubset(of: flowing) }
    guard let anchor else { return candidate.place.isUsual }
    return candidate.range == anchor.range || isPart(candidate, with: anchor)
  }

  /// Whether a candidate is another part of the table of which the anchor is one.
  private func isPart(_ candidate: TableCandidate, with anchor: TableCandidate) -> Bool {
    let isNear = candidate.place == .home || candidate.heading == anchor.heading
    if candidate.keys.isEmpty {
      guard isNear else { return false }
      if !candidate.hasRows { return !candidate.holdsOtherFigures }
      // Rows whose labels are not the form's are of the table between two others of it.
      return extent.map { $0.lowerBound < candidate.block && candidate.block < $0.upperBound } ?? false
    }
    if candidate.table == .reviews { return isNear && (anchor.firm.isEmpty || !candidate.firm.isEmpty) }
    let itself = candidate.firm.isEmpty ? 0 : 1
    let others = RowKeySet(RowKey.allCases.filter { having[$0.rawValue] > (candidate.keys.contains($0) ? itself : 0) })
    if !candidate.keys.isSubset(of: others) { return isNear || candidate.firm == candidate.keys }
    // What only repeats rows is a copy of them, if it has their figures.
    guard isNear else { return false }
    return candidate.table == .requests ? !candidate.firm.isEmpty : candidate.firm.count * 2 >= others.count
  }
}
