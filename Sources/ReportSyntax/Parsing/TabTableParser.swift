extension Parser {
  /// Reads a line with tabs between its cells; a tab at either end leaves a blank cell there, as a spreadsheet writes it.
  mutating func readTabRow(_ shape: LineShape) {
    let firstCell = cells.count
    var start = shape.range.lowerBound
    var contentStart = start
    for index in shape.text where bytes[index] == .tab {
      cells.append(Cell(range: start..<index, content: bytes.trimmed(contentStart..<index)))
      start = index
      contentStart = index + 1
    }
    cells.append(Cell(range: start..<shape.range.upperBound, content: bytes.trimmed(contentStart..<shape.text.upperBound)))
    add(.tabs, shape.range, firstCell: firstCell)
  }
}
