extension UnsafeBufferPointer<UInt8> {
  /// The HTML comments with nothing but blanks or more of them behind on the line that they end on, in order; and the tags
  /// that begin a line, or a table anywhere.
  ///
  /// Comments are no part of what a line says, so that an author may write beside a figure without changing how its row is read.
  func commentsAndMarkup() -> (comments: [ByteRange], markup: [Int]) {
    var found: [ByteRange] = []
    var markup: [Int] = []
    var index = 0
    while true {
      index = firstIndex(of: .lessThan, from: index, before: count)
      if index == count { return (found, markup) }
      guard opensComment(at: index) else {
        if beginsMarkup(at: index) { markup.append(index) }
        index &+= 1
        continue
      }
      var run: [ByteRange] = []
      while index < count, opensComment(at: index) {
        let end = commentEnd(from: index)
        if end.isClosed { run.append(index..<end.index) }
        index = end.index
        // What is not closed is no comment, nor is anything after it on its line.
        guard end.isClosed else { break }
        while index < count {
          let width = blank(at: index, before: count)
          if width == 0 { break }
          index &+= width
        }
      }
      if index == count || self[index].isLineBreak { found += run }
    }
  }

  private func opensComment(at index: Int) -> Bool { Markup.opensComment(self, index, count) }

  /// Where the comment that begins at an index ends; its line's end where it is not closed before the next one begins on another line.
  private func commentEnd(from start: Int) -> (index: Int, isClosed: Bool) {
    var index = start &+ 4
    var lineEnd: Int?
    var searched = start
    while true {
      index = firstIndex(of: .greaterThan, or: .lessThan, from: index, before: count)
      if index == count || self[index] == .lessThan {
        let end = lineEnd ?? firstIndex(of: .lineFeed, or: .carriageReturn, from: searched, before: index)
        searched = index
        if index == count || (end < index && opensComment(at: index)) { return (end, false) }
        if end < index { lineEnd = end }
      } else if index &- 2 >= start &+ 4, self[index &- 1] == .hyphen, self[index &- 2] == .hyphen {
        return (index &+ 1, true)
      }
      index &+= 1
    }
  }

  /// Whether a tag begins at a `<` that stands first on its line, or opens a table.
  private func beginsMarkup(at index: Int) -> Bool {
    guard index &+ 2 < count else { return false }
    let next = self[index &+ 1]
    guard next.isLetter || next == .slash && self[index &+ 2].isLetter || next == .exclamationMark || next == .questionMark else {
      return false
    }
    var start = index
    var width = blank(endingAt: start, after: 0)
    while width > 0 {
      start &-= width
      width = blank(endingAt: start, after: 0)
    }
    if start == 0 || self[start &- 1].isLineBreak { return true }
    return HTMLTag.name(self, from: index &+ 1, before: count) == HTMLTag.table
  }
}
