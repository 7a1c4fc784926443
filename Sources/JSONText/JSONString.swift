extension JSONParser {
  /// A string, from its opening to its closing quotation mark.
  mutating func string() throws(JSONFault) -> String {
    index += 1
    let start = index
    skipPlain()
    if next == UInt8(ascii: "\""), index < bytes.count {
      defer { index += 1 }
      return decode(start..<index)
    }
    var unescaped: [UInt8] = []
    var runStart = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
        index += 1
        return String(decoding: unescaped, as: UTF8.self)
      case UInt8(ascii: "\\"):
        unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
        index += 1
        try unescape(into: &unescaped)
        runStart = index
        skipPlain()
      default: throw fault(.controlCharacter)
      }
    }
    throw fault(.noStringEnd)
  }

  private func decode(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Moves on to the next quotation mark, backslash or control character.
  @inline(__always)
  private mutating func skipPlain() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
      index += 1
    }
  }

  /// Reads what follows a backslash.
  private mutating func unescape(into unescaped: inout [UInt8]) throws(JSONFault) {
    let escape = next
    switch escape {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(escape)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "u"):
      index += 1
      unescaped.append(contentsOf: String(Character(try escapedScalar())).utf8)
      return
    default: throw fault(.unknownEscape)
    }
    index += 1
  }

  /// The scalar of `\uXXXX`, or of a surrogate pair of two of them; a lone surrogate is U+FFFD.
  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let afterFirst = index
    guard unit < 0xDC00, next == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") else {
      return "\u{FFFD}"
    }
    index += 2
    let second = try codeUnit()
    guard 0xDC00...0xDFFF ~= second else {
      index = afterFirst
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      switch next {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(next - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(next - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(next - UInt8(ascii: "A") + 10)
      default: throw fault(.noHexadecimal)
      }
      index += 1
    }
    return unit
  }
}
