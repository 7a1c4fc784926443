import TestSupport
import Testing

@testable import LanguageServer

@Suite struct DocumentHighlightTests {
  @Test func theCursorsOwnIsToldFromTheOthers() throws {
    let editor = try Editor(.inProcess, Fixture.sample.string)
    let highlights = try #require(try editor.ask("documentHighlight", try editor.range(of: "108件")).array)
    #expect(try highlights.map { try editor.string($0["range"]) } == ["108件", "108"])
    #expect(highlights.map { $0["kind"] } == [.integer(1), .integer(2)])
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":0,"character":0},"range":\#(Say.range(0, 0, 9, 9))}"#
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/documentHighlight", params)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
    let other = try Conversation([
      [Say.initialize(), Say.open("# 随笔\n\n| 一 |\n"), Say.request(1, "textDocument/documentHighlight", params)]
    ])
    #expect(try other.answer(to: 1)["result"] == .null)
  }
}
