/// The unit in which a client counts columns: UTF-8 bytes, UTF-16 code units or Unicode scalars.
package enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// How many units the scalar takes whose first UTF-8 byte is `lead`; a continuation byte, which belongs to it, takes none.
  @inline(__always)
  fileprivate func width(ofLead lead: UInt8) -> Int {
    switch self {
    case .utf8: 1
    case .utf16: lead.isContinuation ? 0 : lead >= 0xF0 ? 2 : 1
    case .utf32: lead.isContinuation ? 0 : 1
    }
  }
}

/// A place in a text as a client counts it: line and column from 0, the column in units of a ``PositionEncoding``.
package struct TextPosition: Sendable, Hashable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceText {
  /// The position of a byte offset; an offset outside the text is clamped to it.
  ///
  /// `known` is the position of another offset of the text, from which a long line need not be counted anew.
  package func position(
    of offset: Int, in encoding: PositionEncoding, from known: (offset: Int, position: TextPosition)? = nil
  ) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(at: offset)
    var start = lines.starts[line]
    var column = 0
    if let known, known.position.line == line, known.offset >= start, known.offset <= offset {
      start = known.offset
      column = known.position.column
    }
    if encoding == .utf8 {
      column += offset - start
    } else {
      for index in start..<offset { column += encoding.width(ofLead: bytes[index]) }
    }
    return TextPosition(line: line, column: column)
  }

  /// The byte offset of a position: a line outside the text is its end, a column past its line the line's end before the line
  /// break, and a column inside a character the character's start.
  package func offset(of position: TextPosition, in encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lines.count else { return bytes.count }
    return encoding.offset(ofColumn: position.column, in: lines.range(ofLine: position.line), of: bytes)
  }
}

extension PositionEncoding {
  /// The byte offset of a column in a line of a text, as ``SourceText/offset(of:in:)`` gives it.
  package func offset(ofColumn column: Int, in line: ByteRange, of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let end = bytes.contentEnd(of: line)
      var offset = line.lowerBound
      if self == .utf8 {
        offset = min(end, offset + min(max(column, 0), end - offset))
        while offset > line.lowerBound, offset < bytes.count, bytes[offset].isContinuation { offset -= 1 }
        return offset
      }
      var left = column
      while left > 0, offset < end {
        left -= width(ofLead: bytes[offset])
        if left < 0 { break }
        offset += 1
        while offset < end, bytes[offset].isContinuation { offset += 1 }
      }
      return offset
    }
  }
}
