/// One line of a message's header: names in any case, with or without a space after the colon, ended by CRLF, LF or CR.
struct HeaderLine: Equatable {
  enum Content: Equatable {
    /// The line's end has not been received.
    case incomplete
    /// Cannot be part of a header.
    case garbage
    /// The line that ends a header.
    case empty
    /// Nil where the value is no number that fits an `Int`.
    case contentLength(Int?)
    /// A header of another name, which means nothing here.
    case other
  }

  let content: Content
  /// The number of bytes with the line's end; 0 where there is none yet.
  let length: Int

  private static let name: StaticString = "content-length"

  /// Reads the line that the bytes begin with.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var colon: Int?
    for index in 0..<bytes.count {
      let byte = bytes[index]
      // Whether a return ends the line alone shows in what follows it.
      if byte == 0x0D, index + 1 == bytes.count { break }
      if byte == 0x0A || byte == 0x0D {
        let end = index
        length = byte == 0x0D && bytes[index + 1] == 0x0A ? index + 2 : index + 1
        if end == 0 {
          content = .empty
        } else if let colon {
          let isLength = Self.isContentLength(UnsafeBufferPointer(rebasing: bytes[..<colon]))
          content = isLength ? .contentLength(Self.number(UnsafeBufferPointer(rebasing: bytes[colon + 1..<end]))) : .other
        } else {
          content = .garbage
        }
        return
      }
      guard colon == nil else { continue }
      if byte == UInt8(ascii: ":"), index > 0 {
        colon = index
      } else if !Self.isName(byte) {
        self.content = .garbage
        self.length = 0
        return
      }
    }
    content = .incomplete
    length = 0
  }

  /// Whether a byte may stand in a header's name.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
  }

  private static func isContentLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount else { return false }
    return matches(bytes, at: 0) == bytes.count
  }

  /// How many bytes of the name stand at an index, in any case.
  private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let limit = min(name.utf8CodeUnitCount, bytes.count - index)
    for offset in 0..<limit {
      let byte = bytes[index + offset]
      guard byte == name.utf8Start[offset] || (byte != UInt8(ascii: "\r") && byte | 0x20 == name.utf8Start[offset]) else { return offset }
    }
    return limit
  }

  /// A number in digits alone, with spaces or tabs around it; nil for anything else and what does not fit an `Int`.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) }) else { return nil }
    var value = 0
    for index in first...last {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(Int(digit))
      guard !overflows, !carries else { return nil }
      value = sum
    }
    return value
  }

  /// The first `Content-Length:`; where there is none whole, the offset from which one may still be growing.
  static func search(_ bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, isWhole: Bool) {
    let length = name.utf8CodeUnitCount
    for index in 0..<bytes.count where bytes[index] | 0x20 == name.utf8Start[0] {
      let count = matches(bytes, at: index)
      if count == length, index + length < bytes.count {
        if bytes[index + length] == UInt8(ascii: ":") { return (index, true) }
      } else if index + count == bytes.count {
        return (index, false)
      }
    }
    return (bytes.count, false)
  }
}
