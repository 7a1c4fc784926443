/// What a byte is in UTF-8, as far as texts are read byte by byte.
///
/// ASCII is one byte below 0x80. Any other character begins with a lead byte, which tells how many bytes it has, and goes on in
/// continuation bytes, 0x80 to 0xBF. Chinese has three: ideographs begin with 0xE4 to 0xE9, marks and full-width forms with 0xE2, 0xE3
/// and 0xEF.
extension UInt8 {
  /// Whether it is a character by itself.
  @inlinable
  @inline(__always)
  package var isASCII: Bool { self < 0x80 }

  /// Whether it goes on with the character before it.
  @inlinable
  @inline(__always)
  package var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// Whether a Chinese ideograph begins with it, of those in common use.
  @inlinable
  @inline(__always)
  package var isIdeographLead: Bool { self &- 0xE4 <= 5 }

  /// The number of bytes of the character that begins with it; 1 for a stray continuation byte.
  @inlinable
  @inline(__always)
  package var characterLength: Int { self >= 0xF0 ? 4 : self >= 0xE0 ? 3 : self >= 0xC0 ? 2 : 1 }
}
