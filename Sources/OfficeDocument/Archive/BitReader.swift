/// Bits of packed data, the lowest of each byte first.
struct BitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var next = 0
  private var held: UInt64 = 0
  private var count = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// At least 32 bits where there are so many, else all that are left; those beyond the end read as 0.
  mutating func peek() -> UInt32 {
    while count <= 56, next < bytes.count {
      held |= UInt64(bytes[next]) &<< UInt64(count)
      next &+= 1
      count &+= 8
    }
    return UInt32(truncatingIfNeeded: held)
  }

  /// Passes over bits that were looked at, 32 at most; fails where there are not so many.
  mutating func skip(_ width: Int) throws(DocumentFault) {
    guard width <= count else { throw .damaged }
    held &>>= UInt64(width)
    count &-= width
  }

  /// A number of so many bits, 16 at most.
  mutating func take(_ width: Int) throws(DocumentFault) -> Int {
    let bits = peek() & ((1 &<< UInt32(width)) &- 1)
    try skip(width)
    return Int(bits)
  }

  /// So many whole bytes from the next boundary between bytes on.
  mutating func takeBytes(_ wanted: Int, onto output: inout [UInt8]) throws(DocumentFault) {
    try alignToByte()
    var left = wanted
    while left > 0, count > 0 {
      output.append(UInt8(truncatingIfNeeded: held))
      try skip(8)
      left &-= 1
    }
    guard left <= bytes.count &- next else { throw .damaged }
    output += bytes[next..<next &+ left]
    next &+= left
  }

  /// Passes over what is left of a byte.
  mutating func alignToByte() throws(DocumentFault) { try skip(count & 7) }
}
