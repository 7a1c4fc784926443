/// Where the lines of a text begin; a line ends at LF, CRLF or a lone CR, as the Language Server Protocol counts them.
///
/// Lines and columns count from 0 here. With ``PositionEncoding`` this is the only place below the server that knows UTF-16.
package struct LineTable: Sendable {
  /// The byte offset at which each line begins; the first is 0, and a text that ends in a line break has an empty last line.
  package let starts: [Int]
  /// The number of bytes in the text.
  package let byteCount: Int

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 24 + 8)
    bytes.withUnsafeBufferPointer { bytes in
      let end = bytes.count
      var index = 0
      while true {
        index = bytes.firstIndex(of: .lineFeed, or: .carriageReturn, from: index, before: end)
        if index == end { break }
        index &+= bytes.lineBreak(at: index, before: end)
        starts.append(index)
      }
    }
    self.init(starts: starts, byteCount: bytes.count)
  }

  init(starts: [Int], byteCount: Int) {
    self.starts = starts
    self.byteCount = byteCount
  }

  /// The number of lines; at least 1.
  package var count: Int { starts.count }

  /// The bytes of a line with its line break; a line outside the text is empty at its end.
  package func range(ofLine line: Int) -> ByteRange {
    guard line >= 0, line < starts.count else { return .at(byteCount) }
    return starts[line]..<(line + 1 < starts.count ? starts[line + 1] : byteCount)
  }

  /// The line that holds a byte offset; an offset outside the text is clamped to it.
  package func line(at offset: Int) -> Int {
    max(starts.firstSortedIndex { $0 > offset } - 1, 0)
  }
}
