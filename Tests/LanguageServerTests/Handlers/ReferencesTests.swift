import TestSupport
import Testing

@testable import LanguageServer

@Suite struct ReferencesTests {
  @Test(arguments: [
    (#"{"includeDeclaration":true}"#, ["108件", "108", "5", "110", "3"]), (#"{"includeDeclaration":false}"#, ["108件", "5", "110", "3"]),
  ])
  func theCountsOfAFigureAreFound(context: String, expected: [String]) throws {
    let editor = try Editor(.inProcess, Fixture.sample.string)
    let places = try editor.ask("references", try editor.range(of: "108", after: "| 96 | 7"), context: context).array ?? []
    #expect(try places.map { try editor.string($0["range"]) } == expected)
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":0,"character":0},"range":\#(Say.range(0, 0, 9, 9))}"#
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/references", params)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
    let other = try Conversation([[Say.initialize(), Say.open("# 随笔\n\n| 一 |\n"), Say.request(1, "textDocument/references", params)]])
    #expect(try other.answer(to: 1)["result"] == .null)
  }
}
