import Foundation
import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct CodeActionTests {
  @Test(arguments: [
    (Say.capabilities, #"{"diagnostics":[]}"#), (Say.capabilities, #"{"diagnostics":[],"only":["source"]}"#),
    ("{}", #"{"diagnostics":[]}"#),
  ])
  func theAnswerIsAList(capabilities: String, context: String) throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"range":\#(Say.range(5, 5, -1, 0)),"context":\#(context)}"#
    let talk = try Conversation([[Say.initialize(capabilities), Say.open("一\n"), Say.request(1, "textDocument/codeAction", params)]])
    #expect(try talk.answer(to: 1)["result"]?.array != nil)
  }

  @Test(arguments: [
    (#""only":["source.fixAll"]"#, 1), (#""only":["source.fixAll.gouji"]"#, 1), (#""only":["source.organizeImports"]"#, 0),
    (#""only":["quickfix"]"#, 0), (#""diagnostics":[]"#, 0),
  ])
  func allIsFixedOnlyForWhoAsks(context: String, count: Int) throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"range":\#(Say.range(0, 0, 0, 0)),"context":{\#(context)}}"#
    let talk = try Conversation([
      [Say.initialize(Say.capabilities), Say.open(Fixture.sample.string), Say.request(1, "textDocument/codeAction", params)]
    ])
    let actions = try talk.answer(to: 1)["result"]?.array ?? []
    let fixing = actions.filter { $0["kind"]?.string == "source.fixAll.gouji" }
    #expect(fixing.count == count && (count == 0 || actions.count == 1))
    if count == 1 { #expect(fixing[0]["title"]?.string == "改好全部 3 处有把握的问题") }
  }

  private static let creating = #"""
    {"workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]}},"textDocument":{"codeAction":{"codeActionLiteralSupport":{}}}}
    """#

  /// The offers at the wrong figure of a report in a folder that change another file, with the client's capabilities and settings.
  private func levelChanges(
    _ folder: URL, _ capabilities: String = creating, more: String = ""
  ) throws -> [(title: String, changes: [JSON])] {
    let uri = folder.appendingPathComponent("报告.md").absoluteString
    let params = #"{"textDocument":{"uri":"\#(uri)"},"range":\#(Say.range(64, 31, 64, 31)),"context":{"diagnostics":[]}}"#
    let talk = try Conversation([
      [
        Say.initialize(capabilities, more: more), Say.open(Fixture.sample.string, uri: uri),
        Say.request(1, "textDocument/codeAction", params),
      ]
    ])
    return (try talk.answer(to: 1)["result"]?.array ?? []).compactMap { action in
      guard let title = action["title"]?.string, title.contains(".gouji.json") else { return nil }
      return (title, action["edit"]?["documentChanges"]?.array ?? [])
    }
  }

  private func inFolder(_ settings: String?, _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-\(UUID().uuidString)/2024")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try settings?.write(to: folder.deletingLastPathComponent().appendingPathComponent(".gouji.json"), atomically: true, encoding: .utf8)
    try body(folder)
  }

  @Test func aRuleIsSettledForTheFolderInANewFile() throws {
    try inFolder(nil) { folder in
      let offers = try levelChanges(folder)
      #expect(
        offers.map(\.title) == [
          "本文件夹里不查：合计不符（unbalanced-total）（写入 2024/.gouji.json）", "本文件夹里改为警告：合计不符（unbalanced-total）（写入 2024/.gouji.json）",
        ])
      let uri = folder.appendingPathComponent(".gouji.json").absoluteString
      for (offer, level) in zip(offers, ["off", "warning"]) {
        #expect(offer.changes.count == 2)
        #expect(offer.changes[0]["kind"] == .string("create") && offer.changes[0]["uri"] == .string(uri))
        #expect(offer.changes[0]["options"]?["ignoreIfExists"] == .bool(true))
        #expect(offer.changes[1]["textDocument"]?["uri"] == .string(uri) && offer.changes[1]["textDocument"]?["version"] == .null)
        let text = offer.changes[1]["edits"]?.array?.first?["newText"]?.string
        #expect(text == "{\n  \"severities\": {\n    \"unbalanced-total\": \"\(level)\"\n  }\n}\n")
      }
      let english = try levelChanges(folder, more: #","locale":"en""#)
      #expect(
        english.map(\.title) == [
          "Turn off in this folder: Wrong total (unbalanced-total) (writes 2024/.gouji.json)",
          "Show as warning in this folder: Wrong total (unbalanced-total) (writes 2024/.gouji.json)",
        ])
    }
  }

  @Test func aFileThatCountsIsChangedWhereItStands() throws {
    try inFolder("\u{FEFF}{\"edition\": 2021}") { folder in
      let change = try #require(try levelChanges(folder).first?.changes.last)
      let above = folder.deletingLastPathComponent().appendingPathComponent(".gouji.json").absoluteString
      #expect(change["textDocument"]?["uri"] == .string(above))
      // The byte order mark is none of the text that an editor counts in.
      let edit = try #require(change["edits"]?.array?.first)
      #expect(try edit["range"] == JSONParser.parse(Array(Say.range(0, 16, 0, 16).utf8)))
      #expect(edit["newText"] == .string(", \"severities\": {\"unbalanced-total\": \"off\"}"))
      // One that cannot make files can change this one.
      let plain = Self.creating.replacing(#","resourceOperations":["create"]"#, with: "")
      #expect(try levelChanges(folder, plain).map(\.changes.count) == [1, 1])
    }
  }

  /// A file that calls the rule by its name goes on doing so.
  @Test func theNameOfTheRuleStands() throws {
    try inFolder("{\"severities\": {\"合计不符\": \"hint\"}}") { folder in
      let edit = try #require(try levelChanges(folder).first?.changes.last?["edits"]?.array?.first)
      #expect(edit["newText"] == .string("\"off\""))
      #expect(try edit["range"] == JSONParser.parse(Array(Say.range(0, 24, 0, 30).utf8)))
    }
  }

  @Test func nothingIsOfferedThatCouldNotBeDoneOrWouldNotCount() throws {
    let unable = Self.creating.replacing(#","resourceOperations":["create"]"#, with: "")
    let settled = #","initializationOptions":{"severities":{"unbalanced-total":"warning"}}"#
    var offers: [String] = []
    try inFolder("{") { offers += try levelChanges($0).map(\.title) }
    try inFolder(nil) { offers += try levelChanges($0, unable).map(\.title) + levelChanges($0, more: settled).map(\.title) }
    #expect(offers == [])
  }
}
