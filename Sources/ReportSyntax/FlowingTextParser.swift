extension Parser {
  /// Reads a line of text into its words; a table copied from a PDF is put together from these, wherever its lines break.
  mutating func readWords(_ shape: LineShape) {
    let firstCell = cells.count
    let end = shape.text.upperBound
    var start = shape.range.lowerBound
    var index = start
    while true {
      while index < end {
        let width = bytes.whiteSpace(at: index, before: end)
        if width == 0 { break }
        index += width
      }
      let wordStart = index
      while index < end, bytes.whiteSpace(at: index, before: end) == 0 { index += 1 }
      if wordStart == index { break }
      if cells.count > firstCell { cells[cells.count - 1].extend(to: start) }
      cells.append(Cell(range: start..<index, content: wordStart..<index))
      start = index
    }
    if cells.count > firstCell { cells[cells.count - 1].extend(to: shape.range.upperBound) }
    add(.text, shape.range, firstCell: firstCell)
  }
}

extension Cell {
  fileprivate mutating func extend(to end: Int) { self = Cell(range: range.lowerBound..<end, content: content) }
}
