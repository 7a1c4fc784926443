import Foundation
import Testing

@testable import LanguageServer

@Suite struct ConfigurationTests {
  private func configure(_ settings: String) -> String { Say.notify("workspace/didChangeConfiguration", #"{"settings":\#(settings)}"#) }

  private static let faulty = "一、总体情况\n五、存在问题及改进情况\n"
  private static let changed = Say.notify("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)

  /// The severities of a rule's diagnostics, one list for each publishing.
  private func severities(_ talk: Conversation, _ rule: String = "nonstandard-heading") -> [[Int?]] {
    talk.published.map { ($0["diagnostics"]?.array ?? []).filter { $0["code"] == .string(rule) }.map { $0["severity"]?.integer } }
  }

  private func shown(_ talk: Conversation) -> [String] {
    talk.messages.filter { $0["method"] == .string("window/showMessage") }.compactMap { $0["params"]?["message"]?.string }
  }

  @Test func aNewLanguageIsPublishedIn() throws {
    let talk = try Conversation([
      [Say.initialize(), Say.open("一")], [configure(#"{"gouji":{"language":"en"}}"#)], [configure(#"{"gouji":{"language":"en"}}"#)],
      [configure("null")], [configure(#"{"other":1}"#)], [configure(#"{"gouji":{"language":"fr"}}"#)],
    ])
    #expect(talk.published.count == 3)
  }

  @Test func settingsChangeSeverities() throws {
    let options = #","initializationOptions":{"severities":{"nonstandard-heading":"hint"}}"#
    let talk = try Conversation([
      [Say.initialize(more: options), Say.open(Self.faulty)],
      [configure(#"{"gouji":{"severities":{"nonstandard-heading":"off"}}}"#)],
      [configure(#"{"gouji":{"severities":{"nonstandard-heading":"off"}}}"#)],
      [configure(#"{"gouji":{}}"#)],
    ])
    #expect(severities(talk) == [[4], [], [4]])
  }

  @Test func whatIsWrongIsShownOnceAndTheRestCounts() throws {
    let wrong = #"{"gouji":{"severities":{"nonstandard-headings":"off","nonstandard-heading":"error"},"langage":"en"}}"#
    let talk = try Conversation([[Say.initialize(), Say.open(Self.faulty)], [configure(wrong)], [configure(wrong)]])
    #expect(severities(talk) == [[2], [1]])
    #expect(
      shown(talk) == [
        "gouji: 设置 gouji.severities.nonstandard-headings：没有规则 nonstandard-headings，是不是 nonstandard-heading？",
        "gouji: 设置 gouji.langage：没有设置 langage，是不是 language？",
      ])
  }

  @Test func whatIsShownInTheTextIsAskedForAgainWhenSettingsChange() throws {
    let capabilities = #"{"workspace":{"semanticTokens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true}}}"#
    let changed = configure(#"{"gouji":{"severities":{"nonstandard-heading":"error"}}}"#)
    func refreshes(_ capabilities: String) throws -> [String] {
      let talk = try Conversation([[Say.initialize(capabilities), Say.open(Self.faulty)], [changed], [changed]])
      return talk.messages.compactMap { $0["method"]?.string }.filter { $0.hasSuffix("refresh") }
    }
    #expect(try refreshes(capabilities) == ["workspace/semanticTokens/refresh", "workspace/inlayHint/refresh"])
    #expect(try refreshes("{}").isEmpty)
  }

  @Test func aClientThatCanIsAskedAndAskedAgain() throws {
    let capabilities = """
      {"workspace":{"configuration":true,"didChangeConfiguration":{"dynamicRegistration":true},\
      "didChangeWatchedFiles":{"dynamicRegistration":true}}}
      """
    let answer = #"{"jsonrpc":"2.0","id":"gouji-2","result":[{"severities":{"nonstandard-heading":"information"}}]}"#
    let stale = #"{"jsonrpc":"2.0","id":"gouji-2","result":[{"severities":{"nonstandard-heading":"error"}}]}"#
    let talk = try Conversation([
      [Say.initialize(capabilities), Say.initialized], [Say.open(Self.faulty)], [answer], [configure("null")], [stale],
      [#"{"jsonrpc":"2.0","id":"gouji-3","result":[null]}"#],
    ])
    let asked = talk.messages.filter { $0["method"] != nil && $0["id"] != nil }
    #expect(asked.map { $0["method"]?.string } == ["client/registerCapability", "workspace/configuration", "workspace/configuration"])
    #expect(
      asked.first?["params"]?["registrations"]?.array?.map { $0["method"]?.string } == [
        "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles",
      ])
    #expect(severities(talk) == [[2], [3], [2]])
  }

  @Test func theNearestFileCountsAndIsReadAgain() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji 设置-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let inner = folder.appendingPathComponent("内")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    func write(_ text: String, _ place: URL) throws {
      try text.write(to: place.appendingPathComponent(".gouji.json"), atomically: true, encoding: .utf8)
    }
    try write(#"{"severities":{"nonstandard-heading":"off"},"language":"en"}"#, folder)
    let uri = inner.appendingPathComponent("报告.md").absoluteString
    #expect(FileURI.path(of: uri) == inner.appendingPathComponent("报告.md").path)
    var server = Settings()
    #expect(server.configuration(of: uri).severities == ["nonstandard-heading": .off])
    try write("{\n  \"severities\": {\n    \"nonstandard-heading\": \"fatal\" }, \"edition\": 2019 }", inner)
    #expect(server.configuration(of: uri).language == .english)
    server.forgetFiles()
    #expect(server.configuration(of: uri).edition == .fixed(.year2019))
    #expect(server.configuration(of: uri).language == nil)
    let talk = try Conversation([[Say.initialize(), Say.open(Self.faulty, uri: uri)], [Self.changed], [Self.changed]])
    #expect(severities(talk) == [[2]])
    #expect(shown(talk).count == 1)
    #expect(shown(talk).first?.contains(".gouji.json:3：nonstandard-heading 不能是 fatal") ?? false)
  }

  @Test(arguments: [
    ("file:///a/b.md", "/a/b.md"), ("file:///a%20b/%E6%8A%A5.md", "/a b/报.md"), ("file://localhost/a", "/a"), ("file:///100%", "/100%"),
    ("untitled:1", nil), ("file://host/a", nil), ("file:///a%00b", nil), ("", nil),
  ]) func paths(uri: String, path: String?) { #expect(FileURI.path(of: uri) == path) }
}
