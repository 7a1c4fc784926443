import JSONText

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

  /// The number of a text's version, which the protocol holds to 32 bits; nil where there is none.
  package var documentVersion: Int? { self["version"]?.integer.flatMap { Int32(exactly: $0).map(Int.init) } }
}
