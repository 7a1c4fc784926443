/// Unpacks data that was packed with DEFLATE (RFC 1951).
package struct Inflate {
  private var bits: BitReader
  private var output: [UInt8] = []
  private let limit: Int

  /// What was packed; fails where that would be more than `limit` bytes, before they are there.
  package static func unpack(_ packed: ArraySlice<UInt8>, limit: Int) throws(DocumentFault) -> [UInt8] {
    var result: Result<[UInt8], DocumentFault> = .failure(.damaged)
    packed.withUnsafeBufferPointer { bytes in
      var inflate = Inflate(bits: BitReader(bytes), limit: limit)
      do throws(DocumentFault) {
        try inflate.run()
        result = .success(inflate.output)
      } catch { result = .failure(error) }
    }
    return try result.get()
  }

  private init(bits: BitReader, limit: Int) {
    self.bits = bits
    self.limit = limit
  }

  private mutating func run() throws(DocumentFault) {
    var isLast = false
    while !isLast {
      isLast = try bits.take(1) == 1
      switch try bits.take(2) {
      case 0: try readStored()
      case 1: try readBlock(Self.fixed.get(), Self.fixedDistances.get())
      case 2:
        let (literals, distances) = try readCodes()
        try readBlock(literals, distances)
      default: throw .damaged
      }
    }
  }

  private mutating func readStored() throws(DocumentFault) {
    try bits.alignToByte()
    let count = try bits.take(16)
    guard try bits.take(16) == ~count & 0xFFFF else { throw .damaged }
    guard count <= limit &- output.count else { throw .tooLarge }
    try bits.takeBytes(count, onto: &output)
  }

  private mutating func readBlock(_ literals: PrefixCode, _ distances: PrefixCode) throws(DocumentFault) {
    while true {
      let symbol = try literals.symbol(&bits)
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge }
        output.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      if symbol == 256 { return }
      let place = symbol &- 257
      guard place < Self.lengths.count else { throw .damaged }
      let length = try Self.lengths[place] &+ bits.take(Self.lengthBits[place])
      let far = try distances.symbol(&bits)
      guard far < Self.distances.count else { throw .damaged }
      let distance = try Self.distances[far] &+ bits.take(Self.distanceBits[far])
      guard distance <= output.count else { throw .damaged }
      guard length <= limit &- output.count else { throw .tooLarge }
      // What is copied may be what was copied just before.
      var from = output.count &- distance
      for _ in 0..<length {
        output.append(output[from])
        from &+= 1
      }
    }
  }

  /// The codes that a block brings along.
  private mutating func readCodes() throws(DocumentFault) -> (literals: PrefixCode, distances: PrefixCode) {
    let literalCount = try bits.take(5) &+ 257
    let distanceCount = try bits.take(5) &+ 1
    let lengthCount = try bits.take(4) &+ 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
    var widths = [UInt8](repeating: 0, count: Self.order.count)
    for place in Self.order.prefix(lengthCount) { widths[place] = UInt8(truncatingIfNeeded: try bits.take(3)) }
    let code = try PrefixCode(widths, mayBeIncomplete: false)
    var lengths: [UInt8] = []
    while lengths.count < literalCount &+ distanceCount {
      let symbol = try code.symbol(&bits)
      guard symbol > 15 else {
        lengths.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      var repeated: UInt8 = 0
      if symbol == 16 {
        guard let last = lengths.last else { throw .damaged }
        repeated = last
      }
      let count = try symbol == 16 ? 3 &+ bits.take(2) : symbol == 17 ? 3 &+ bits.take(3) : 11 &+ bits.take(7)
      guard lengths.count &+ count <= literalCount &+ distanceCount else { throw .damaged }
      lengths += [UInt8](repeating: repeated, count: count)
    }
    // Without a word for its end a block has none.
    guard lengths[256] > 0 else { throw .damaged }
    return try (
      PrefixCode(lengths[..<literalCount], mayBeIncomplete: true), PrefixCode(lengths[literalCount...], mayBeIncomplete: true)
    )
  }

  // MARK: What the format settles

  private static let fixed = Result<PrefixCode, DocumentFault> { () throws(DocumentFault) in
    try PrefixCode((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }, mayBeIncomplete: false)
  }
  private static let fixedDistances = Result<PrefixCode, DocumentFault> { () throws(DocumentFault) in
    try PrefixCode([UInt8](repeating: 5, count: 32), mayBeIncomplete: false)
  }
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
    16385, 24577,
  ]
}
