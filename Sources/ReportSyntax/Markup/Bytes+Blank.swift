/// Blanks in bytes, as characters and as the references that stand for them.
extension UnsafeBufferPointer<UInt8> {
  /// The number of bytes of the blank at an index, 0 where there is none; a reference as `&nbsp;` is the blank that it stands for.
  ///
  /// A line break is none here, since it parts lines.
  @inlinable
  @inline(__always)
  package func blank(at index: Int, before end: Int) -> Int {
    let byte = self[index]
    if byte <= .space { return byte.isLineBreak ? 0 : 1 }
    // Nearly everything else is a digit or an ideograph.
    if byte < 0xC2 { return byte == .ampersand ? blankReference(at: index, before: end) : 0 }
    return byte.isIdeographLead ? 0 : wideBlank(at: index, before: end)
  }

  /// The number of bytes of the blank at an index that has two or three of them, 0 where there is none.
  @inlinable
  package func wideBlank(at index: Int, before end: Int) -> Int {
    if self[index] == 0xC2 { return index &+ 1 < end && (self[index &+ 1] == 0xA0 || self[index &+ 1] == 0x85) ? 2 : 0 }
    let scalar = wideCharacter(at: index, before: end)
    return scalar != "\0" && Blank.contains(scalar) ? 3 : 0
  }

  /// The number of bytes of the reference at a `&` that stands for a blank, 0 where there is none.
  @usableFromInline
  func blankReference(at index: Int, before end: Int) -> Int {
    guard let reference = Markup.character(self, at: index, before: end), Blank.contains(reference.scalar) else { return 0 }
    return reference.end &- index
  }

  /// The number of bytes of the blank that ends before an index and begins at `start` or behind it, 0 where there is none.
  func blank(endingAt end: Int, after start: Int) -> Int {
    guard end > start else { return 0 }
    let byte = self[end &- 1]
    if byte == .semicolon {
      let window = Swift.max(start, end &- Markup.longestReference)..<end
      guard let reference = window.last(where: { self[$0] == .ampersand }) else { return 0 }
      return blank(at: reference, before: end) == end &- reference ? end &- reference : 0
    }
    if byte.isASCII { return byte <= .space && !byte.isLineBreak ? 1 : 0 }
    if end &- 3 >= start, self[end &- 3] >= 0xE2 {
      return self[end &- 3].isIdeographLead || wideBlank(at: end &- 3, before: end) == 0 ? 0 : 3
    }
    return end &- 2 >= start && self[end &- 2] == 0xC2 ? wideBlank(at: end &- 2, before: end) : 0
  }

  /// The first place from `index` on, before `end`, at which a blank stands; `end` where none does.
  ///
  /// Eight bytes are looked at together: those that are blanks or `&`, 0xC2 and 0xE2, which begin most others, and
  /// those that begin U+3000 and U+FEFF, which share their first byte with the commonest marks. What is found so is looked at closely.
  package func firstBlank(from index: Int, before end: Int) -> Int {
    var index = index
    guard let base = baseAddress else { return end }
    let raw = UnsafeRawPointer(base)
    while index &+ 10 <= end {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let second = raw.loadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self).littleEndian
      let third = raw.loadUnaligned(fromByteOffset: index &+ 2, as: UInt64.self).littleEndian
      let hit =
        ByteWord.below(.ampersand + 1, in: word) | ByteWord.zeros((word | ByteWord.filled(0x20)) ^ ByteWord.filled(0xE2))
        | ByteWord.zeros(word ^ ByteWord.filled(0xE3) | second ^ ByteWord.filled(0x80) | third ^ ByteWord.filled(0x80))
        | ByteWord.zeros(word ^ ByteWord.filled(0xEF) | second ^ ByteWord.filled(0xBB))
      guard hit != 0 else {
        index &+= 8
        continue
      }
      index &+= hit.trailingZeroBitCount >> 3
      if blank(at: index, before: end) > 0 { return index }
      index &+= 1
    }
    while index < end, blank(at: index, before: end) == 0 { index &+= 1 }
    return index
  }
}
