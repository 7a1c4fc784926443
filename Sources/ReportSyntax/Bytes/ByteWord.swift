/// Eight bytes looked at together, as one number whose lowest byte comes first.
///
/// What is found is a number with the highest bit set of each byte that is meant; of those only the lowest is told exactly, since what
/// is borrowed for it may touch the ones above.
@usableFromInline
enum ByteWord {
  /// Eight times the same byte.
  @inlinable
  @inline(__always)
  static func filled(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The bytes that are 0.
  @inlinable
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 }

  /// The bytes that are less than a limit, which is at most 0x80.
  @inlinable
  @inline(__always)
  static func below(_ limit: UInt8, in word: UInt64) -> UInt64 { (word &- filled(limit)) & ~word & 0x8080_8080_8080_8080 }
}
