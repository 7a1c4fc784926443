import Testing

@testable import JSONText

@Suite struct JSONNumberTests {
  @Test(arguments: [("0", 0), ("-0", 0), ("42", 42), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min)])
  func integersAreExact(text: String, value: Int) throws {
    #expect(try JSONParser.parse(Array(text.utf8)) == .integer(value))
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "123456789012345678901234567890", "0.1", "1e5", "1E+5", "-1.5e-10", "1.0",
  ])
  func otherNumbersKeepEveryDigit(text: String) throws {
    #expect(try JSONParser.parse(Array(text.utf8)) == .number(text))
  }

  @Test(arguments: ["-", "01", "-01", "1.", ".5", "1e", "1e+", "1.e5", "--1", "0x10", "1_000", "00"])
  func malformedNumbersAreFaults(text: String) {
    #expect(throws: JSONFault.self) { _ = try JSONParser.parse(Array(text.utf8)) }
  }
}
