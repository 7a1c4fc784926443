/// Ranges of a text without the blanks at their ends.
extension UnsafeBufferPointer<UInt8> {
  /// The range without the blanks at its ends; for nothing but blanks the empty range behind the first of them.
  @inline(__always)
  func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.lowerBound
    var end = range.upperBound
    // Most cells have plain blanks at their ends, if any.
    while start < end, self[start] == .space { start &+= 1 }
    while end > start, self[end &- 1] == .space { end &-= 1 }
    if start < end, !mayBeginBlank(at: start), !mayEndBlank(before: end, from: start) { return start..<end }
    return trimmedOfAll(range)
  }

  /// Whether a blank may stand at an index: neither a digit nor an ideograph does.
  @inline(__always)
  private func mayBeginBlank(at index: Int) -> Bool {
    let byte = self[index]
    if byte < 0xC2 { return byte <= .ampersand }
    return !byte.isIdeographLead && wideBlank(at: index, before: count) > 0
  }

  @inline(__always)
  private func mayEndBlank(before end: Int, from start: Int) -> Bool {
    let byte = self[end &- 1]
    if byte.isASCII { return byte <= .space || byte == .semicolon }
    return end &- 3 < start || !self[end &- 3].isIdeographLead && blank(endingAt: end, after: start) > 0
  }

  private func trimmedOfAll(_ range: ByteRange) -> ByteRange {
    var start = range.lowerBound
    var end = range.upperBound
    var width = start < end ? blank(at: start, before: end) : 0
    let first = start + width
    while width > 0 {
      start += width
      width = start < end ? blank(at: start, before: end) : 0
    }
    if start == end { return .at(first) }
    width = blank(endingAt: end, after: start)
    while width > 0 {
      end -= width
      width = blank(endingAt: end, after: start)
    }
    return start..<end
  }
}

extension SourceText {
  /// A range of the text without the blanks at its ends; for nothing but blanks the empty range behind the first of them.
  package func trimmed(_ range: ByteRange) -> ByteRange {
    bytes.withUnsafeBufferPointer { $0.trimmed(range.clamped(to: 0..<$0.count)) }
  }

  /// Whether a range of the text holds nothing but blanks and line breaks.
  package func isBlank(_ range: ByteRange) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let range = range.clamped(to: 0..<bytes.count)
      var index = range.lowerBound
      while index < range.upperBound {
        let width = bytes.blank(at: index, before: range.upperBound)
        if width == 0, !bytes[index].isLineBreak { return false }
        index += max(width, 1)
      }
      return true
    }
  }
}
