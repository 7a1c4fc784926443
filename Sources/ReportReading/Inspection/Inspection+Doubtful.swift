import ReportForm

/// What of the running text the tables do not simply confirm, told without working out any reading: nearly always nothing.
extension Inspection {
  /// The claims that have readings, none of which is their count.
  package var contradictedClaims: [Claim] {
    let (claims, countings, tables) = (prose.claims, prose.countings.claims, CountedTables(self))
    return claims.indices.filter { index in
      let quantity = claims[index].quantity
      return tables.hasValue(countings[index], where: quantity.matches) == false
    }.map { claims[$0] }
  }

  /// The shares that may not follow from what they are shares of.
  package var doubtfulShares: [Share] {
    let (shares, countings, tables) = (prose.shares, prose.countings.shares, CountedTables(self))
    return shares.indices.filter { index in
      guard case .of(_, let count) = shares[index].part else { return true }
      let percentage = shares[index].percentage
      func isShare(_ part: Int64) -> Bool { tables.hasValue(countings[index].whole) { percentage.isShare(part, of: $0) } ?? true }
      if shares[index].sums.contains(where: isShare) { return false }
      return !(count.map(isShare) ?? tables.hasValue(countings[index].part, where: isShare) ?? true)
    }.map { shares[$0] }
  }

  /// The statements of none of something of which there may be some.
  package var doubtfulAbsences: [Absence] {
    let (absences, countings, tables) = (prose.absences, prose.countings.absences, CountedTables(self))
    return absences.indices.filter { tables.hasValue(countings[$0]) { $0 > 0 } ?? false }.map { absences[$0] }
  }
}

/// The tables by their kinds, with what their sums leave of their figures.
private struct CountedTables {
  private var tables = [Table?](repeating: nil, count: TableKind.allCases.count)
  private var doubts = [Doubts?](repeating: nil, count: TableKind.allCases.count)

  init(_ inspection: Inspection) {
    for (table, balance) in zip(inspection.tables, inspection.balances) {
      (tables[table.kind.rawValue], doubts[table.kind.rawValue]) = (table, balance.doubts)
    }
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
