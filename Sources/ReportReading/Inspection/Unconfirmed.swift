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
    let counted = CountedTables(tables: tables, balances: balances)
    // Each list by itself, as a closure that names the text keeps a copy of all of it.
    let (claims, shares) = (prose.claims, prose.shares)
    let (unconfirmed, changed) = (earlier?.unconfirmed, earlier?.changed ?? [])
    self.claims = Self.among(claims.count, after: unconfirmed?.claims, countings.claimsIn, changed) {
      counted.contradict(claims[$0], countings.claims[$0])
    }
    self.shares = Self.among(shares.count, after: unconfirmed?.shares, countings.sharesIn, changed) {
      !counted.mayConfirm(shares[$0], countings.shares[$0])
    }
    absences = Self.among(prose.absences.count, after: unconfirmed?.absences, countings.absencesIn, changed) {
      counted.hasValue(countings.absences[$0]) { $0 > 0 } ?? false
    }
  }

  /// Which of so many are doubtful, in order, where those that are counted in changed tables are asked about anew; all of them where
  /// nothing is known. `numbers` are for each kind of table those that are counted in it.
  private static func among(
    _ count: Int, after earlier: [Int]?, _ numbers: [[Int]], _ changed: [TableKind], isDoubtful: (Int) -> Bool
  ) -> [Int] {
    guard let earlier else { return (0..<count).filter(isDoubtful) }
    var doubtful = earlier
    for kind in changed {
      let numbers = numbers[kind.rawValue]
      if !doubtful.isEmpty { doubtful.removeAll { numbers.contains($0) } }
      for number in numbers where isDoubtful(number) { doubtful.append(number) }
    }
    return doubtful.count > 1 ? doubtful.sorted() : doubtful
  }
}

/// The tables by their kinds, with what their sums leave of their figures.
private struct CountedTables {
  let tables: [Table]
  /// How the sums of each stand.
  let balances: [Balance]

  /// Where the last table of a kind stands among them; nil where there is none.
  private func place(of kind: TableKind) -> Int? { tables.lastIndex { $0.kind == kind } }

  /// Whether a claim is known to count none of the numbers that its subject is counted to.
  func contradict(_ claim: Claim, _ countings: [Counting]) -> Bool { hasValue(countings, where: claim.mayCount) == false }

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
      guard let place = place(of: counting.table) else { continue }
      let (table, doubts) = (tables[place], balances[place].doubts)
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
      if found || counting.others(in: table, with: doubts).map({ Self.contains($0, where: isMeant) }) ?? false { return true }
      isKnown = isKnown || known
    }
    return isKnown && !isUnknown ? false : nil
  }

  /// Whether one of some numbers is as asked; among more than anybody carries over, one may always be.
  private static func contains(_ numbers: ClosedRange<Int64>, where isMeant: (Int64) -> Bool) -> Bool {
    guard let distance = numbers.upperBound.subtracting(numbers.lowerBound), distance < 10_000 else { return true }
    return numbers.contains(where: isMeant)
  }
}
