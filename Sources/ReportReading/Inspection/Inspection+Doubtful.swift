import ReportForm

/// What of the running text the tables do not simply confirm, told without working out any reading: nearly always nothing.
extension Inspection {
  /// The claims that have readings, none of which is their count.
  package var contradictedClaims: [Claim] {
    zip(prose.claims, prose.countings.claims).filter { claim, countings in
      hasValue(countings, where: claim.quantity.matches) == false
    }.map { $0.0 }
  }

  /// The shares that may not follow from what they are shares of.
  package var doubtfulShares: [Share] {
    zip(prose.shares, prose.countings.shares).filter { share, countings in
      guard case .of(_, let count) = share.part else { return true }
      func isShare(_ part: Int64) -> Bool { hasValue(countings.whole) { share.percentage.isShare(part, of: $0) } ?? true }
      if share.sums.contains(where: isShare) { return false }
      return !(count.map(isShare) ?? hasValue(countings.part, where: isShare) ?? true)
    }.map { $0.0 }
  }

  /// The statements of none of something of which there may be some.
  package var doubtfulAbsences: [Absence] {
    zip(prose.absences, prose.countings.absences).filter { hasValue($1) { $0 > 0 } ?? false }.map { $0.0 }
  }

  /// Whether a number that a subject is counted to in some way is as asked; nil where none is known.
  private func hasValue(_ countings: [Counting], where isMeant: (Int64) -> Bool) -> Bool? {
    var isKnown = false
    for counting in countings {
      guard let table = report.table(counting.table) else { continue }
      let doubts = doubts(table.kind)
      var (found, known) = (false, false)
      for way in counting.ways {
        if let value = counting.value(by: way, in: table, with: doubts) {
          known = true
          // Of the ways that may drop out, one that comes to 0 is none.
          if way.isRequired || value != 0, isMeant(value) { found = true }
        } else if way.isRequired {
          (found, known) = (false, false)
          break
        }
      }
      if found || counting.remainder(in: table, with: doubts).map(isMeant) ?? false { return true }
      isKnown = isKnown || known
    }
    return isKnown ? false : nil
  }
}
