import Foundation
import JSONText
import TestSupport
import Testing

/// The reports of a folder are checked beside everything else, in a server of its own process.
@Suite struct WorkspaceDiagnosticTests {
  private static let capabilities = #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#

  /// A folder that is gone with its last user.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
      for (name, text) in files {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func uri(_ name: String) -> String { url.appendingPathComponent(name).absoluteString }
    var opening: String {
      Say.initialize(capabilities, more: #","workspaceFolders":[{"uri":"\#(url.absoluteString)","name":"reports"}]"#)
    }
  }

  private func ask(_ id: Int, known: [(String, String)] = [], more: String = "") -> String {
    let ids = known.map { #"{"uri":"\#($0.0)","value":"\#($0.1)"}"# }.joined(separator: ",")
    return Say.request(id, "workspace/diagnostic", #"{"identifier":"gouji","previousResultIds":[\#(ids)]\#(more)}"#)
  }

  private let sound = Fixture.named("sound/pipes-2021.md").text.string

  @Test func everyReportOfTheFolderIsInTheAnswer() throws {
    let folder = try Folder([
      "a.md": Fixture.sample.string, "2024/b.md": sound, "README.md": "# 说明\n", "node_modules/c.md": Fixture.sample.string,
      "~$a.md": Fixture.sample.string, "open.md": sound,
    ])
    let server = try ServerProcess()
    _ = try server.exchange([folder.opening], expecting: 1)
    let answer = try server.exchange(
      [Say.initialized, Say.open(Fixture.sample.string, version: 7, uri: folder.uri("open.md")), ask(1)], expecting: 1)[0]
    let items = try #require(answer["result"]?["items"]?.array)
    let found = items.map { item in
      [
        item["uri"]?.string?.split(separator: "/").last.map(String.init), item["version"]?.integer.map(String.init),
        "\(item["items"]?.array?.count ?? -1)",
      ]
    }
    // Of an open document the text in the editor counts.
    #expect(found == [["a.md", nil, "3"], ["open.md", "7", "3"], ["b.md", nil, "0"]])
    let known = items.compactMap { item in item["uri"]?.string.flatMap { uri in item["resultId"]?.string.map { (uri, $0) } } }
    let again = try server.exchange([ask(2, known: known)], expecting: 1)[0]
    #expect(again["result"]?["items"]?.array?.map { $0["kind"] } == Array(repeating: .string("unchanged"), count: 3))
  }

  /// What folders are to be checked without is passed over, and taken back where it was told before.
  @Test func whatTheSettingsExcludeIsPassedOver() throws {
    let faulty = Fixture.sample.string
    let folder = try Folder(["a.md": faulty, "草稿/b.md": faulty, "2024/附件/c.md": faulty, "2024/d.md": faulty])
    let server = try ServerProcess()
    let first = try server.exchange([folder.opening, Say.initialized, ask(1)], expecting: 2)[1]
    let items = try #require(first["result"]?["items"]?.array)
    #expect(items.count == 4)
    let known = items.compactMap { item in item["uri"]?.string.flatMap { uri in item["resultId"]?.string.map { (uri, $0) } } }
    try Data(#"{"exclude":["草稿","*/附件/*"]}"#.utf8).write(to: folder.url.appendingPathComponent(".gouji.json"))
    let second = try server.exchange([ask(2, known: known)], expecting: 1)[0]
    let found = try #require(second["result"]?["items"]?.array).map { item in
      let name = item["uri"]?.string?.split(separator: "/").last.map(String.init) ?? ""
      return "\(name) \(item["kind"]?.string ?? "") \(item["items"]?.array?.count ?? -1)"
    }
    #expect(found.sorted() == ["a.md unchanged -1", "b.md full 0", "c.md full 0", "d.md unchanged -1"])
    #expect(try server.exchange([ask(3)], expecting: 1)[0]["result"]?["items"]?.array?.count == 2)
  }

  /// What was found in a file that is no report any more is taken back.
  @Test func whatIsMendedIsTakenBack() throws {
    let folder = try Folder(["a.md": "# 随笔\n"])
    let server = try ServerProcess()
    _ = try server.exchange([folder.opening], expecting: 1)
    let answer = try server.exchange([Say.initialized, ask(1, known: [(folder.uri("a.md"), "old")])], expecting: 1)[0]
    #expect(answer["result"]?["items"]?.array?.first?["items"] == .array([]))
  }

  @Test func partsComeAsTheyAreFound() throws {
    let folder = try Folder(["a.md": Fixture.sample.string, "b.md": sound])
    let server = try ServerProcess()
    _ = try server.exchange([folder.opening], expecting: 1)
    let said = try server.exchange([Say.initialized, ask(1, more: #","partialResultToken":"part""#)], expecting: 3)
    #expect(said.prefix(2).map { $0["params"]?["token"] } == [.string("part"), .string("part")])
    #expect(said.prefix(2).map { $0["params"]?["value"]?["items"]?.array?.count } == [1, 1])
    #expect(said[2]["result"]?["items"] == .array([]))
  }

  /// A question that comes later is answered first, and the check ends where the client no longer wants it.
  @Test func otherThingsGoOnBesideIt() throws {
    let folder = try Folder(Dictionary(uniqueKeysWithValues: (0..<300).map { ("\($0).md", Fixture.sample.string) }))
    let server = try ServerProcess()
    _ = try server.exchange([folder.opening], expecting: 1)
    let said = try server.exchange([Say.initialized, ask(1), Say.hover(2, uri: folder.uri("0.md"))], expecting: 1)
    #expect(said[0]["id"] == .integer(2))
    let cancelled = try server.exchange([Say.cancel("1")], expecting: 1)[0]
    #expect(cancelled["id"] == .integer(1) && cancelled["error"]?["code"] == .integer(-32800))
  }

  /// Between two keystrokes no file is looked at, on which the second would have to wait; when the typing is over, it goes on.
  @Test func whoeverTypesIsNotKeptWaitingByIt() throws {
    let folder = try Folder(Dictionary(uniqueKeysWithValues: (0..<300).map { ("\($0).md", Fixture.sample.string) }))
    let server = try ServerProcess()
    _ = try server.exchange([folder.opening], expecting: 1)
    let uri = folder.uri("0.md")
    func type(_ id: Int) {
      server.send(Say.change(id, #"{"range":\#(Say.range(0, 0, 0, 0)),"text":"甲"}"#, uri: uri))
      server.send(Say.request(id, "textDocument/diagnostic", #"{"textDocument":{"uri":"\#(uri)"}}"#))
    }
    func filesToldOf(upTo id: Int) throws -> Int {
      try server.messages(upTo: .integer(id)).filter { $0["method"] == .string("$/progress") }.count
    }
    for message in [Say.initialized, Say.open(Fixture.sample.string, uri: uri), ask(1, more: #","partialResultToken":"part""#)] {
      server.send(message)
    }
    var told = 0
    for id in 2...12 {
      type(id)
      told += try filesToldOf(upTo: id)
      usleep(30_000)
    }
    // Thirty milliseconds are enough for a file at least; a machine that stands still now and then may let one through.
    #expect(told <= 4)
    #expect(try server.receive()?["method"] == .string("$/progress"))
  }
}

/// Reports of several bodies in one folder, one of which has another's text.
@Suite struct CopiedTextSessionTests {
  private static let problems = "政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将建立栏目更新台账，按周提醒，增加图表解读。"

  private static func report(_ body: String, _ text: String) -> String {
    "\(body)2024年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n\n\(text)\n"
  }

  /// The codes of a folder's findings, by file.
  private func copied(_ answer: JSON) -> [String: [JSON]] {
    let items = answer["result"]?["items"]?.array ?? []
    return Dictionary(
      items.map { item in
        let name = item["uri"]?.string?.split(separator: "/").last.map(String.init) ?? ""
        return (name, item["items"]?.array?.filter { $0["code"]?.string == "copied-text" } ?? [])
      }
    ) { first, _ in first }
  }

  @Test func bothReportsThatAreAlikeAreTold() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = "群众关心的事项公开得还不够细，明年将按季度公布河湖水质，并请代表评议公开的内容和形式。"
    for (name, body, text) in [("a.md", "云岭县教育局", Self.problems), ("b.md", "云岭县民政局", own), ("c.md", "云岭县水务局", Self.problems)] {
      try Data(Self.report(body, text).utf8).write(to: folder.appendingPathComponent(name))
    }
    let capabilities =
      #"{"textDocument":{"diagnostic":{},"publishDiagnostics":{"relatedInformation":true}},"workspace":{"diagnostics":{}}}"#
    let server = try ServerProcess()
    let opening = Say.initialize(capabilities, more: #","workspaceFolders":[{"uri":"\#(folder.absoluteString)","name":"reports"}]"#)
    _ = try server.exchange([opening], expecting: 1)
    let question = #"{"identifier":"gouji","previousResultIds":[]}"#
    let found = copied(try server.exchange([Say.initialized, Say.request(1, "workspace/diagnostic", question)], expecting: 1)[0])
    #expect(found.mapValues(\.count) == ["a.md": 1, "b.md": 0, "c.md": 1])
    // Two sentences of its own, and the one in the other report.
    let related = try #require(found["c.md"]?.first?["relatedInformation"]?.array)
    #expect(related.map { $0["location"]?["uri"]?.string?.hasSuffix("/c.md") } == [true, true, false])
    #expect(related[2]["location"]?["uri"]?.string?.hasSuffix("/a.md") == true)
    #expect(related[2]["location"]?["range"]?["start"]?["line"]?.integer == 4)
    // A report that is opened afterwards is compared with those that were read.
    let uri = folder.appendingPathComponent("d.md").absoluteString
    let text = Self.report("云岭县交通局", Self.problems)
    let asked = #"{"textDocument":{"uri":"\#(uri)"}}"#
    let answer = try server.exchange(
      [Say.open(text, version: 1, uri: uri), Say.request(2, "textDocument/diagnostic", asked)], expecting: 1)[0]
    #expect(answer["result"]?["items"]?.array?.contains { $0["code"]?.string == "copied-text" } == true)
  }
}
