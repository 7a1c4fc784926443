import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct DocumentSymbolTests {
  private func all(_ symbols: [JSON]) -> [JSON] { symbols.flatMap { [$0] + all($0["children"]?.array ?? []) } }

  @Test(arguments: ["utf-8", "utf-16", "utf-32"]) func symbolsStandWithinOneAnother(_ encoding: String) throws {
    let editor = try Editor(.inProcess, "𠮷岭县2024年政府信息公开工作年度报告\n\n" + Fixture.tabs.string, encoding: encoding)
    let symbols = all(try #require(try editor.ask("documentSymbol", try editor.range(of: "一")).array))
    let row = try #require(symbols.first { $0["name"]?.string == "行政许可" })
    #expect(try editor.string(row["selectionRange"]) == "行政许可")
    #expect(try editor.string(row["range"]).hasPrefix("行政许可\t"))
    let section = try #require(symbols.first { $0["name"]?.string?.hasPrefix("三、") ?? false })
    #expect(section["kind"] == .integer(3) && section["children"]?.array?.contains { $0["name"] == .string("表三") } == true)
    #expect(try editor.string(section["range"]).hasPrefix("三、") && !(try editor.string(section["range"]).contains("四、政府信息公开行政复议")))
  }

  @Test func aClientThatKnowsNoTreeGetsAList() throws {
    let editor = try Editor(.inProcess, Fixture.sample.string, client: #""textDocument":{}"#)
    let symbols = try #require(try editor.ask("documentSymbol", try editor.range(of: "一")).array)
    #expect(symbols.count > 40 && symbols.allSatisfy { $0["children"] == nil && $0["range"] == nil })
    let table = try #require(symbols.first { $0["name"] == .string("表四") })
    #expect(table["containerName"] == .string("四、政府信息公开行政复议、行政诉讼情况"))
    #expect(table["location"]?["uri"] == .string(Say.uri))
    #expect(try editor.string(table["location"]?["range"]).hasPrefix("| 行政复议 |"))
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":0,"character":0},"range":\#(Say.range(0, 0, 9, 9))}"#
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/documentSymbol", params)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
    let other = try Conversation([[Say.initialize(), Say.open("# 随笔\n\n| 一 |\n"), Say.request(1, "textDocument/documentSymbol", params)]])
    #expect(try other.answer(to: 1)["result"] == .null)
  }
}
