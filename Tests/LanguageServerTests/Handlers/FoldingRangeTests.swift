import TestSupport
import Testing

@testable import LanguageServer

@Suite struct FoldingRangeTests {
  @Test(arguments: [nil, 2]) func linesFold(_ limit: Int?) throws {
    let capability = limit.map { #"{"rangeLimit":\#($0),"lineFoldingOnly":true}"# } ?? "{}"
    let editor = try Editor(.inProcess, Fixture.sample.string, client: #""textDocument":{"foldingRange":\#(capability)}"#)
    let folds = try #require(try editor.ask("foldingRange", try editor.range(of: "一")).array)
    #expect(limit.map { folds.count == $0 } ?? (folds.count > 15))
    let lines = editor.text.split(separator: "\n", omittingEmptySubsequences: false)
    let section = try #require(folds.first { lines[$0["startLine"]?.integer ?? 0].hasPrefix("## 三、") })
    let last = try #require(section["endLine"]?.integer)
    #expect(lines[last].hasPrefix("| 四、结转下年度继续办理"))
    #expect(folds.allSatisfy { $0["startCharacter"] == nil && $0["endCharacter"] == nil })
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":0,"character":0},"range":\#(Say.range(0, 0, 9, 9))}"#
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/foldingRange", params)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
    let other = try Conversation([[Say.initialize(), Say.open("# 随笔\n\n| 一 |\n"), Say.request(1, "textDocument/foldingRange", params)]])
    #expect(try other.answer(to: 1)["result"] == .null)
  }
}
