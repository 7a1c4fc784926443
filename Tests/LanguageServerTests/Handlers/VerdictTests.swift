import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct VerdictTests {
  private static let wish = #","initializationOptions":{"verdict":true}"#

  private func verdicts(_ talk: Conversation) -> [JSON] {
    talk.messages.filter { $0["method"] == .string("gouji/verdict") }.compactMap { $0["params"] }
  }

  private func members(_ json: JSON, _ names: String...) -> [JSON?] { names.map { json[$0] } }

  @Test func afterTheFindingsComesHowTheDocumentStands() throws {
    let talk = try Conversation([
      [Say.initialize(more: Self.wish), Say.open(Fixture.sample.string, version: 3)], [Say.change(4, #"{"text":"随笔\n"}"#)],
    ])
    #expect(
      talk.messages.compactMap { $0["method"]?.string } == [
        "textDocument/publishDiagnostics", "gouji/verdict", "textDocument/publishDiagnostics", "gouji/verdict",
      ])
    let (report, other) = (verdicts(talk)[0], verdicts(talk)[1])
    #expect(members(report, "uri", "version", "report", "year") == [.string(Say.uri), .integer(3), .bool(true), .integer(2024)])
    #expect(report["body"] == .string("云岭县人民政府"))
    let severities = (talk.published[0]["diagnostics"]?.array ?? []).map { $0["severity"]?.integer }
    let counts = ["errors", "warnings", "information", "hints"].map { report[$0]?.integer }
    #expect(counts == (1...4).map { severity in severities.count { $0 == severity } } && severities.count == 3)
    #expect(members(other, "version", "report", "year", "body") == [.integer(4), .bool(false), .null, .null])
    #expect(members(other, "errors", "warnings", "information", "hints") == [.integer(0), .integer(0), .integer(0), .integer(0)])
  }

  @Test(arguments: ["", #","initializationOptions":{"verdict":false}"#, #","initializationOptions":{"gouji":{"verdict":true}}"#])
  func whoDoesNotAskIsNotTold(more: String) throws {
    #expect(verdicts(try Conversation([[Say.initialize(more: more), Say.open(Fixture.sample.string)]])).isEmpty)
  }
}
