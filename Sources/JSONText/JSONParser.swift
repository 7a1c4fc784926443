/// Reads one JSON value (RFC 8259) straight from bytes; invalid UTF-8 and lone surrogates in strings become U+FFFD.
package struct JSONParser {
  /// How deeply arrays and objects may nest: far beyond any message, far within the stack.
  package static let depthLimit = 512

  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The value that the bytes hold; fails where they hold none, more than one, or one nested too deeply.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> JSON {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.fault(.textAfterValue) }
    return value
  }

  /// The value that the bytes hold.
  package static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSON {
    let outcome = bytes.withUnsafeBufferPointer { bytes -> Result<JSON, JSONFault> in
      do throws(JSONFault) { return .success(try parse(bytes)) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  func fault(_ reason: JSONFault.Reason) -> JSONFault { JSONFault(reason: reason, offset: index) }

  /// The byte at the index, or NUL at the end, which no JSON holds outside a string.
  @inline(__always)
  var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  @inline(__always)
  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  mutating func value() throws(JSONFault) -> JSON {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw fault(.noValue)
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
    for position in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[position] else { throw fault(.noValue) }
      index += 1
    }
    return value
  }

  private mutating func descend() throws(JSONFault) {
    index += 1
    depth += 1
    guard depth <= Self.depthLimit else { throw fault(.tooDeep) }
    skipSpace()
  }

  private mutating func object() throws(JSONFault) -> JSON {
    try descend()
    var members: [JSON.Member] = []
    if next != UInt8(ascii: "}") {
      // Few objects of the protocol have more members, and growing by doubling from one costs three allocations more.
      members.reserveCapacity(4)
      while true {
        guard next == UInt8(ascii: "\"") else { throw fault(.noName) }
        let name = try string()
        skipSpace()
        guard next == UInt8(ascii: ":") else { throw fault(.noColon) }
        index += 1
        members.append(JSON.Member(name, try value()))
        skipSpace()
        guard next == UInt8(ascii: ",") else { break }
        index += 1
        skipSpace()
      }
      guard next == UInt8(ascii: "}") else { throw fault(.noObjectEnd) }
    }
    index += 1
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(JSONFault) -> JSON {
    try descend()
    var elements: [JSON] = []
    if next != UInt8(ascii: "]") {
      while true {
        elements.append(try value())
        skipSpace()
        guard next == UInt8(ascii: ",") else { break }
        index += 1
      }
      guard next == UInt8(ascii: "]") else { throw fault(.noArrayEnd) }
    }
    index += 1
    depth -= 1
    return .array(elements)
  }
}
