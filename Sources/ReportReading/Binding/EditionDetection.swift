import ReportForm

/// Tells which edition's form a table is, from what only one edition prints.
enum EditionDetection {
  /// The edition of a table, or nil where both print all that is there.
  static func year(of table: TableKind, marks: [RowFinder.EditionMark], rows: [LabelledRow], slots: [Figure]) -> Edition.Year? {
    var old = 0
    var new = 0
    for mark in marks where mark.table == table { if mark.year == .year2019 { old += 1 } else { new += 1 } }
    if table == .requests {
      // Only its rows tell: （六）其他处理 has figures in the one edition and rows under it in the other.
      if rows.contains(where: { $0.key == .correctionOverdue || $0.key == .feeUnpaid || $0.key == .otherOutcome }) {
        new += 1
      } else if let row = rows.first(where: { $0.key == .otherHandling }), slots[row.slots].contains(where: { $0.reading != .blank }) {
        old += 1
      }
    }
    return old == new ? nil : old > new ? .year2019 : .year2021
  }
}
