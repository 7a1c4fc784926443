/// Characters of three bytes, as Chinese text is made of: ideographs, marks such as 。 and the full-width forms of ASCII.
extension RandomAccessCollection<UInt8> where Index == Int {
  /// The character of three bytes that begins at an index; U+0000 where none does, or it ends behind `end`.
  @inlinable
  @inline(__always)
  package func wideCharacter(at index: Int, before end: Int) -> Unicode.Scalar {
    guard index &+ 3 <= end, self[index] & 0xF0 == 0xE0 else { return "\0" }
    let value = UInt32(self[index] & 0x0F) << 12 | UInt32(self[index &+ 1] & 0x3F) << 6 | UInt32(self[index &+ 2] & 0x3F)
    return Unicode.Scalar(value) ?? "\0"
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place from `index` on, before `end`, at which a character of three bytes stands; `end` where it stands nowhere.
  @inlinable
  package func firstIndex(of character: Unicode.Scalar, from index: Int, before end: Int) -> Int {
    let lead = 0xE0 | UInt8(truncatingIfNeeded: character.value >> 12)
    var index = index
    while true {
      index = firstIndex(of: lead, from: index, before: end)
      if index >= end { return end }
      if wideCharacter(at: index, before: end) == character { return index }
      index &+= 1
    }
  }
}

/// The last two bytes of a character of three, by which few others are looked up at the same place of a table.
package enum WideEnding {
  /// The places of such a table.
  package static let count = 1 << 12

  /// The place of a character.
  @inline(__always)
  static func place(_ second: UInt8, _ third: UInt8) -> Int { Int(second & 0x3F) << 6 | Int(third & 0x3F) }
}

extension Unicode.Scalar {
  /// The ASCII character of which this is the full-width form, as 3 of ３; nil where it is none.
  @inlinable
  package var narrow: UInt8? { value >= 0xFF01 && value <= 0xFF5E ? UInt8(truncatingIfNeeded: value &- 0xFEE0) : nil }
}
