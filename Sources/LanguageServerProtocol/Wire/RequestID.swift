import JSONText

/// What tells requests apart: a whole number of any size, or a string, as the client chose it.
package enum RequestID: Sendable, Hashable, JSONWritable {
  case integer(Int)
  /// A whole number beyond the bounds of `Int`, in its own digits.
  case digits(String)
  case string(String)

  /// The id in a message, or nil where the value is neither a whole number nor a string.
  package init?(_ value: JSON) {
    switch value {
    case .integer(let integer): self = .integer(integer)
    case .string(let string): self = .string(string)
    case .number(let text):
      guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
      self = .digits(text)
    case .null, .bool, .array, .object: return nil
    }
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .integer(let integer): writer.integer(integer)
    case .digits(let text): writer.number(text)
    case .string(let string): writer.string(string)
    }
  }
}
