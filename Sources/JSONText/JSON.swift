/// A JSON value as a client sent it: members keep their order, and numbers keep every digit.
package enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// A number without fraction or exponent that fits an `Int`.
  case integer(Int)
  /// Any other number, as it was written.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value in an object.
  package struct Member: Sendable, Equatable {
    /// The name, without escapes.
    package let name: String
    /// The value under the name.
    package let value: JSON

    /// Puts one together from its parts.
    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON {
  /// The value of a member, or nil where this is no object or has none of that name; of several, the last one counts.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The same without a member; what is no object stays as it is.
  package func without(_ name: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != name })
  }

  /// The string, or nil where this is something else.
  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The truth value, or nil where this is something else.
  package var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The elements, or nil where this is something else.
  package var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// Whether this is an object.
  package var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// The whole number, or nil where this is something else; one beyond the bounds of `Int` is the bound it passes.
  package var integer: Int? {
    switch self {
    case .integer(let integer): return integer
    case .number(let text):
      guard let double = Double(text), double.rounded(.towardZero) == double else { return nil }
      return Int(exactly: double) ?? (double < 0 ? .min : .max)
    case .null, .bool, .string, .array, .object: return nil
    }
  }
}
