import Foundation
import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct ExecuteCommandTests {
  private static let able = #"{"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true}}}"#

  private func run(_ command: String, _ arguments: String, id: Int = 1) -> String {
    Say.request(id, "workspace/executeCommand", #"{"command":"gouji.server.\#(command)","arguments":[\#(arguments)]}"#)
  }

  private func shown(_ talk: Conversation) -> [JSON] {
    talk.messages.filter { $0["method"] == .string("window/showMessage") }.compactMap { $0["params"] }
  }

  private static let quoted = "\"\(Say.uri)\""

  @Test(arguments: ["utf-8", "utf-16", "utf-32"]) func commandsChangeTheDocument(_ encoding: String) throws {
    let editor = try Editor(.inProcess, "# 𠮷岭县水务局2024年政府信息公开工作年度报告\n", encoding: encoding)
    try editor.execute("insertReport", #",{"line":0,"character":3}"#)
    #expect(editor.text.hasPrefix("# 𠮷岭县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n"))
    try editor.execute("htmlTables")
    #expect(editor.text.contains("<table>") && !editor.text.contains("\n|"))
  }

  @Test func withoutATitleTheReportIsOfLastYear() throws {
    let year = Calendar.current.component(.year, from: Date()) - 1
    let editor = try Editor(.inProcess, "")
    try editor.execute("insertReport", #",{"line":9,"character":9}"#)
    #expect(editor.text.hasPrefix("# 单位全称\(year)年政府信息公开工作年度报告\n\n## 一、总体情况\n"))
  }

  @Test func aClientThatTakesNoEditsIsToldSo() throws {
    let talk = try Conversation([[Say.initialize("{}"), Say.open("甲\n"), run("htmlTables", Self.quoted)]])
    #expect(try talk.errorCode(1) == -32600)
  }

  @Test func aTableIsInsertedWhereItIsAsked() throws {
    let editor = try Editor(.inProcess, "甲\n\n乙\n")
    try editor.execute("insertTable", #",{"line":1,"character":0},"reviews""#)
    #expect(editor.text.hasPrefix("甲\n\n| 行政复议 ") && editor.text.hasSuffix("|\n\n乙\n"))
  }

  @Test func totalsAreRecalculatedAndTablesLaidOut() throws {
    let editor = try Editor(.inProcess, Fixture.tabs.string)
    try editor.replace("17", with: "18", after: "8\t1\t1\t7\t")
    try editor.execute("recalculateTotals")
    #expect(editor.text == Fixture.tabs.string)
    try editor.execute("standardTables")
    #expect(editor.text.contains("\n| 行政复议 ") && editor.diagnostics.isEmpty)
  }

  @Test(arguments: [(able, "documentChanges"), (#"{"workspace":{"applyEdit":true}}"#, "changes")])
  func theEditIsOfTheFormThatTheClientTakes(capabilities: String, member: String) throws {
    let place = #",{"line":0,"character":0},"requests""#
    let talk = try Conversation([
      [Say.initialize(capabilities), Say.open("甲\n", version: 4)], [run("insertTable", Self.quoted + place)],
    ])
    let asked = try #require(talk.messages.first { $0["method"]?.string == "workspace/applyEdit" }?["params"])
    #expect(asked["label"] == .string("插入空白的表三"))
    #expect(asked["edit"]?[member] != nil)
    if member == "documentChanges" {
      #expect(asked["edit"]?[member]?.array?.first?["textDocument"]?["version"] == .integer(4))
    }
    #expect(try talk.answer(to: 1)["result"] == .null)
  }

  @Test(arguments: [
    (#"{"applied":false,"failureReason":"file is read-only"}"#, ["gouji: 编辑器没有改动文档：file is read-only"]),
    (#"{"applied":false}"#, ["gouji: 编辑器没有改动文档，请再试一次。"]), (#"{"applied":true}"#, []),
  ]) func whatTheClientRefusesIsShown(answer: String, expected: [String]) throws {
    let place = #",{"line":0,"character":0},"requests""#
    let result = #"{"jsonrpc":"2.0","id":"gouji-1","result":\#(answer)}"#
    let talk = try Conversation([
      [Say.initialize(Self.able), Say.open("甲\n")], [run("insertTable", Self.quoted + place)], [result], [result],
    ])
    #expect(shown(talk).map { $0["message"]?.string } == expected)
    #expect(shown(talk).allSatisfy { $0["type"] == .integer(2) })
  }

  @Test func anErrorInAnswerIsARefusal() throws {
    let place = #",{"line":0,"character":0},"requests""#
    let error = #"{"jsonrpc":"2.0","id":"gouji-1","error":{"code":-32603,"message":"x"}}"#
    let talk = try Conversation([[Say.initialize(Self.able), Say.open("甲\n")], [run("insertTable", Self.quoted + place)], [error]])
    #expect(shown(talk).count == 1)
  }

  @Test func whyNothingIsDoneIsShownEachTime() throws {
    let commands = (1...2).map { run("recalculateTotals", Self.quoted, id: $0) }
    let talk = try Conversation([[Say.initialize(Self.able), Say.open("随笔\n")], commands])
    #expect(shown(talk).map { $0["message"]?.string } == [String](repeating: "gouji: 这份文档不像政府信息公开工作年度报告，没有改动。", count: 2))
    #expect(shown(talk).allSatisfy { $0["type"] == .integer(3) })
    for id in 1...2 { #expect(try talk.answer(to: id)["result"] == .null) }
    #expect(!talk.messages.contains { $0["method"]?.string == "workspace/applyEdit" })
  }

  @Test func aDocumentThatIsNotOpenIsNamed() throws {
    let talk = try Conversation([[Say.initialize(Self.able, more: #","locale":"en""#), run("htmlTables", #""file:///a/b.md""#)]])
    #expect(shown(talk).map { $0["message"]?.string } == ["gouji: The document is not open in the editor: b.md"])
    #expect(try talk.answer(to: 1)["result"] == .null)
  }

  @Test(arguments: [
    ("insertTable", #"{"line":0,"character":0},"appendix""#), ("insertTable", #"{"line":0,"character":0}"#),
    ("insertTable", #"3,"reviews""#),
    ("insertReport", "null"), ("insertReport", #"{"line":0}"#), ("unknown", "null"),
  ]) func otherArgumentsAreAnError(command: String, arguments: String) throws {
    let talk = try Conversation([[Say.initialize(Self.able), Say.open("甲\n"), run(command, Self.quoted + "," + arguments)]])
    #expect(try talk.errorCode(1) == -32602)
    #expect(!talk.messages.contains { $0["method"]?.string == "workspace/applyEdit" })
  }
}
