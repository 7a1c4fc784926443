import ReportForm

/// Tells which edition's form a table is: a vote of the words that not every edition prints, and where that does not decide, of the rows
/// that not every edition has.
struct EditionDetection {
  private let editions: Editions
  /// The editions that may be meant.
  private var leaders: EditionSet
  /// For each edition, the words or rows of it that were counted; all 0 between two counts.
  private var votes: [Int]

  init(of table: TableKind, _ finder: RowFinder) {
    editions = finder.vocabulary.editions
    leaders = editions.everyone
    votes = [Int](repeating: 0, count: editions.list.count)
    for mark in finder.marks where mark.table == table { count(mark.editions) }
    decide()
    // A label that one edition has for a row and another for a group tells a row only where figures follow it.
    for isGroup in [false, true] where leaders.count > 1 {
      for row in finder.rows where row.table == table && row.isGroup == isGroup {
        guard let key = row.key, editions.having(key) != editions.everyone else { continue }
        if isGroup, finder.slots[row.slots].allSatisfy({ $0.reading == .blank }) { continue }
        // What its label has told counts once.
        if !finder.marks.contains(where: { $0.range == row.labelRange }) { count(editions.having(key)) }
      }
      decide()
    }
  }

  private mutating func count(_ set: EditionSet) {
    for place in votes.indices where set.contains(place) { votes[place] += 1 }
  }

  /// Keeps of the leaders those with the most votes.
  private mutating func decide() {
    let most = votes.indices.reduce(0) { leaders.contains($1) ? max($0, votes[$1]) : $0 }
    for place in votes.indices {
      if votes[place] < most { leaders.remove(place) }
      votes[place] = 0
    }
  }

  /// The newest of the editions that may be meant, or nil where any may.
  var newest: Edition? {
    leaders == editions.everyone ? nil : editions.list.indices.last(where: leaders.contains).map { editions.list[$0] }
  }

  /// The edition that the table is of, by its place: the one in force unless another must be meant.
  func edition(preferring inForce: Int) -> Int {
    leaders.contains(inForce) ? inForce : editions.list.indices.last(where: leaders.contains) ?? inForce
  }
}
