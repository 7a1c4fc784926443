import ReportForm

/// Tells which edition's form a table is: a vote of the words that not every edition prints, and where that does not decide, of the rows
/// that not every edition has.
struct EditionDetection {
  /// The editions that may be meant.
  private var leaders: EditionSet
  /// For each edition, the words or rows of it that were counted; all 0 between two counts.
  private var votes: [Int]

  private init(_ editions: Editions) {
    leaders = editions.everyone
    votes = [Int](repeating: 0, count: editions.list.count)
  }

  /// The editions that a table may be of; all of them where nothing tells.
  static func editions(of table: TableKind, in finder: RowFinder) -> EditionSet {
    var detection = EditionDetection(finder.vocabulary.editions)
    for mark in finder.marks where mark.table == table { detection.count(mark.editions) }
    detection.decide()
    if detection.leaders.count < 2 { return detection.leaders }
    // Going by place keeps the rows, of which few tell anything, from being copied.
    let telling = finder.rows.indices.filter { !finder.rows[$0].havingRow.isEmpty && finder.rows[$0].table == table }
    if telling.isEmpty { return detection.leaders }
    for place in telling where !finder.rows[place].isGroup {
      if !isBegun(finder.rows[place], finder) { detection.count(finder.rows[place], finder) }
    }
    detection.decide()
    if detection.leaders.count < 2 { return detection.leaders }
    // A label that one edition has for a row and another for a group tells a row only where figures follow it.
    for place in telling where finder.rows[place].isGroup {
      let row = finder.rows[place]
      if finder.slots[row.slots].contains(where: { $0.reading != .blank }) { detection.count(row, finder) }
    }
    detection.decide()
    return detection.leaders
  }

  /// A label that is a row's and may be the beginning of another one has no more bytes than this.
  static let longestBeginning = 12

  /// Whether a row's label may be only the beginning of another one, as 2.其他 of 2.其他法律行政法规禁止公开.
  private static func isBegun(_ row: LabelledRow, _ finder: RowFinder) -> Bool {
    guard row.labelRange.count <= longestBeginning else { return false }
    let label = LabelText(finder.tree.text.bytes, row.labelRange)
    return finder.vocabulary.editions.list.contains { edition in
      edition.table(row.table).rows.contains { label.isBeginning(of: $0.label) }
    }
  }

  /// Counts a row, unless its label has been counted as a word.
  private mutating func count(_ row: LabelledRow, _ finder: RowFinder) {
    if !finder.marks.contains(where: { $0.range == row.labelRange }) { count(row.havingRow) }
  }

  private mutating func count(_ set: EditionSet) {
    for place in votes.indices where set.contains(place) { votes[place] += 1 }
  }

  /// Keeps of the leaders those with the most votes.
  private mutating func decide() {
    var most = 0
    for place in votes.indices where leaders.contains(place) { most = max(most, votes[place]) }
    if most == 0 { return }
    for place in votes.indices {
      if votes[place] < most { leaders.remove(place) }
      votes[place] = 0
    }
  }
}
