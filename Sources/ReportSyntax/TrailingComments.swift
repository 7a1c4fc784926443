extension UnsafeBufferPointer<UInt8> {
  /// The HTML comments that begin and end on one line with nothing but white space or more of them behind, in order.
  ///
  /// They are no part of what a line says, so that an author may write beside a figure without changing how its row is read.
  func trailingComments() -> [ByteRange] {
    var found: [ByteRange] = []
    var index = 0
    while true {
      index = firstIndex(of: 0x3C, or: 0x3C, or: 0x3C, from: index, before: count)
      if index == count { return found }
      guard opensComment(at: index) else {
        index &+= 1
        continue
      }
      var run: [ByteRange] = []
      while index < count, opensComment(at: index) {
        let end = commentEnd(from: index)
        if end.isClosed { run.append(index..<end.index) }
        index = end.index
        // What is not closed on its line is no comment of that line, nor is anything after it.
        guard end.isClosed else { break }
        while index < count {
          let width = whiteSpace(at: index, before: count)
          if width == 0 { break }
          index &+= width
        }
      }
      if index == count || self[index] == 0x0A || self[index] == 0x0D { found += run }
    }
  }

  private func opensComment(at index: Int) -> Bool {
    index &+ 3 < count && self[index] == 0x3C && self[index &+ 1] == 0x21 && self[index &+ 2] == 0x2D && self[index &+ 3] == 0x2D
  }

  /// Where the comment that begins at an index ends, or its line where it is not closed there.
  private func commentEnd(from start: Int) -> (index: Int, isClosed: Bool) {
    var index = start &+ 4
    while true {
      index = firstIndex(of: 0x3E, or: 0x0A, or: 0x0D, from: index, before: count)
      guard index < count, self[index] == 0x3E else { return (index, false) }
      if index &- 2 >= start &+ 4, self[index &- 1] == 0x2D, self[index &- 2] == 0x2D { return (index &+ 1, true) }
      index &+= 1
    }
  }
}
