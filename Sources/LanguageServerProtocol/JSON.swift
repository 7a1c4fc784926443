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

extension JSON {
  /// The value of a member that must be there; `name` may be a path as far as the message goes.
  package func required(_ name: String) throws(ResponseError) -> JSON {
    guard isObject else { throw .invalidParams("an object with the member \"\(name)\" is expected") }
    guard let value = self[name] else { throw .invalidParams("the member \"\(name)\" is missing") }
    return value
  }

  /// The object under a name.
  package func requiredObject(_ name: String) throws(ResponseError) -> JSON {
    let value = try required(name)
    guard value.isObject else { throw .invalidParams("the member \"\(name)\" must be an object") }
    return value
  }

  /// The string under a name.
  package func requiredString(_ name: String) throws(ResponseError) -> String {
    guard let string = try required(name).string else { throw .invalidParams("the member \"\(name)\" must be a string") }
    return string
  }

  /// The whole number under a name, clamped to the bounds of `Int`.
  package func requiredInteger(_ name: String) throws(ResponseError) -> Int {
    guard let integer = try required(name).integer else { throw .invalidParams("the member \"\(name)\" must be an integer") }
    return integer
  }

  /// The elements under a name.
  package func requiredArray(_ name: String) throws(ResponseError) -> [JSON] {
    guard let array = try required(name).array else { throw .invalidParams("the member \"\(name)\" must be an array") }
    return array
  }

  /// The whole number under a name, or nil where there is none or it is null.
  package func optionalInteger(_ name: String) throws(ResponseError) -> Int? {
    guard let value = self[name], value != .null else { return nil }
    guard let integer = value.integer else { throw .invalidParams("the member \"\(name)\" must be an integer or null") }
    return integer
  }
}
