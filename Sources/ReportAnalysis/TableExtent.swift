import ReportSyntax

extension Report {
  /// The whole lines that a table takes, from its first header to its last row, without the last line break.
  ///
  /// In a layout that keeps its cells a table's first and last block belong to it whole, up to a row of figures of another table.
  package func lines(of table: Table) -> ByteRange {
    let last = table.rows.map(\.range.upperBound).max() ?? table.range.upperBound
    var lower = start(of: table)
    var upper = max(last, lower + 1)
    for block in tree.blocks where block.isGrid && block.range.overlaps(lower..<upper) {
      let rows = block.rows.filter { row in !tables.contains { $0.kind != table.kind && $0.range.overlaps(tree.rows[row].range) } }
      for row in rows.reversed() where tree.rows[row].range.lowerBound < lower {
        if isFigureRow(tree.rows[row]) { break }
        lower = tree.rows[row].range.lowerBound
      }
      for row in rows where tree.rows[row].range.upperBound > upper {
        if isFigureRow(tree.rows[row]) { break }
        upper = tree.rows[row].range.upperBound
      }
    }
    let first = text.lines.range(ofLine: text.lines.line(at: lower)).lowerBound
    return first..<max(first, text.contentEnd(ofLine: text.lines.line(at: max(upper - 1, lower))))
  }

  /// Where a table's first header or row begins, past the rows of another table that stood before it.
  private func start(of table: Table) -> Int {
    let own = table.rows.first?.range.lowerBound ?? table.range.lowerBound
    guard let first = tree.rowIndex(at: table.range.lowerBound), let end = tree.rowIndex(at: own), first < end else {
      return min(own, table.range.lowerBound)
    }
    guard let foreign = (first..<end).last(where: { isFigureRow(tree.rows[$0]) }) else { return table.range.lowerBound }
    return (foreign + 1...end).first { tree.rows[$0].kind != .blank }.map { tree.rows[$0].range.lowerBound } ?? own
  }

  /// Whether a row of cells holds a number.
  private func isFigureRow(_ row: Row) -> Bool {
    guard row.kind != .blank, row.kind != .text, row.kind != .delimiter else { return false }
    return row.cells.contains { if case .number = Numeral.read(text, tree.cells[$0].content) { true } else { false } }
  }
}

extension Block {
  /// Whether its rows keep their cells.
  var isGrid: Bool { if case .table = kind { true } else { false } }
}
