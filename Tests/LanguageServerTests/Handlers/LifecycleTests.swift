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
}
