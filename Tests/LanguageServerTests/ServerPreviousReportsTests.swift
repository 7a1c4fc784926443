import Foundation
import Testing

@testable import LanguageServer
@testable import ReportFolder

/// The server finds last year's report among what is open and what lies beside a document.
@Suite struct DocumentStorePreviousTests {
  private static let changed = Say.notify("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)
  private static let shows = #"{"textDocument":{"publishDiagnostics":{"relatedInformation":true}}}"#

  private static func report(_ year: Int, _ row: String, _ count: Int) -> String {
    """
    云岭县水务局\(year)年政府信息公开工作年度报告

    三、收到和处理政府信息公开申请情况

    申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    \(row) | \(count) | 0 | 0 | 0 | 0 | 0 | \(count) |

    """
  }
  private static let present = report(2024, "二、上年结转政府信息公开申请数量", 4)
  private static func last(_ count: Int, year: Int = 2023) -> String { report(year, "四、结转下年度继续办理", count) }

  /// A new file is offered a report of the body whose others lie beside it.
  @Test func theBodyBesideIsKnown() throws {
    let folder = try Folder()
    try folder.write("2023.txt", Self.last(4))
    func offered() throws -> String? {
      let place = #"{"textDocument":{"uri":"\#(folder.uri("2024.md"))"},"position":{"line":0,"character":0}}"#
      let talk = try Conversation([
        [Say.initialize(), Say.open("", uri: folder.uri("2024.md")), Say.request(1, "textDocument/completion", place)]
      ])
      return try talk.answer(to: 1)["result"]?["items"]?.array?.first?["textEdit"]?["newText"]?.string
    }
    #expect(try offered()?.hasPrefix("# 云岭县水务局\(Clock.reportYear)年政府信息公开工作年度报告\n") == true)
    try folder.write("other.txt", Self.last(4).replacingOccurrences(of: "云岭县水务局", with: "云岭县教育局"))
    #expect(try offered()?.hasPrefix("# 单位全称") == true)
  }

  /// A folder with Chinese and a blank in its name, which is gone with its last user.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("gouji 上年-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    func uri(_ name: String) -> String { url.appendingPathComponent(name).absoluteString }

    func write(_ name: String, _ text: String) throws {
      let file = url.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// What is published of a document: for each publishing the messages of broken-carryover, as far as the two counts in them.
  private func counts(_ talk: Conversation, _ uri: String) -> [[String]] {
    talk.published.filter { $0["uri"] == .string(uri) }.map { params in
      (params["diagnostics"]?.array ?? []).filter { $0["code"] == .string("broken-carryover") }.compactMap { $0["message"]?.string }.map {
        message in
        message.prefix { $0 != "\n" }.split { !$0.isNumber }.joined(separator: " ")
      }
    }
  }

  private func shown(_ talk: Conversation) -> [String] {
    talk.messages.filter { $0["method"] == .string("window/showMessage") }.compactMap { $0["params"]?["message"]?.string }
  }

  @Test func aFileBesideTheDocumentIsFoundWithItsPlace() throws {
    let folder = try Folder()
    try folder.write("往年 2023.md", Self.last(5))
    try folder.write("2022.txt", Self.last(6, year: 2022))
    try folder.write("说明.md", "# 说明\n")
    let talk = try Conversation([[Say.initialize(Self.shows), Say.open(Self.present, uri: folder.uri("2024.md"))]])
    #expect(counts(talk, folder.uri("2024.md")) == [["5 2023 4"]])
    let diagnostic = talk.published.first?["diagnostics"]?.array?.first { $0["code"] == .string("broken-carryover") }
    let location = diagnostic?["relatedInformation"]?.array?.first?["location"]
    #expect(location?["uri"] == .string(folder.uri("往年 2023.md")))
    #expect(location?["range"]?["start"]?["line"] == .integer(5))
  }

  /// A word processor puts thousands of bytes of styles before the title of a page.
  @Test func aWebPageIsFoundThoughItsTitleStandsFarDown() throws {
    let folder = try Folder()
    let paragraphs = Self.last(5).split(separator: "\n").map { line in
      line.contains(" | ")
        ? "<table><tr><td>\(line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: "</td><td>"))</td></tr></table>"
        : "<p>\(line)</p>"
    }
    let style = "<style>\(String(repeating: "p.MsoNormal { margin: 0 }\n", count: 250))</style>"
    try folder.write("2023.htm", "<html><head>\(style)</head><body>\n\(paragraphs.joined(separator: "\n"))\n</body></html>\n")
    let talk = try Conversation([[Say.initialize(), Say.open(Self.present, uri: folder.uri("2024.md"))]])
    #expect(counts(talk, folder.uri("2024.md")) == [["5 2023 4"]])
  }

  @Test func aClientWithoutRelatedPlacesIsToldTheFileAndTheLine() throws {
    let folder = try Folder()
    try folder.write("往年 2023.md", Self.last(5))
    let talk = try Conversation([[Say.initialize(), Say.open(Self.present, uri: folder.uri("2024.md"))]])
    let message = talk.published.first?["diagnostics"]?.array?.first { $0["code"] == .string("broken-carryover") }?["message"]?.string
    #expect(message?.hasSuffix("\n往年 2023.md:6: 上年报告的结转下年度，“自然人”栏是 5") ?? false)
  }

  @Test func aFileIsReadAgainOnlyWhenItHasChanged() throws {
    let folder = try Folder()
    try folder.write("2023.md", Self.last(5))
    var library = ReportLibrary()
    let path = folder.url.appendingPathComponent("2023.md").path
    let first = try library.report(at: path, location: path)
    #expect(try library.report(at: path, location: path) === first)
    try folder.write("2023.md", Self.last(12))
    let second = try library.report(at: path, location: path)
    #expect(second !== first && second.text.string == Self.last(12))
  }

  @Test func whatAppearsGoesAndChangesIsPublishedOnlyWhereItMatters() throws {
    let folder = try Folder()
    let uri = folder.uri("2024.md")
    let steps: [() throws -> Void] = [
      {}, { try folder.write("2023.md", Self.last(5)) }, {}, { try folder.write("2023.md", Self.last(4)) },
      { try folder.write("2023.md", Self.last(77)) },
      { try FileManager.default.removeItem(at: folder.url.appendingPathComponent("2023.md")) },
    ]
    var next = steps[...]
    let transport = ScriptedTransport(
      [Array([Say.initialize(), Say.open(Self.present, uri: uri)].map(Conversation.frame).joined())]
        + steps.dropFirst().map { _ in Conversation.frame(Self.changed) })
    transport.beforeBatch = { try? next.popFirst()?() }
    let server = Server(transport: transport, options: Options([]), log: Log(level: .off, write: { _ in }))
    _ = server.run()
    let published = try Conversation.messages(in: transport.written).filter { $0["method"] == .string("textDocument/publishDiagnostics") }
    let found = published.map { message in
      (message["params"]?["diagnostics"]?.array ?? []).contains { $0["code"] == .string("broken-carryover") }
    }
    // Nothing is published for the step in which nothing changed; the file that agrees is another report without a finding.
    #expect(found == [false, true, false, true, false])
  }

  @Test func theTextInTheEditorCountsAndNotTheOneOnDisk() throws {
    let folder = try Folder()
    let (uri, lastURI) = (folder.uri("2024.md"), folder.uri("2023.md"))
    try folder.write("2023.md", Self.last(5))
    let talk = try Conversation([
      [Say.initialize(), Say.open(Self.present, uri: uri)], [Say.open(Self.last(6), uri: lastURI)],
      [Say.change(2, #"{"text":\#(Say.quoted(Self.last(4)))}"#, uri: lastURI)], [Say.change(3, Say.edit(0, 6, 10, "2022"), uri: lastURI)],
      [Say.close(uri: lastURI)],
    ])
    #expect(counts(talk, uri) == [["5 2023 4"], ["6 2023 4"], [], [], ["5 2023 4"]])
  }

  @Test func documentsWithoutFilesAreComparedToo() throws {
    let talk = try Conversation([
      [Say.initialize(), Say.open(Self.present, uri: "untitled:a/2024"), Say.open(Self.last(6), uri: "untitled:a/2023")],
      [Say.open(Self.last(7), uri: "untitled:b/2023")],
    ])
    #expect(counts(talk, "untitled:a/2024").last == ["6 2023 4"])
  }

  @Test func anotherTitleLooksForAnotherReport() throws {
    let folder = try Folder()
    try folder.write("2023.md", Self.last(5))
    let uri = folder.uri("2024.md")
    let talk = try Conversation([
      [Say.initialize(), Say.open(Self.present, uri: uri)], [Say.change(2, Say.edit(0, 6, 10, "2025"), uri: uri)],
      [Say.change(3, Say.edit(0, 6, 10, "2024"), uri: uri)], [Say.change(4, Say.edit(0, 2, 3, "市"), uri: uri)],
    ])
    #expect(counts(talk, uri) == [["5 2023 4"], [], ["5 2023 4"], []])
  }

  @Test func theSettingNamesIt() throws {
    let folder = try Folder()
    try folder.write("往年/甲.md", Self.last(5))
    try folder.write("今年/2023.md", Self.last(9))
    let uri = folder.uri("今年/2024.md")
    let settings = #","rootUri":"\#(folder.uri(""))","initializationOptions":{"previousReport":"往年/甲.md"}"#
    let talk = try Conversation([[Say.initialize(more: settings), Say.open(Self.present, uri: uri)]])
    #expect(counts(talk, uri) == [["5 2023 4"]])
    try folder.write("今年/.gouji.json", #"{"previousReport":"../往年/甲.md"}"#)
    let named = try Conversation([[Say.initialize(), Say.open(Self.present, uri: uri)]])
    #expect(counts(named, uri) == [["5 2023 4"]])
    #expect(shown(named) == [])
  }

  @Test func whatIsNamedAndCannotBeComparedWithIsShownOnce() throws {
    let folder = try Folder()
    try folder.write("2022.md", Self.last(5, year: 2022))
    try folder.write("2023.md", Self.last(5))
    try folder.write("说明.md", "# 说明\n")
    let uri = folder.uri("2024.md")
    func told(_ name: String) throws -> String? {
      let options = #","initializationOptions":{"previousReport":"\#(name)"}"#
      let talk = try Conversation([[Say.initialize(more: options), Say.open(Self.present, uri: uri)], [Self.changed]])
      #expect(counts(talk, uri) == [[]])
      #expect(shown(talk).count == 1)
      return shown(talk).first?.replacingOccurrences(of: folder.url.path + "/", with: "")
    }
    #expect(try told("没有.md") == "gouji: 上年报告 没有.md：读不出来")
    #expect(try told("说明.md") == "gouji: 上年报告 说明.md：不是政府信息公开工作年度报告")
    #expect(try told("2022.md") == "gouji: 上年报告 2022.md：是 2022 年的，应为 2023 年的，没有与它核对")
  }

  @Test(arguments: [
    ("a.md", "/x/y", "/x/y/a.md"), ("../a.md", "/x/y", "/x/a.md"), ("./b/../a.md", "x", "x/a.md"), ("/a//b.md", "/x", "/a/b.md"),
    ("../../a", "x", "../a"), ("a", "", "a"), ("a", "/", "/a"),
  ]) func pathsAreResolved(path: String, folder: String, result: String) { #expect(DiskFile.path(path, from: folder) == result) }

  @Test func aURIIsThePathAgain() {
    let uri = FileURI.uri(ofPath: "/报 告/100%#a?.md")
    #expect(uri == "file:///%E6%8A%A5%20%E5%91%8A/100%25%23a%3F.md")
    #expect(FileURI.path(of: uri) == "/报 告/100%#a?.md")
  }
}
