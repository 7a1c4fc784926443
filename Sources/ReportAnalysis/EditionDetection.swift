import ReportFormat

/// Tells which edition's form a table is, from what only one edition prints.
enum EditionDetection {
  /// The edition of a table, or nil where both print all that is there.
  static func edition(of table: TableKind, marks: [Binder.EditionMark], rows: [LabelledRow], slots: [Figure]) -> Edition? {
    var votes: [Edition: Int] = [:]
    for mark in marks where mark.table == table { votes[mark.edition, default: 0] += 1 }
    if table == .requests {
      // Only its rows tell: （六）其他处理 has figures in the one edition and rows under it in the other.
      let keys = Set(rows.lazy.filter { $0.table == .requests }.compactMap(\.key))
      if !keys.isDisjoint(with: [.correctionOverdue, .feeUnpaid, .otherOutcome]) {
        votes[.edition2021, default: 0] += 1
      } else if let row = rows.first(where: { $0.key == .otherHandling }), slots[row.slots].contains(where: { $0.reading != .blank }) {
        votes[.edition2019, default: 0] += 1
      }
    }
    let (old, new) = (votes[.edition2019] ?? 0, votes[.edition2021] ?? 0)
    return old == new ? nil : old > new ? .edition2019 : .edition2021
  }
}
