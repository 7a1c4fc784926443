import ReportForm

/// The faults of one part of a table, where no one cause explains all its sums that fail.
extension BlameSearch {
  func blames(of part: Part) -> [Blame] {
    let sets = part.found.sets
    guard part.found.isComplete, let first = sets.first else { return separateBlames(of: part) }
    var certain = first.filter { change in sets.allSatisfy { $0.contains(change) } && isVouched([change]) }
    // What shares a sum with a figure that may be another is in doubt with it.
    // Of sets with one change each no two are the same.
    var open = part.found.size == 1 ? sets.map { $0[0] } : Array(Set(sets.joined()))
    open.removeAll(where: certain.contains)
    while let doubted = certain.first(where: { change in open.contains { share(change, $0) } }) {
      certain.removeAll { $0 == doubted }
      open.append(doubted)
    }
    var blames: [Blame] = []
    for linked in grouped(certain, { cancel($0, $1) != nil }) {
      // What was moved within a row or a sum is one fault; a part and a total below it are two, though put right together.
      for group in grouped(linked, { cancel($0, $1) == true }) {
        let isStale = group.count > 1 && group.allSatisfy { isTotal($0.figure) }
        blames.append(
          Blame(
            figure: group[0].figure, equations: part.failing.filter { sum in group.contains { contains(sum, $0.figure) } },
            repairs: [Blame.Repair(changes: linked, slip: nil)],
            cause: linked.count == 1
              ? (isSure(linked[0], part.found) ? .figure : .likely) : isStale && group.count == linked.count ? .totals : .figures))
      }
    }
    for group in clusters(of: open, in: sets) {
      var repairs: [[Blame.Change]] = []
      for set in sets {
        let own = set.filter(group.contains)
        if !repairs.contains(own) { repairs.append(own) }
      }
      let failing = part.failing.filter { sum in group.contains { contains(sum, $0.figure) } }
      blames.append(
        Blame(
          figure: underlined(failing, group.map { $0.figure }), equations: failing,
          repairs: repairs.sorted { ($0.count, $0.first?.figure ?? 0) < ($1.count, $1.first?.figure ?? 0) }.prefix(Self.mostRepairs)
            .map { Blame.Repair(changes: $0, slip: nil) },
          cause: repairs.count == 1 && repairs[0].count > 1 && isVouched(repairs[0]) ? .figures : .open))
    }
    return blames
  }

  /// Whether a change is part of every set, also of those with one figure more.
  private func isSure(_ change: Blame.Change, _ found: RepairSearch.Outcome) -> Bool {
    found.larger?.allSatisfy { $0.contains(change) } ?? false
  }

  /// Whether two changes cancel each other out in a sum that holds, so that each alone would break it: true where both figures stand in one
  /// row or on one side, as where something was moved from one to the other or a total was made to fit; nil where they do not.
  private func cancel(_ one: Blame.Change, _ other: Blame.Change) -> Bool? {
    var isOneFault: Bool?
    for sum in reckoning.sums[one.figure - reckoning.first] where reckoning.differences[sum.place] == 0 {
      guard let second = reckoning.sums[other.figure - reckoning.first].first(where: { $0.place == sum.place }) else { continue }
      isOneFault = isOneFault == true || second.isRight == sum.isRight || reckoning.isAcross[sum.place]
    }
    return isOneFault
  }

  /// The changes of several sets in groups of which each is settled apart from the others; one group where the sets tell no such parts.
  private func clusters(of open: [Blame.Change], in sets: [[Blame.Change]]) -> [[Blame.Change]] {
    if open.isEmpty { return [] }
    // Single figures are all terms of the sums that fail.
    if sets[0].count == 1 { return [sets.flatMap { $0 }] }
    let groups = grouped(open.sorted { ($0.figure, $0.value) < ($1.figure, $1.value) }, share)
    var combinations = 1
    for group in groups { combinations *= min(Set(sets.map { $0.filter(group.contains) }).count, sets.count) }
    return groups.count < 2 || combinations == sets.count ? groups : [groups.flatMap { $0 }]
  }

  private func grouped(_ changes: [Blame.Change], _ belong: (Blame.Change, Blame.Change) -> Bool) -> [[Blame.Change]] {
    var groups: [[Blame.Change]] = []
    for change in changes {
      let own = groups.indices.filter { groups[$0].contains { belong($0, change) } }
      let merged = own.flatMap { groups[$0] } + [change]
      for index in own.reversed() { groups.remove(at: index) }
      groups.append(merged)
    }
    return groups
  }

  /// Whether every figure that is changed is told from the others of its sums: it is a term of two known ones, or all others are.
  func isVouched(_ changes: [Blame.Change]) -> Bool {
    changes.allSatisfy { change in
      let own = reckoning.sums(of: change.figure)
      return own.count > 1
        || own.allSatisfy { sum in
          reckoning.figures[sum].allSatisfy { $0.place + reckoning.first == change.figure || reckoning.sums[$0.place].count > 1 }
        }
    }
  }

  private func contains(_ sum: Int, _ figure: Int) -> Bool { reckoning.sums(of: figure).contains(sum) }

  private func share(_ one: Blame.Change, _ other: Blame.Change) -> Bool {
    reckoning.sums(of: one.figure).contains { contains($0, other.figure) }
  }

  private func isTotal(_ figure: Int) -> Bool {
    reckoning.sums(of: figure).contains { equations[$0].kind == .total && equations[$0].right.contains(figure) }
  }

  /// The figure to look at where several may be wrong: a total that is among them, or what is carried out, or the first total.
  func underlined(_ failing: [Int], _ candidates: [Int]) -> Int {
    let totals = failing.flatMap { equations[$0].right }
    return totals.first(where: candidates.contains) ?? totals.first ?? candidates.min() ?? table.firstFigure
  }

  /// The faults of a part too broken for one small set: figures that settle two sums or more alone, then each sum left by itself.
  private func separateBlames(of part: Part) -> [Blame] {
    var reckoning = reckoning
    var blames: [Blame] = []
    var open = part.failing
    for place in reckoning.values.indices {
      let own = reckoning.sums[place]
      guard own.count >= 2, own.allSatisfy({ open.contains($0.place) }) else { continue }
      let values = own.map { reckoning.settling(Reckoning.Term(place: place, isRight: $0.isRight), $0.place) }
      guard let value = values[0], values.allSatisfy({ $0 == value }), reckoning.set(place, value) else { continue }
      let figure = reckoning.first + place
      let change = Blame.Change(figure: figure, value: value)
      blames.append(
        Blame(figure: figure, equations: own.map { $0.place }, repairs: [Blame.Repair(changes: [change], slip: nil)], cause: .open))
      open.removeAll { sum in own.contains { $0.place == sum } }
    }
    for sum in open {
      let terms = reckoning.figures[sum].filter { equations[sum].kind == .carryover || $0.isRight }
      let repairs = terms.compactMap { term in
        reckoning.settling(term, sum).map { value in
          Blame.Repair(changes: [Blame.Change(figure: reckoning.first + term.place, value: value)], slip: nil)
        }
      }
      blames.append(Blame(figure: equations[sum].right.first ?? reckoning.first, equations: [sum], repairs: repairs, cause: .open))
    }
    return blames
  }
}
