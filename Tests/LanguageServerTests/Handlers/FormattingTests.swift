import JSONText
import ReportAnalysis
import ReportSyntax
import ReportWriting
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct FormattingTests {
  private func places(_ json: JSON) -> [JSON] { json.array ?? [] }

  @Test(arguments: ["utf-8", "utf-16", "utf-32"]) func aDocumentIsFormattedOnce(_ encoding: String) throws {
    let source = Fixture.tabs.string
    let editor = try Editor(.inProcess, source, encoding: encoding)
    let range = try editor.range(of: "重复申请")
    let edits = places(try editor.ask("formatting", range))
    #expect(!edits.isEmpty)
    try editor.change(edits)
    #expect(editor.text == Relayout(Analysis(SourceText(source))).text.string)
    #expect(places(try editor.ask("formatting", range)).isEmpty)
    #expect(editor.diagnostics.isEmpty)
  }

  @Test func aPartIsFormattedAlone() throws {
    let editor = try Editor(.inProcess, Fixture.tabs.string)
    try editor.change(places(try editor.ask("rangeFormatting", try editor.range(of: "重复申请"))))
    #expect(editor.text.contains("| 2.重复申请") && !editor.text.contains("| 行政许可"))
  }

  @Test func aPipeBringsTheTableInLine() throws {
    let head = "云岭县水务局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n"
    let editor = try Editor(.inProcess, head + "| 信息内容 | 甲  |\n|----------|-----|\n| 规章     | 0   |\n")
    try editor.replace("| 0   |", with: "| 12345|")
    let edits = try typed("|", at: 6, 17, in: editor)
    try editor.change(edits)
    #expect(editor.text == head + "| 信息内容 | 甲    |\n|----------|-------|\n| 规章     | 12345 |\n")
    #expect(try typed("x", at: 6, 17, in: editor).isEmpty)
    #expect(try typed("|", at: 99, 0, in: editor).isEmpty)
  }

  private func typed(_ character: String, at line: Int, _ column: Int, in editor: Editor) throws -> [JSON] {
    places(
      try editor.ask(
        "onTypeFormatting", .object([.init("start", .object([.init("line", .integer(line)), .init("character", .integer(column))]))]),
        typed: character))
  }

  @Test(arguments: [("file:///a.html", false), ("file:///a.HTM", false), ("file:///a.txt", true)])
  func pagesBecomeNoMarkdown(_ uri: String, isFormatted: Bool) throws {
    let params = #"{"textDocument":{"uri":"\#(uri)"},"range":\#(Say.range(0, 0, 99, 0))}"#
    let talk = try Conversation([
      [Say.initialize(), Say.open(Fixture.tabs.string, uri: uri)],
      [Say.request(1, "textDocument/formatting", params), Say.request(2, "textDocument/rangeFormatting", params)],
    ])
    for id in [1, 2] { #expect(places(try #require(try talk.answer(to: id)["result"])).isEmpty != isFormatted) }
  }

  @Test(arguments: ["formatting", "rangeFormatting", "onTypeFormatting"]) func whereNothingIsOpenThereIsNothing(_ method: String) throws {
    let place =
      #""position":{"line":0,"character":0},"range":\#(Say.range(0, 0, 0, 0)),"ch":"|","options":{"tabSize":2,"insertSpaces":true}"#
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},\#(place)}"#
    #expect(try Conversation([[Say.initialize(), Say.request(1, "textDocument/\(method)", params)]]).answer(to: 1)["result"] == .null)
    let other = try Conversation([[Say.initialize(), Say.open("| 一 | 二 |\n"), Say.request(1, "textDocument/\(method)", params)]])
    #expect(try other.answer(to: 1)["result"] == .array([]))
  }

  @Test(arguments: [(true, #"["refactor"]"#, true), (true, "[]", false), (false, #"["refactor"]"#, false)])
  func whyATableStaysIsToldToWhoAsks(shows: Bool, only: String, isTold: Bool) throws {
    let text =
      "云岭县水务局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n\n### 说明\n\n行政规范性文件 | 0 | 0 | 0 |\n"
    let capabilities = #"{"textDocument":{"codeAction":{"codeActionLiteralSupport":{},"disabledSupport":\#(shows)}}}"#
    let context = only == "[]" ? #"{"diagnostics":[]}"# : #"{"diagnostics":[],"only":\#(only)}"#
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"range":\#(Say.range(5, 0, 5, 0)),"context":\#(context)}"#
    let talk = try Conversation([[Say.initialize(capabilities), Say.open(text), Say.request(1, "textDocument/codeAction", params)]])
    let actions = try talk.answer(to: 1)["result"]?.array ?? []
    #expect(actions.contains { $0["disabled"]?["reason"]?.string == "表格中间夹有标题，请先移开" && $0["edit"] == nil } == isTold)
    #expect(isTold || !actions.contains { $0["disabled"] != nil })
  }
}
