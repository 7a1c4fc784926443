/// Writes JSON onto the end of one byte buffer, setting the commas itself.
package struct JSONWriter {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer that has written nothing.
  package init() {}

  /// Forgets what has been written and keeps the memory, unless it is more than is worth keeping.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 18)
    needsComma = false
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Writes an object whose members `members` writes with `member`.
  @inline(__always)
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Writes an array whose elements `elements` writes.
  @inline(__always)
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    elements(&self)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes a member's name, which needs no escapes; its value must follow.
  @inline(__always)
  package mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a member's name of any characters; its value must follow.
  package mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var magnitude = value.magnitude
    var divisor: UInt = 1
    while magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / divisor))
      magnitude %= divisor
      divisor /= 10
    }
  }

  /// Writes a number as it is given.
  package mutating func number(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a truth value.
  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  /// Writes null.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes an array of values that were written before, with commas between them.
  package mutating func array(written values: [UInt8]) {
    array { $0.bytes.append(contentsOf: values) }
  }

  /// Writes a string, with escapes for quotation marks, backslashes, control characters and those that turn the direction of a text only:
  /// whoever has a terminal show what is written is not to be commanded by it.
  package mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { text in
      var runStart = 0
      for index in 0..<text.count {
        let byte = text[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F else {
          // The first bytes of all characters that command a terminal or turn a text round.
          guard byte == 0xC2 || byte == 0xE2 || byte == 0xD8, let (value, length) = Self.command(text[index...]) else { continue }
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
          runStart = index + length
          escape(value)
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
        runStart = index + 1
        escape(byte)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default: digits(of: UInt16(byte))
    }
  }

  private mutating func escape(_ value: UInt16) {
    bytes.append(UInt8(ascii: "\\"))
    digits(of: value)
  }

  private mutating func digits(of value: UInt16) {
    bytes.append(UInt8(ascii: "u"))
    for shift: UInt16 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: value >> shift) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// The control character, or the mark of direction, that UTF-8 begins with, and its length in bytes; nil for any other.
  private static func command(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (value: UInt16, length: Int)? {
    let start = text.startIndex
    guard text.count > 1 else { return nil }
    let second = text[start + 1]
    switch text[start] {
    case 0xC2: return second < 0xA0 ? (UInt16(second), 2) : nil
    case 0xD8: return second == 0x9C ? (0x061C, 2) : nil
    default:
      guard text.count > 2, second == 0x80 || second == 0x81 else { return nil }
      let value = 0x2000 + UInt16(second & 0x3F) << 6 + UInt16(text[start + 2] & 0x3F)
      switch value {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (value, 3)
      default: return nil
      }
    }
  }
}

/// A thing that can be written as one JSON value.
package protocol JSONWritable {
  /// Writes exactly one value.
  func write(to writer: inout JSONWriter)
}

extension JSONWriter {
  /// Writes a member with a string.
  @inline(__always)
  package mutating func member(_ name: StaticString, _ value: String) {
    self.name(name)
    string(value)
  }

  /// Writes a member with a whole number.
  @inline(__always)
  package mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    integer(value)
  }

  /// Writes a member with a truth value.
  package mutating func member(_ name: StaticString, _ value: Bool) {
    self.name(name)
    bool(value)
  }

  /// Writes a member with a value that can write itself.
  @inline(__always)
  package mutating func member(_ name: StaticString, _ value: some JSONWritable) {
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a member with an array of values that can write themselves.
  @inline(__always)
  package mutating func member(_ name: StaticString, _ values: [some JSONWritable]) {
    self.name(name)
    array { writer in
      for value in values { value.write(to: &writer) }
    }
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }
}

extension JSON: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let bool): writer.bool(bool)
    case .integer(let integer): writer.integer(integer)
    case .number(let text): writer.number(text)
    case .string(let string): writer.string(string)
    case .array(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.name(member.name)
          member.value.write(to: &writer)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes a whole number, or null for none.
  package mutating func optional(_ value: Int?) {
    if let value { integer(value) } else { null() }
  }

  /// Writes a string, or null for none.
  package mutating func optional(_ value: String?) {
    if let value { string(value) } else { null() }
  }
}
