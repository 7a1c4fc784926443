import Testing

@testable import LanguageServer

@Suite struct LifecycleTests {
  @Test(arguments: [
    ("{}", "utf-16"), (#"{"general":{}}"#, "utf-16"), (#"{"general":{"positionEncodings":[]}}"#, "utf-16"),
    (#"{"general":{"positionEncodings":["utf-8","utf-16"]}}"#, "utf-8"),
    (#"{"general":{"positionEncodings":["utf-16","utf-8"]}}"#, "utf-16"),
    (#"{"general":{"positionEncodings":["utf-7",1,"utf-32","utf-8"]}}"#, "utf-32"), (#"{"general":{"positionEncodings":["x"]}}"#, "utf-16"),
  ])
  func theClientsFirstEncodingThatIsSpokenCounts(capabilities: String, expected: String) throws {
    let talk = try Conversation([[Say.initialize(capabilities)]])
    #expect(talk.messages.first?["result"]?["capabilities"]?["positionEncoding"] == .string(expected))
  }

  /// Some clients count bytes and do not know that others count otherwise.
  @Test(arguments: [("utf-8", "utf-8"), ("utf-32", "utf-32"), ("utf-7", "utf-16")])
  func anEncodingMayBeNamedAmongTheOptions(named: String, expected: String) throws {
    let talk = try Conversation([[Say.initialize("{}", more: #","initializationOptions":{"positionEncoding":"\#(named)"}"#)]])
    #expect(talk.messages.first?["result"]?["capabilities"]?["positionEncoding"] == .string(expected))
  }
}
