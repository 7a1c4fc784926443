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
        let width = bytes.gap(at: index, before: content.upperBound, hasTags: row.kind == .element)
        if width > 0 {
          index &+= width
          continue
        }
        let start = index
        while index < content.upperBound, bytes.gap(at: index, before: content.upperBound, hasTags: row.kind == .element) == 0 {
          index &+= 1
        }
        body(start..<index)
      }
    }
  }

  /// The words of a line of text as cells that tile it, for those who ask what stands at a place.
  package func words(of row: Row) -> [Cell] {
    var contents: [ByteRange] = []
    forEachWord(of: row) { contents.append($0) }
    return contents.indices.map { index in
      let start = index == 0 ? row.range.lowerBound : contents[index - 1].upperBound
      return Cell(
        range: start..<(index == contents.count - 1 ? row.range.upperBound : contents[index].upperBound), content: contents[index])
    }
  }
}

extension Bytes {
  /// The number of bytes at an index that part words: blanks, and within an element line breaks and tags.
  @inline(__always)
  fileprivate func gap(at index: Int, before end: Int, hasTags: Bool) -> Int {
    let width = blank(at: index, before: end)
    if width > 0 || !hasTags { return width }
    if self[index].isLineBreak { return 1 }
    return self[index] == .lessThan ? (Markup.shortEnd(self, from: index, before: end) ?? index) &- index : 0
  }
}
