import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct HandlersCodeActionTests {
  @Test(arguments: [
    (Say.capabilities, #"{"diagnostics":[]}"#), (Say.capabilities, #"{"diagnostics":[],"only":["source"]}"#),
    ("{}", #"{"diagnostics":[]}"#),
  ])
  func theAnswerIsAList(capabilities: String, context: String) throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"range":\#(Say.range(5, 5, -1, 0)),"context":\#(context)}"#
    let talk = try Conversation([[Say.initialize(capabilities), Say.open("一\n"), Say.request(1, "textDocument/codeAction", params)]])
    #expect(try talk.answer(to: 1)["result"]?.array != nil)
  }
}
