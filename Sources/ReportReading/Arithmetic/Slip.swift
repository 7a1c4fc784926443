/// One slip of the hand that makes several figures wrong; rows, columns and blocks are places in the table's form.
package enum Slip: Sendable, Hashable {
  /// The figures of a row, from some column on, stand one column too far to the left; one of them is lost.
  case shiftedLeft(row: Int)
  /// The figures of a row, from some column on, stand one column too far to the right; the last of them is lost.
  case shiftedRight(row: Int)
  /// Two figures, by their numbers in the edition, stand in each other's place.
  case exchangedFigures(Int, Int)
  case exchangedRows(Int, Int)
  /// The figures of two columns stand in each other's place in these rows.
  case exchangedColumns(Int, Int, rows: Range<Int>)
  /// The parts of two totals of table 4 stand in each other's place.
  case exchangedBlocks(Int, Int)
  /// The digits of a figure, by its number in the edition, are those of two figures side by side.
  case joined(Int)
  /// The figures of several rows, from some column on, stand one column too far to the left; those of one column are lost.
  case shiftedRowsLeft(Range<Int>, lost: Int)
  /// The figures of several rows, from some column on, stand one column too far to the right; those of one column are lost.
  case shiftedRowsRight(Range<Int>, lost: Int)
  /// The figures of a column stand one row too low in these rows.
  case shiftedDown(column: Int, rows: Range<Int>)
  /// The figures of a column stand one row too high in these rows.
  case shiftedUp(column: Int, rows: Range<Int>)
  /// The totals of table 4 stand before their parts and not behind them.
  case totalsFirst
  /// A row was left at 0 in all columns.
  case rowOfZeros(Int)
}
