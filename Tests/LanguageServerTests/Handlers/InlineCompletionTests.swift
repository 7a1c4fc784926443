import TestSupport
import Testing

@testable import LanguageServer

@Suite struct InlineCompletionTests {
  @Test func theLikeliestIsShownBehindTheCursor() throws {
    let editor = try Editor(.inProcess, Fixture.pipes.string)
    try editor.replace("（二）依申请公开。**县政府及所属部门、乡镇共收到政府信息公开申请101件，申请人均为自然人，没有上年结转的申请。", with: "（二）依申请公开。**收到申请\n\n")
    let end = try editor.range(of: "\n", after: "收到申请")
    let items = try #require(try editor.ask("inlineCompletion", end)["items"]?.array)
    #expect(items.map { $0["insertText"] } == [.string("101件")])
    #expect(items.first?["range"]?["start"] == end["start"] && items.first?["range"]?["end"] == end["start"])
    let none = try editor.ask("inlineCompletion", try editor.range(of: "## 一、"))
    #expect(none["items"]?.array?.isEmpty == true)
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":0,"character":0},"context":{"triggerKind":2}}"#
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/inlineCompletion", params)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
  }
}
