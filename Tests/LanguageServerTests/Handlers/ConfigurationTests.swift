import Foundation
import JSONText
import Testing

@testable import LanguageServer

@Suite struct ConfigurationTests {
  private func configure(_ settings: String) -> String { Say.notify("workspace/didChangeConfiguration", #"{"settings":\#(settings)}"#) }

  private static let faulty = "一、总体情况\n五、存在问题及改进情况\n"
  private static let changed = Say.notify("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)

  /// The severities of a rule's diagnostics, one list for each publishing about a report.
  private func severities(_ talk: Conversation, _ rule: String = "nonstandard-heading") -> [[Int?]] {
    talk.published.filter { !isOfSettings($0) }.map {
      ($0["diagnostics"]?.array ?? []).filter { $0["code"] == .string(rule) }.map { $0["severity"]?.integer }
    }
  }

  private func isOfSettings(_ published: JSON) -> Bool { published["uri"]?.string?.hasSuffix(".gouji.json") ?? false }

  /// What was published about files of settings: the messages, a list for each publishing.
  private func faults(_ talk: Conversation) -> [[String]] {
    talk.published.filter(isOfSettings).map { ($0["diagnostics"]?.array ?? []).compactMap { $0["message"]?.string } }
  }

  /// Plays batches in a folder with an open report, and writes its `.gouji.json` before each; nil takes it away.
  private func session(_ texts: [String?], more: String = "") throws -> Conversation {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(".gouji.json")
    let opening = [Say.initialize(more: more), Say.open(Self.faulty, uri: folder.appendingPathComponent("报告.md").absoluteString)]
    return try Conversation([opening] + texts.map { _ in [Self.changed] }) { transport in
      var number = 0
      transport.beforeBatch = {
        defer { number += 1 }
        guard number > 0, number <= texts.count else { return }
        if let text = texts[number - 1] {
          try? text.write(to: file, atomically: true, encoding: .utf8)
        } else {
          try? FileManager.default.removeItem(at: file)
        }
      }
    }
  }

  @Test(arguments: [("zh", "不是正确的 JSON：这里缺少逗号或者 }"), ("en", "not valid JSON: a comma or the object's end is expected")])
  func aBrokenFileHasOneFindingUntilItIsRight(language: String, message: String) throws {
    let (good, broken) = (#"{"severities": {"nonstandard-heading": "hint"}}"#, #"{"severities": {"nonstandard-heading": "off" "#)
    let talk = try session([good, broken, broken + "x", "{", good, nil], more: #","locale":"\#(language)""#)
    // The last good settings count on while it is broken, and none once it is gone.
    #expect(severities(talk) == [[2], [4], [2]])
    let found = faults(talk)
    #expect(found.map(\.count) == [1, 1, 1, 0] && found[0] == [message] && found[1] == [message])
    // Who does not list the findings of files that are not open is told once.
    #expect(shown(talk).count == 1 && shown(talk).first?.hasSuffix(message) ?? false)
    let listing = try session([good, broken], more: #","initializationOptions":{"listsFindings":true}"#)
    #expect(shown(listing).isEmpty && faults(listing).count == 1)
  }

  @Test func aSettingThatIsWrongLeavesWhatWasGood() throws {
    let texts = ["hint", "hi", "hint", "off"].map { #"{"severities": {"nonstandard-heading": "\#($0)"}}"# }
    let talk = try session(texts, more: #","initializationOptions":{"listsFindings":true}"#)
    #expect(severities(talk) == [[2], [4], []])
    #expect(faults(talk) == [["nonstandard-heading 不能是 hi，只能是 off|error|warning|information|hint"], []])
    let place = talk.published.first(where: isOfSettings)?["diagnostics"]?.array?.first?["range"]?["start"]
    #expect(place?["line"] == .integer(0) && place?["character"] == .integer(16))
  }

  @Test func filesAboveTheWorkspaceAreWatchedWhereTheClientCan() throws {
    func patterns(_ relative: Bool) throws -> [JSON?] {
      let capabilities = #"{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true,"relativePatternSupport":\#(relative)}}}"#
      let folders = #","workspaceFolders":[{"uri":"file:///office/2024","name":"2024"},{"uri":"file:///office/2023","name":"2023"}]"#
      let talk = try Conversation([[Say.initialize(capabilities, more: folders), Say.initialized]])
      let registration = talk.messages.first { $0["method"] == .string("client/registerCapability") }
      let watchers = registration?["params"]?["registrations"]?.array?.first?["registerOptions"]?["watchers"]?.array
      return try #require(watchers).map { $0["globPattern"] }
    }
    let within = try patterns(false)
    #expect(within.count == 2 && within.first == .string("**/.gouji.json"))
    let all = try patterns(true)
    let above = ["file:///office", "file:///"].map {
      JSON.object([.init("baseUri", .string($0)), .init("pattern", .string(".gouji.json"))])
    }
    #expect(all == within + above)
  }

  @Test func aFolderHasItsOwnSettings() throws {
    let capabilities = #"{"workspace":{"configuration":true}}"#
    let folders = #","workspaceFolders":[{"uri":"file:///a","name":"a"},{"uri":"file:///a/b","name":"b"}]"#
    let off = #"{"severities":{"nonstandard-heading":"off"},"language":"en"}"#
    let talk = try Conversation([
      [Say.initialize(capabilities, more: folders), Say.initialized],
      [#"{"jsonrpc":"2.0","id":"gouji-1","result":[{"severities":{"nonstandard-heading":"hint"}},{},\#(off)]}"#],
      [Say.open(Self.faulty, uri: "file:///a/b/1.md")], [Say.open(Self.faulty, uri: "file:///a/b.md")],
      [Say.open(Self.faulty, uri: "file:///c.md")],
      [
        Say.notify(
          "workspace/didChangeWorkspaceFolders", #"{"event":{"added":[{"uri":"file:///c","name":"c"}],"removed":[{"uri":"file:///a/b"}]}}"#)
      ],
    ])
    let items = talk.messages.filter { $0["method"] == .string("workspace/configuration") }.map { message in
      (message["params"]?["items"]?.array ?? []).map { $0["scopeUri"]?.string }
    }
    #expect(items == [[nil, "file:///a", "file:///a/b"], [nil, "file:///a", "file:///c"]])
    // The innermost folder counts; a document in none has what counts everywhere.
    #expect(severities(talk) == [[], [2], [4], [2]])
  }

  @Test func settingsOfTheStartGiveWayOnceTheClientHasToldItsOwn() throws {
    func answered(_ options: String) throws -> [[Int?]] {
      let answer = #"{"jsonrpc":"2.0","id":"gouji-1","result":[{}]}"#
      return severities(
        try Conversation([
          [Say.initialize(#"{"workspace":{"configuration":true}}"#, more: #","initializationOptions":{\#(options)}"#), Say.initialized],
          [Say.open(Self.faulty)], [answer],
        ]))
    }
    let off = #""gouji":{"severities":{"nonstandard-heading":"off"}}"#
    #expect(try answered(off + #","provisionalSettings":true"#) == [[], [2]])
    #expect(try answered(off) == [[]])
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
