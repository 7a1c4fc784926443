import ReportSyntax

extension SyntaxTree {
  /// The row of the line that an offset lies in, or nil for the empty last line of a text.
  func row(at offset: Int) -> Int? {
    guard let row = rowIndex(at: offset) else { return nil }
    let line = text.lines.range(ofLine: text.lines.line(at: offset))
    return line.lowerBound < rows[row].range.upperBound ? row : nil
  }

  /// The cell of a row that a cursor stands in, in a line of text the word: the one whose separator is before it, or the first.
  func cell(at offset: Int, inRow row: Int) -> Cell? {
    let lineStart = text.lines.range(ofLine: text.lines.line(at: offset)).lowerBound
    let cells = rows[row].kind == .text ? words(of: rows[row])[...] : self.cells[rows[row].cells]
    return cells.last { $0.range.lowerBound < offset || $0.range.lowerBound == offset && offset == lineStart } ?? cells.first
  }
}

extension SourceText {
  /// An offset within the text and not inside a character or a line break: where a cursor can stand.
  func cursor(at offset: Int) -> Int {
    let clamped = min(max(offset, 0), bytes.count)
    var offset = min(clamped, contentEnd(ofLine: lines.line(at: clamped)))
    var steps = 0
    while steps < 3, offset > 0, offset < bytes.count, bytes[offset].isContinuation {
      offset -= 1
      steps += 1
    }
    return offset
  }
}
