import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct RenameTests {
  private static let text = "# 云岭县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，云岭县水务局公开信息。\n"
  private static func place(_ line: Int, _ character: Int) -> String {
    #""textDocument":{"uri":"\#(Say.uri)"},"position":{"line":\#(line),"character":\#(character)}"#
  }

  private func answers(_ requests: String..., more: String = "") throws -> Conversation {
    try Conversation([[Say.initialize(more: more), Say.open(Self.text)] + requests])
  }

  @Test func theYearIsPreparedAndRenamed() throws {
    let talk = try answers(
      Say.request(1, "textDocument/prepareRename", "{\(Self.place(0, 9))}"),
      Say.request(2, "textDocument/rename", "{\(Self.place(0, 9)),\"newName\":\"2025\"}"))
    let prepared = try talk.answer(to: 1)["result"]
    #expect(prepared?["placeholder"] == .string("2024") && prepared?["range"]?["start"]?["character"] == .integer(8))
    let edits = try #require(try talk.answer(to: 2)["result"]?["changes"]?[Say.uri]?.array)
    #expect(edits.map { $0["newText"] } == [.string("2025"), .string("2025")])
    #expect(edits.map { $0["range"]?["start"]?["line"] } == [.integer(0), .integer(4)])
  }

  @Test func aRefusalTellsTheReasonInTheUsersLanguage() throws {
    let elsewhere = Say.request(1, "textDocument/prepareRename", "{\(Self.place(2, 4))}")
    let chinese = try answers(elsewhere).answer(to: 1)["error"]
    #expect(chinese?["code"] == .integer(-32803) && chinese?["message"]?.string?.hasPrefix("只能改") == true)
    let english = try answers(elsewhere, more: #","locale":"en""#).answer(to: 1)["error"]
    #expect(english?["message"]?.string?.hasPrefix("Only the report's year") == true)
    let wrong = try answers(Say.request(1, "textDocument/rename", "{\(Self.place(0, 9)),\"newName\":\"明年\"}")).answer(to: 1)
    #expect(wrong["error"]?["message"]?.string?.hasPrefix("年份应是") == true)
  }

  @Test func preparingIsOfferedToWhoAsks() throws {
    let able = try Conversation([[Say.initialize(#"{"textDocument":{"rename":{"prepareSupport":true}}}"#)]])
    #expect(able.messages.first?["result"]?["capabilities"]?["renameProvider"]?["prepareProvider"] == .bool(true))
    let plain = try Conversation([[Say.initialize("{}")]])
    #expect(plain.messages.first?["result"]?["capabilities"]?["renameProvider"] == .bool(true))
  }
}
