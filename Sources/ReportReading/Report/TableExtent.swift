import ReportSyntax

extension Report {
  /// The whole lines that a table takes, from its first header to its last row, without the last line break.
  ///
  /// In a layout that keeps its cells a table's first and last block belong to it whole, up to a row of figures of another table.
  package func lines(of table: Table) -> ByteRange {
    let extent = extent(of: table)
    let first = text.lines.range(ofLine: text.lines.line(at: extent.lowerBound)).lowerBound
    return first..<max(first, text.contentEnd(ofLine: text.lines.line(at: max(extent.upperBound - 1, extent.lowerBound))))
  }

  /// The bytes of its first or last line that are not its own but another element's, or nil where it has its lines for itself.
  package func markupBeside(_ table: Table) -> ByteRange? {
    let extent = extent(of: table)
    let lines = lines(of: table)
    guard table.layout == .html else { return nil }
    return [lines.lowerBound..<extent.lowerBound, extent.upperBound..<max(extent.upperBound, lines.upperBound)].first { range in
      let own = tree.comments.filter(range.overlaps).reduce(0) { $0 + $1.count }
      return text.bytes[range].count { $0 > .space } > own
    }
  }

  /// The whole lines that a table takes, or its own bytes where it shares its lines with other elements.
  package func place(of table: Table) -> ByteRange { markupBeside(table) == nil ? lines(of: table) : extent(of: table) }

  /// The bytes from the beginning of a table to its end, with the tags that open and close it.
  private func extent(of table: Table) -> ByteRange {
    let last = table.rows.map { $0.range.upperBound }.max() ?? table.range.upperBound
    var lower = start(of: table)
    var upper = max(last, lower + 1)
    for block in tree.blocks where block.isGrid && block.range.overlaps(lower..<upper) {
      let rows = block.rows.filter { row in !tables.contains { $0.kind != table.kind && $0.range.overlaps(tree.rows[row].range) } }
      for row in rows.reversed() where tree.rows[row].range.lowerBound < lower {
        if tree.holdsNumber(tree.rows[row]) { break }
        lower = tree.rows[row].range.lowerBound
      }
      for row in rows where tree.rows[row].range.upperBound > upper {
        if tree.holdsNumber(tree.rows[row]) { break }
        upper = tree.rows[row].range.upperBound
      }
    }
    if let row = tree.rowIndex(at: lower), tree.rows[row].kind == .html { lower = openingTag(before: lower) ?? lower }
    if let row = tree.rowIndex(at: upper - 1), tree.rows[row].kind == .html { upper = closingTag(after: upper) ?? upper }
    return lower..<max(lower, upper)
  }

  /// How far from its rows the tags of an HTML table are looked for, in bytes; word processors write long ones.
  private static let reach = 4096

  /// Where the tag begins that opens an HTML table, with nothing but tags between it and its first row; nil where there is none.
  private func openingTag(before row: Int) -> Int? {
    let name = Array("<table".utf8)
    let start = (max(0, row - Self.reach)..<max(0, row - name.count)).last { isTag(name, at: $0) }
    return start.flatMap { isOnlyTags($0..<row) ? $0 : nil }
  }

  /// Where the tag ends that closes an HTML table, with nothing but tags between its last row and it; nil where there is none.
  private func closingTag(after row: Int) -> Int? {
    let name = Array("</table".utf8)
    let last = max(row, min(text.bytes.count - name.count, row + Self.reach))
    guard let start = (row..<last + 1).first(where: { isTag(name, at: $0) }), isOnlyTags(row..<start) else { return nil }
    return text.bytes[start...].firstIndex(of: .greaterThan).map { $0 + 1 }
  }

  private func isTag(_ name: [UInt8], at offset: Int) -> Bool {
    offset + name.count <= text.bytes.count && zip(text.bytes[offset...], name).allSatisfy { $0 == $1 || $0.lowercased == $1 }
  }

  private func isOnlyTags(_ range: ByteRange) -> Bool { text.plain(range).allSatisfy { $0.isBlank } }

  /// Where a table's first header or row begins, past the rows of another table that stood before it.
  private func start(of table: Table) -> Int {
    let own = table.rows.first?.range.lowerBound ?? table.range.lowerBound
    guard let first = tree.rowIndex(at: table.range.lowerBound), let end = tree.rowIndex(at: own), first < end else {
      return min(own, table.range.lowerBound)
    }
    guard let foreign = (first..<end).last(where: { tree.holdsNumber(tree.rows[$0]) }) else { return table.range.lowerBound }
    return (foreign + 1...end).first { tree.rows[$0].kind != .blank }.map { tree.rows[$0].range.lowerBound } ?? own
  }
}

extension Block {
  /// Whether its rows keep their cells.
  package var isGrid: Bool { if case .table = kind { true } else { false } }
}
