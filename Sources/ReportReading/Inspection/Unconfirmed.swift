import ReportForm

/// What of the running text the tables do not simply confirm, told without working out any reading: nearly always nothing.
package struct Unconfirmed: Sendable {
  /// The claims, by their numbers in the text, that have readings, none of which is their count.
  let claims: [Int]
  /// The shares, by their numbers, that may not follow from what they are shares of.
  let shares: [Int]
  /// The statements of none, by their numbers, of something of which there may be some.
  let absences: [Int]

  /// Those of a text beside its tables. `earlier` is what they were where nothing has changed since but figures of some kinds of tables:
  /// what is not counted in those stays as it was.
  init(_ prose: Prose, _ tables: [Table], _ balances: [Balance], after earlier: (unconfirmed: Unconfirmed, changed: [TableKind])? = nil) {
    let countings = prose.countings
    let counted = CountedTables(tables, balances)
    let changed = earlier?.changed.map { countings.inTables[$0.rawValue] }
    claims = Self.among(prose.claims.count, after: earlier?.unconfirmed.claims, changed?.map { $0.claims }) { index in
      counted.contradict(prose.claims[index].quantity, countings.claims[index])
    }
    shares = Self.among(prose.shares.count, after: earlier?.unconfirmed.shares, changed?.map { $0.shares }) { index in
      !counted.mayConfirm(prose.shares[index], countings.shares[index])
    }
    absences = Self.among(prose.absences.count, after: earlier?.unconfirmed.absences, changed?.map { $0.absences }) { index in
      counted.hasValue(countings.absences[index]) { $0 > 0 } ?? false
    }
  }

  /// Which of so many are doubtful, in order, where those that may have changed are asked about anew; all of them where nothing is known.
  private static func among(_ count: Int, after earlier: [Int]?, _ changed: [[Int]]?, isDoubtful: (Int) -> Bool) -> [Int] {
    guard let earlier, let changed else { return (0..<count).filter(isDoubtful) }
    var doubtful = earlier
    for numbers in changed where !numbers.isEmpty {
      if !doubtful.isEmpty { doubtful.removeAll { numbers.contains($0) } }
      doubtful += numbers.filter(isDoubtful)
    }
    return doubtful.count > 1 ? doubtful.sorted() : doubtful
  }
}

/// The tables by their kinds, with what their sums leave of their figures.
private struct CountedTables {
  private var tables = [Table?](repeating: nil, count: TableKind.allCases.count)
  private var doubts = [Doubts?](repeating: nil, count: TableKind.allCases.count)

  init(_ all: [Table], _ balances: [Balance]) {
    for (table, balance) in zip(all, balances) {
      (tables[table.kind.rawValue], doubts[table.kind.rawValue]) = (table, balance.doubts)
    }
  }

  /// Whether a quantity is known to be none of the numbers that its subject is counted to.
  func contradict(_ quantity: Quantity, _ countings: [Counting]) -> Bool { hasValue(countings, where: quantity.matches) == false }

  /// Whether a share may follow from what it is a share of.
  func mayConfirm(_ share: Share, _ countings: (part: [Counting], whole: [Counting])) -> Bool {
    if share.isFounded { return true }
    if case .told(let part, of: let wholes) = share.part {
      if wholes.isEmpty { return hasValue(countings.whole) { share.percentage.isToldShare(part, of: $0) } ?? true }
      return ([part] + share.sums).contains { part in
        wholes.contains { share.percentage.isToldShare(part, of: $0) }
          || hasValue(countings.whole) { share.percentage.isToldShare(part, of: $0) } == true
      }
    }
    guard case .of(_, let count) = share.part else { return false }
    func isShare(_ part: Int64) -> Bool { hasValue(countings.whole) { share.percentage.isShare(part, of: $0) } ?? true }
    if share.sums.contains(where: isShare) { return true }
    return count.map(isShare) ?? hasValue(countings.part, where: isShare) ?? true
  }

  /// Whether a number that a subject is counted to in some way is as asked; nil where none is known.
  func hasValue(_ countings: [Counting], where isMeant: (Int64) -> Bool) -> Bool? {
    // Where one of several meanings is not known, that one may be right.
    var (isKnown, isUnknown) = (false, false)
    for counting in countings {
      guard let table = tables[counting.table.rawValue] else { continue }
      let doubts = doubts[counting.table.rawValue]
      var (found, known) = (false, false)
      for way in counting.ways {
        if let value = counting.value(by: way, in: table, with: doubts) {
          known = true
          // Of the ways that may drop out, one that comes to 0 is none.
          if way.isRequired || value != 0, isMeant(value) { found = true }
        } else if way.isRequired {
          (found, known) = (false, false)
          isUnknown = true
          break
        }
      }
      if found || counting.remainder(in: table, with: doubts).map(isMeant) ?? false { return true }
      isKnown = isKnown || known
    }
    return isKnown && !isUnknown ? false : nil
  }
}
