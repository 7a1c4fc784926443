import TestSupport
import Testing

@testable import LanguageServer

@Suite struct SignatureHelpTests {
  @Test func theColumnIsTheActiveParameter() throws {
    let editor = try Editor(.inProcess, Fixture.pipes.string)
    let help = try editor.ask("signatureHelp", try editor.range(of: "101", after: "一、本年新收政府信息公开申请数量 "))
    #expect(help["activeParameter"] == .integer(0) && help["activeSignature"] == .integer(0))
    let signature = try #require(help["signatures"]?.array?.first)
    #expect(signature["label"] == .string("一、本年新收政府信息公开申请数量 · 自然人 (1/7)"))
    #expect(signature["parameters"]?.array?.count == 7)
    #expect(signature["documentation"]?["value"]?.string?.isEmpty == false)
    #expect(try editor.ask("signatureHelp", try editor.range(of: "总体情况")) == .null)
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":0,"character":0}}"#
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/signatureHelp", params)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
  }
}
