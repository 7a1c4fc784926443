import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct HandlersCompletionTests {
  private func params(_ line: String, _ character: String) -> String {
    #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":\#(line),"character":\#(character)}}"#
  }

  @Test(arguments: HandlersHoverTests.places)
  func theListIsWhole(line: String, character: String) throws {
    let talk = try Conversation([
      [Say.initialize(), Say.open("# 一\r\n|𠮷|"), Say.request(1, "textDocument/completion", params(line, character))]
    ])
    let result = try talk.answer(to: 1)["result"]
    #expect(result?["isIncomplete"] == .bool(false))
    #expect(result?["items"]?.array != nil)
  }

  @Test func whereNothingIsOpenNothingIsOffered() throws {
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/completion", params("0", "0"))]])
    #expect(try talk.answer(to: 1)["result"] == .null)
  }
}
