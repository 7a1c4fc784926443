/// Embedded Swift knows no names of values at run time and writes other words in their place, so that asking for one is no program.
extension DefaultStringInterpolation {
  @available(*, deprecated, message: "Embedded Swift cannot tell the name of this value")
  mutating func appendInterpolation<Value>(_ value: Value) {}
}

extension String {
  @available(*, deprecated, message: "Embedded Swift cannot tell the name of this value")
  init<Value>(describing value: Value) { self = "" }
}
