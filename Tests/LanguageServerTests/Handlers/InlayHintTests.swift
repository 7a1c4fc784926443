import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct InlayHintTests {
  @Test(arguments: ["utf-8", "utf-16", "utf-32"]) func aHintCanBeMadeText(_ encoding: String) throws {
    let editor = try Editor(.inProcess, Fixture.sample.string, encoding: encoding)
    let row = try editor.range(of: "（四）无法提供")
    let end = try editor.range(of: "2.没有现成信息需要另行制作")
    let view = JSON.object([.init("start", row["start"] ?? .null), .init("end", end["start"] ?? .null)])
    let hints = try #require(try editor.ask("inlayHint", view).array)
    #expect(hints.map { $0["label"] } == [.string("→25")])
    try editor.change(try #require(hints.first?["textEdits"]?.array))
    #expect(editor.text.contains("| 25 | 1 | 0 | 0 | 1 | 0 | 27 |"))
    #expect(try editor.ask("inlayHint", view).array == [])
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":0,"character":0},"range":\#(Say.range(0, 0, 9, 9))}"#
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/inlayHint", params)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
    let other = try Conversation([[Say.initialize(), Say.open("# 随笔\n\n| 一 |\n"), Say.request(1, "textDocument/inlayHint", params)]])
    #expect(try other.answer(to: 1)["result"] == .array([]))
  }
}
