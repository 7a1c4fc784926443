/// The attributes of a tag, one after the other.
struct XMLAttributes {
  struct Attribute {
    /// The name with its prefix.
    let name: Range<Int>
    /// The value without its quotation marks, as it is written.
    let value: Range<Int>

    /// Whether it has a name, whatever its prefix.
    func isNamed(_ local: String, in bytes: [UInt8]) -> Bool {
      let written = bytes[name]
      return (written.firstIndex(of: UInt8(ascii: ":")).map { written[($0 + 1)...] } ?? written).elementsEqual(local.utf8)
    }
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  /// Those of the tag that takes a range.
  init(_ bytes: [UInt8], _ tag: Range<Int>) {
    self.bytes = bytes
    end = min(tag.upperBound, bytes.count)
    index = Self.name(bytes, from: tag.lowerBound + 1, before: end).upperBound
  }

  /// The next one; nil behind the last, and at what is none.
  mutating func next() -> Attribute? {
    while index < end, Self.isBlank(bytes[index]) { index += 1 }
    let name = Self.name(bytes, from: index, before: end)
    guard !name.isEmpty else { return nil }
    index = name.upperBound
    while index < end, Self.isBlank(bytes[index]) { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < end, Self.isBlank(bytes[index]) { index += 1 }
    guard index < end, Self.isQuotation(bytes[index]) else { return nil }
    let mark = bytes[index]
    let start = index + 1
    guard let close = bytes[start..<end].firstIndex(of: mark) else { return nil }
    index = close + 1
    return Attribute(name: name, value: start..<close)
  }

  /// The name from a place on.
  static func name(_ bytes: [UInt8], from start: Int, before end: Int) -> Range<Int> {
    guard start < end else { return end..<end }
    let close = bytes[start..<end].firstIndex {
      isBlank($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/")
    }
    return start..<(close ?? end)
  }

  /// Where a tag ends that begins at a place, past quoted values; nil where it does not.
  static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      if isQuotation(byte) {
        guard let close = bytes[(index + 1)...].firstIndex(of: byte) else { return nil }
        index = close
      }
      index += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  private static func isQuotation(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
