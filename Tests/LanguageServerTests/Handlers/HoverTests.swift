import Testing

@testable import LanguageServer

@Suite struct HoverTests {
  static let places = [("0", "0"), ("-1", "-1"), ("999", "0"), ("0", "999"), ("2147483648", "99999999999999999999"), ("1e300", "-1e300")]

  @Test(arguments: places)
  func aPlaceOutsideTheTextIsClamped(line: String, character: String) throws {
    let talk = try Conversation([[Say.initialize(), Say.open("一\r\n𠮷"), Say.hover(1, line, character)]])
    #expect(try talk.answer(to: 1)["error"] == nil)
  }

  @Test func whereNothingIsOpenNothingIsKnown() throws {
    let talk = try Conversation([[Say.initialize(), Say.hover(1)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
  }
}
