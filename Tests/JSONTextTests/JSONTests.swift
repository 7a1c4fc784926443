import Testing

@testable import JSONText
@testable import LanguageServerProtocol

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

  @Test func errorsNameWhatIsMissing() {
    let error = #expect(throws: ResponseError.self) { _ = try JSON.object([]).requiredString("uri") }
    #expect(error?.code == .invalidParams)
    #expect(error?.message.contains("\"uri\"") == true)
    #expect(throws: ResponseError.self) { _ = try JSON.null.required("uri") }
    #expect(throws: ResponseError.self) { _ = try JSON.object([.init("uri", .integer(1))]).requiredString("uri") }
    #expect(throws: ResponseError.self) { _ = try JSON.object([.init("line", .string("1"))]).requiredInteger("line") }
    #expect(throws: ResponseError.self) { _ = try JSON.object([.init("version", .string("1"))]).optionalInteger("version") }
  }

  @Test func nullIsNoOptionalNumber() throws {
    #expect(try JSON.object([.init("version", .null)]).optionalInteger("version") == nil)
    #expect(try JSON.object([]).optionalInteger("version") == nil)
  }
}
