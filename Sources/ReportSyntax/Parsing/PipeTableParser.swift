extension Parser {
  /// Reads a line with pipes: each cell begins at the pipe before it, and an escaped pipe belongs to its cell.
  mutating func readPipeRow(_ shape: LineShape) {
    let firstCell = cells.count
    let end = shape.text.upperBound
    var start = shape.range.lowerBound
    // A pipe with only white space before it opens the row; anywhere else it closes a cell.
    var index = start
    while index < end {
      let width = bytes.blank(at: index, before: end)
      if width == 0 { break }
      index &+= width
    }
    if bytes[index] == .pipe { index &+= 1 } else { index = start }
    var contentStart = index
    while true {
      index = bytes.firstIndex(of: .pipe, from: index, before: end)
      if index == end { break }
      if bytes[index &- 1] != .backslash || index == contentStart {
        cells.append(Cell(range: start..<index, content: bytes.trimmed(contentStart..<index)))
        start = index
        contentStart = index &+ 1
      }
      index &+= 1
    }
    let rest = bytes.trimmed(contentStart..<end)
    if rest.isEmpty, cells.count > firstCell {
      // What follows the closing pipe is no cell of its own: it ends the last one.
      cells[cells.count &- 1].extend(to: shape.range.upperBound)
    } else {
      cells.append(Cell(range: start..<shape.range.upperBound, content: rest))
    }
    add(isDelimiter(shape.text) ? .delimiter : .pipes, shape.range, firstCell: firstCell)
  }

  /// The last line of a row whose cells hold line breaks: it does not end in a pipe, and a line that does ends it before another
  /// row begins; else the line itself.
  func lastLine(ofPipeRow first: Int, _ shape: LineShape, _ lines: LineTable) -> Int {
    // Nearly every row ends in a pipe.
    guard bytes[shape.text.upperBound &- 1] != .pipe else { return first }
    let content = bytes.trimmed(shape.text)
    // A row that ends in a figure is whole.
    guard !content.isEmpty, bytes[content.upperBound &- 1] != .pipe, bytes[content.upperBound &- 1] >= .atSign else { return first }
    var line = first + 1
    while line < lines.count, line - first < 60 {
      let range = lines.range(ofLine: line)
      if range.isEmpty || (!markup.isEmpty && startsMarkup(range)) { break }
      let next = self.shape(of: range)
      guard next.kind == .pipes || next.kind == .text else { break }
      let text = bytes.trimmed(next.text)
      guard let start = text.first, bytes[start] != .pipe, bytes[start] != .numberSign else { break }
      if bytes[text.upperBound &- 1] == .pipe { return line }
      line += 1
    }
    return first
  }

  /// Whether a line is the one under a Markdown table's header: pipes, dashes, colons and blanks, with at least one dash.
  private func isDelimiter(_ text: ByteRange) -> Bool {
    var hasDash = false
    for index in text {
      switch bytes[index] {
      case .hyphen: hasDash = true
      case .pipe, .colon, .space, .tab: break
      default: return false
      }
    }
    return hasDash
  }
}

extension Cell {
  /// Moves the cell's end.
  fileprivate mutating func extend(to end: Int) { self = Cell(range: range.lowerBound..<end, content: content) }
}
