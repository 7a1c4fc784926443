import Testing

@testable import JSONText

@Suite struct JSONTests {
  @Test func theLastOfSeveralMembersOfANameCounts() throws {
    #expect(try JSONParser.parse(Array(#"{"a":1,"b":2,"a":3}"#.utf8))["a"] == .integer(3))
  }

  @Test(arguments: [
    ("7", 7), ("-7", -7), ("7.0", 7), ("7e2", 700), ("1e99", Int.max), ("-1e99", Int.min), ("99999999999999999999", Int.max),
    ("1e999999", Int.max),
  ])
  func wholeNumbersAreClamped(text: String, value: Int) throws {
    #expect(try JSONParser.parse(Array(text.utf8)).integer == value)
  }

  @Test(arguments: ["1.5", "1e-3", #""1""#, "null", "true", "[]", "{}"])
  func otherThingsAreNoWholeNumbers(text: String) throws {
    #expect(try JSONParser.parse(Array(text.utf8)).integer == nil)
  }
}
