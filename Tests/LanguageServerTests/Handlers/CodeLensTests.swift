import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct CodeLensTests {
  private static let able = #"{"workspace":{"applyEdit":true}}"#
  private static let own = #","initializationOptions":{"commands":["gouji.newReportAfter"]}"#
  private static let document = #"{"textDocument":{"uri":"\#(Say.uri)"}}"#
  private static let right = Fixture.sample.text.replacing("52 | 1 | 0", with: "25 | 1 | 0")

  private func commands(_ text: String, _ capabilities: String, more: String = "") throws -> [JSON] {
    let talk = try Conversation([
      [Say.initialize(capabilities, more: more), Say.open(text), Say.request(1, "textDocument/codeLens", Self.document)]
    ])
    return (try talk.answer(to: 1)["result"]?.array ?? []).compactMap { $0["command"] }
  }

  @Test func theServersCommandsAreForClientsThatTakeEdits() throws {
    let text = Self.right.replacing("| 2 | 9 | 3 |", with: "| 2 | 8 | 3 |").string
    let all = try commands(text, Self.able)
    #expect(all.map { $0["title"] } == [.string("✓ 39 条勾稽关系"), .string("✗ 1 处不符"), .string("重算")])
    #expect(all.map { $0["command"] } == [.string(""), .string(""), .string("gouji.server.recalculateTotals")])
    #expect(all.last?["arguments"] == .array([.string(Say.uri), .string("reviews")]))
    #expect(try commands(text, "{}").map { $0["title"] } == [.string("✓ 39 条勾稽关系"), .string("✗ 1 处不符")])
  }

  /// An editor that does not know that an empty command is none asks the server to run it.
  @Test(arguments: ["{}", able]) func whatOnlyTellsDoesNothing(_ capabilities: String) throws {
    let run = Say.request(1, "workspace/executeCommand", #"{"command":""}"#)
    let talk = try Conversation([[Say.initialize(capabilities), Say.open(Self.right.string), run]])
    #expect(try talk.answer(to: 1)["result"] == .null)
    #expect(!talk.messages.contains { $0["method"] == .string("workspace/applyEdit") || $0["method"] == .string("window/showMessage") })
  }

  @Test func aClientsOwnCommandsAreForClientsThatHaveThem() throws {
    #expect(try commands(Self.right.string, Self.able).count == 2)
    let all = try commands(Self.right.string, Self.able, more: Self.own)
    #expect(all.map { $0["command"] }.first == .string("gouji.newReportAfter") && all.count == 3)
    #expect(all.first?["arguments"] == .array([.string(Say.uri)]))
  }

  @Test func whatALensSaysCanBeDone() throws {
    let editor = try Editor(.inProcess, Self.right.replacing("| 6 | 1 | 0 | 2 |", with: "| 6 | 1 |  | 2 |").string)
    try editor.execute("fillBlanks", #","reviews""#)
    #expect(editor.text.contains("| 6 | 1 | 0 | 2 | 9 |"))
    let other = try Editor(.inProcess, Self.right.replacing("| 2 | 9 | 3 |", with: "| 2 | 8 | 3 |").string)
    try other.execute("recalculateTotals", #","reviews""#)
    #expect(other.text == Self.right.string)
  }

  @Test(arguments: [#""appendix""#, "3"]) func anotherTableIsAnError(name: String) throws {
    for command in ["fillBlanks", "recalculateTotals"] {
      let params = #"{"command":"gouji.server.\#(command)","arguments":["\#(Say.uri)",\#(name)]}"#
      let talk = try Conversation([
        [Say.initialize(Self.able), Say.open("甲\n"), Say.request(1, "workspace/executeCommand", params)]
      ])
      #expect(try talk.errorCode(1) == -32602)
    }
  }

  /// The report of another year that is opened later is compared with from then on.
  @Test func theClientIsAskedToAskAgain() throws {
    let (here, there) = ("file:///一/2024.md", "file:///一/2023.md")
    let able = #"{"workspace":{"codeLens":{"refreshSupport":true}}}"#
    let last = Self.right.replacing("2024年政府", with: "2023年政府").string
    let options = #","initializationOptions":{"commands":["gouji.compareYears"]}"#
    let request = #"{"textDocument":{"uri":"\#(here)"}}"#
    let talk = try Conversation([
      [Say.initialize(able, more: options), Say.open(Self.right.string, uri: here)], [Say.open(last, uri: there)],
      [Say.request(1, "textDocument/codeLens", request)],
    ])
    #expect(talk.messages.contains { $0["method"] == .string("workspace/codeLens/refresh") })
    let first = try talk.answer(to: 1)["result"]?.array?.first?["command"]
    #expect(first?["title"] == .string("与 2023 年对照"))
    #expect(first?["arguments"] == .array([.string(here), .string(there)]))
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/codeLens", Self.document)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
  }
}
