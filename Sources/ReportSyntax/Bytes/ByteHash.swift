/// A hash of bytes as they go by (FNV-1a): 64 bits tell apart the few hundred labels or sentences that are compared with one another.
package struct ByteHash {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable
  package init() {}

  /// Takes in one byte.
  @inlinable
  @inline(__always)
  package mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// Takes in a character of three bytes at one step, which is not the same as taking them in one by one.
  @inlinable
  @inline(__always)
  package mutating func add(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    state = (state ^ (UInt64(first) | UInt64(second) << 8 | UInt64(third) << 16)) &* 0x100_0000_01b3
  }

  /// The hash of all bytes taken in.
  @inlinable
  package var value: UInt64 { state }

  /// The hash of some bytes at hand, eight of them taken at a step; another one than they have byte by byte.
  @inlinable
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = ByteHash()
    hash.state ^= UInt64(bytes.count)
    var index = 0
    while index &+ 8 <= bytes.count {
      hash.state = (hash.state ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9e37_79b9_7f4a_7c15
      hash.state ^= hash.state >> 29
      index &+= 8
    }
    while index < bytes.count {
      hash.add(bytes[index])
      index &+= 1
    }
    return hash.state ^ hash.state >> 32
  }
}
