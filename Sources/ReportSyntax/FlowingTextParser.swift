extension Parser {
  /// Reads a line of text as one cell; its words are told apart by ``SyntaxTree/forEachWord(of:_:)`` where a table may stand in it.
  mutating func readText(_ shape: LineShape) {
    cells.append(Cell(range: shape.range, content: bytes.trimmed(shape.text)))
    add(.text, shape.range, firstCell: cells.count &- 1)
  }
}

extension SyntaxTree {
  /// Gives the words of a line of text in order: a table copied from a PDF is put together from these, wherever its lines break.
  package func forEachWord(of row: Row, _ body: (ByteRange) -> Void) {
    guard let first = row.cells.first else { return }
    let content = cells[first].content
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = content.lowerBound
      while index < content.upperBound {
        let width = bytes.whiteSpace(at: index, before: content.upperBound)
        if width > 0 {
          index &+= width
          continue
        }
        let start = index
        while index < content.upperBound, bytes.whiteSpace(at: index, before: content.upperBound) == 0 { index &+= 1 }
        body(start..<index)
      }
    }
  }
}
