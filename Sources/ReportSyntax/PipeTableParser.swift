extension Parser {
  /// Reads a line with pipes: each cell begins at the pipe before it, and an escaped pipe belongs to its cell.
  mutating func readPipeRow(_ shape: LineShape) {
    let firstCell = cells.count
    let end = shape.text.upperBound
    var start = shape.range.lowerBound
    var contentStart = start
    var isDelimiter = true
    var hasDash = false
    // A pipe with only white space before it opens the row; anywhere else it closes a cell.
    var index = start
    while index < end {
      let width = bytes.whiteSpace(at: index, before: end)
      if width == 0 { break }
      index += width
    }
    if index < end, bytes[index] == 0x7C {
      index += 1
      contentStart = index
    }
    while index < end {
      let byte = bytes[index]
      if byte == 0x7C, bytes[index - 1] != 0x5C || index == shape.range.lowerBound {
        cells.append(Cell(range: start..<index, content: bytes.trimmed(contentStart..<index)))
        start = index
        contentStart = index + 1
      } else if byte == 0x2D {
        hasDash = true
      } else if byte != 0x3A, byte != 0x20 {
        isDelimiter = false
      }
      index += 1
    }
    let rest = bytes.trimmed(contentStart..<end)
    if rest.isEmpty, cells.count > firstCell {
      // What follows the closing pipe is no cell of its own: it ends the last one.
      let last = cells[cells.count - 1]
      cells[cells.count - 1] = Cell(range: last.range.lowerBound..<shape.range.upperBound, content: last.content)
    } else {
      cells.append(Cell(range: start..<shape.range.upperBound, content: rest))
    }
    add(isDelimiter && hasDash ? .delimiter : .pipes, shape.range, firstCell: firstCell)
  }
}
