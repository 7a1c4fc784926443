import ReportReading

/// How the figures of one table stand, whatever of it is told: a silenced sum that fails still fails.
package struct TableVerdict: Sendable, Equatable {
  /// Its figures.
  package let figures: Int
  /// The figures for which nothing is written, or a mark for nothing, or whose row is not there.
  package let missing: Int
  /// The figures for which something is written that is no number, or that cannot be placed.
  package let unread: Int
  /// The sums over them.
  package let sums: Int
  /// The sums that fail.
  package let failing: Int
  /// The sums that cannot be judged.
  package let open: Int
  /// The faults that explain the sums that fail; at least one where any does.
  package let places: Int

  /// The verdict on a table by its sums.
  package init(_ table: Table, _ balance: Balance) {
    figures = table.figures.count
    missing = table.figures.count { $0.isVacant || $0.reading == .absent }
    unread = table.figures.count { $0.numeral == nil } - missing
    sums = balance.standings.count
    failing = balance.standings.count { $0.fails }
    open = balance.standings.count { $0 == .open }
    places = failing > 0 ? max(balance.blames.count, 1) : 0
  }

  /// Whether every figure is a number and every sum holds; only then may the table be called right.
  package var holds: Bool { missing == 0 && unread == 0 && failing == 0 && open == 0 }
}
