/// The bytes of a text while it is parsed; every index used lies within it.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The number of bytes of the white space at an index, 0 where there is none: space, tab, U+00A0, U+3000 and the byte order mark.
  @inline(__always)
  func whiteSpace(at index: Int, before end: Int) -> Int {
    let byte = self[index]
    if byte == 0x20 || byte == 0x09 { return 1 }
    if byte < 0xC2 { return 0 }
    if byte == 0xE3 { return index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0 }
    if byte == 0xC2 { return index + 1 < end && self[index + 1] == 0xA0 ? 2 : 0 }
    if byte == 0xEF { return index + 2 < end && self[index + 1] == 0xBB && self[index + 2] == 0xBF ? 3 : 0 }
    return 0
  }

  /// The range without the white space at its ends; for nothing but white space the empty range after its first space.
  @inline(__always)
  func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.lowerBound
    var end = range.upperBound
    // Most cells have plain blanks at their ends, if any.
    while start < end, self[start] == 0x20 { start &+= 1 }
    while end > start, self[end &- 1] == 0x20 { end &-= 1 }
    if start < end, !mayBeWide(self[start]), !mayBeWide(self[end &- 1]) { return start..<end }
    return trimmedOfAll(range)
  }

  /// Whether a byte may begin or end white space other than the plain blank.
  @inline(__always)
  private func mayBeWide(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0xE3 || byte == 0xC2 || byte == 0xEF || byte == 0x80 || byte == 0xA0 || byte == 0xBF
  }

  private func trimmedOfAll(_ range: ByteRange) -> ByteRange {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let width = whiteSpace(at: start, before: end)
      if width == 0 { break }
      start += width
    }
    if start == end { return .at(range.isEmpty ? end : range.lowerBound + whiteSpace(at: range.lowerBound, before: end)) }
    while end > start {
      let byte = self[end - 1]
      if byte == 0x20 || byte == 0x09 {
        end -= 1
      } else if byte == 0x80, end - 3 >= start, self[end - 3] == 0xE3, self[end - 2] == 0x80 {
        end -= 3
      } else if byte == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 {
        end -= 2
      } else if byte == 0xBF, end - 3 >= start, self[end - 3] == 0xEF, self[end - 2] == 0xBB {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }
}
