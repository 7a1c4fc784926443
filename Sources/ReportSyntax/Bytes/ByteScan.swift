extension UnsafeBufferPointer<UInt8> {
  /// The first place from `index` on, before `end`, at which one of three bytes stands; `end` where none does.
  ///
  /// Eight bytes are looked at together: most of a report is long runs of CJK text, in which no separator can be.
  @inlinable
  @inline(__always)
  package func firstIndex(of first: UInt8, or second: UInt8, or third: UInt8, from index: Int, before end: Int) -> Int {
    var index = index
    guard let base = baseAddress else { return end }
    let raw = UnsafeRawPointer(base)
    let (a, b, c) = (ByteWord.filled(first), ByteWord.filled(second), ByteWord.filled(third))
    while index &+ 8 <= end {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let hit = ByteWord.zeros(word ^ a) | ByteWord.zeros(word ^ b) | ByteWord.zeros(word ^ c)
      if hit != 0 { return index &+ (hit.trailingZeroBitCount >> 3) }
      index &+= 8
    }
    while index < end {
      let byte = self[index]
      if byte == first || byte == second || byte == third { return index }
      index &+= 1
    }
    return end
  }

  /// The same for two bytes.
  @inlinable
  @inline(__always)
  package func firstIndex(of first: UInt8, or second: UInt8, from index: Int, before end: Int) -> Int {
    firstIndex(of: first, or: second, or: second, from: index, before: end)
  }

  /// The same for one byte.
  @inlinable
  @inline(__always)
  package func firstIndex(of byte: UInt8, from index: Int, before end: Int) -> Int {
    firstIndex(of: byte, or: byte, or: byte, from: index, before: end)
  }

  /// How many bytes are the same as another buffer's, from the beginning on.
  package func commonStart(with other: UnsafeBufferPointer<UInt8>) -> Int {
    let most = Swift.min(count, other.count)
    guard let base = baseAddress, let otherBase = other.baseAddress else { return 0 }
    let (raw, otherRaw) = (UnsafeRawPointer(base), UnsafeRawPointer(otherBase))
    var index = 0
    while index &+ 8 <= most,
      raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) == otherRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    {
      index &+= 8
    }
    while index < most, self[index] == other[index] { index &+= 1 }
    return index
  }

  /// How many bytes are the same as another buffer's, from the end back.
  package func commonEnd(with other: UnsafeBufferPointer<UInt8>) -> Int {
    let most = Swift.min(count, other.count)
    guard let base = baseAddress, let otherBase = other.baseAddress else { return 0 }
    let (raw, otherRaw) = (UnsafeRawPointer(base) + count, UnsafeRawPointer(otherBase) + other.count)
    var same = 0
    while same &+ 8 <= most,
      raw.loadUnaligned(fromByteOffset: -same &- 8, as: UInt64.self) == otherRaw.loadUnaligned(fromByteOffset: -same &- 8, as: UInt64.self)
    {
      same &+= 8
    }
    while same < most, self[count &- same &- 1] == other[other.count &- same &- 1] { same &+= 1 }
    return same
  }

  /// Whether the bytes of a range are those of another buffer from a place on; false where either is too short.
  package func isSame(_ range: ByteRange, as other: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard range.upperBound <= count, place >= 0, range.count <= other.count - place else { return false }
    guard let base = baseAddress, let otherBase = other.baseAddress else { return range.isEmpty }
    let (raw, otherRaw) = (UnsafeRawPointer(base) + range.lowerBound, UnsafeRawPointer(otherBase) + place)
    var index = 0
    while index &+ 8 <= range.count {
      let isSame =
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) == otherRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if !isSame { return false }
      index &+= 8
    }
    while index < range.count {
      if raw.load(fromByteOffset: index, as: UInt8.self) != otherRaw.load(fromByteOffset: index, as: UInt8.self) { return false }
      index &+= 1
    }
    return true
  }
}
