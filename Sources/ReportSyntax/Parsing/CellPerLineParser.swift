extension Parser {
  /// Reads a row of cells that stand one a line, each after a tab; the row ends at a blank line.
  ///
  /// A line without a tab goes on with the cell above it, unless that cell holds a figure. Returns the line after the row.
  mutating func readCellPerLineRow(from first: Int, _ lines: LineTable) -> Int {
    let firstCell = cells.count
    var line = first
    var start = lines.range(ofLine: first).lowerBound
    var text = start..<start
    while line < lines.count {
      let range = lines.range(ofLine: line)
      if range.isEmpty { break }
      let shape = shape(of: range)
      if shape.kind == .cell {
        if line > first { closeCell(start..<range.lowerBound, text: text) }
        start = range.lowerBound
        text = shape.text
      } else if shape.kind == .text, !isFigure(text), !Heading.marks(bytes, bytes.trimmed(shape.text)) {
        text = text.lowerBound..<shape.text.upperBound
      } else {
        break
      }
      line += 1
    }
    let end = lines.range(ofLine: line - 1).upperBound
    closeCell(start..<end, text: text)
    add(.cellPerLine, lines.range(ofLine: first).lowerBound..<end, firstCell: firstCell)
    return line
  }

  private mutating func closeCell(_ range: ByteRange, text: ByteRange) {
    cells.append(Cell(range: range, content: bytes.trimmed(text)))
  }

  /// Whether a cell has digits and no text, or nothing at all: a line after it then begins something else.
  private func isFigure(_ text: ByteRange) -> Bool {
    let content = bytes.trimmed(text)
    return content.isEmpty || content.allSatisfy { bytes[$0] < .atSign }
  }
}
