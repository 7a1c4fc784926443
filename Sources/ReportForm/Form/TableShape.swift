/// How many figures the rows of a table have, whichever edition it is of.
package struct TableShape: Sendable {
  /// The fewest and the most figures of a row.
  package let figures: ClosedRange<Int>
  /// For each edition, the number of figures in each block of columns.
  package let blocks: [[Int]]
  /// The fewest figures of a block; 0 where no edition has any.
  package let block: Int

  /// So many figures that hardly anything but a row of the table has them: all but two.
  package var nearlyAll: Int { max(figures.lowerBound - 2, 1) }

  init(_ tables: [TableForm]) {
    let counts = tables.flatMap { $0.rows.map { $0.columns.count } }
    figures = (counts.min() ?? 0)...(counts.max() ?? 0)
    blocks = tables.map { $0.blocks.map { $0.count } }
    block = blocks.joined().min() ?? 0
  }
}
