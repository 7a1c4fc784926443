import JSONText
import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

/// What an author sees of a real report while it is edited, in this process and over pipes.
@Suite struct ReportSessionTests {
  /// A way to the server, and how columns are counted on it.
  struct Setting: CustomStringConvertible {
    let connection: Connection
    let encoding: String
    var description: String { "\(connection) \(encoding)" }

    static let all = Connection.allCases.flatMap { connection in
      PositionEncoding.allCases.map { Setting(connection: connection, encoding: $0.rawValue) }
    }
  }

  /// The columns of the label and of the figure in the line made by `astral`, counted by hand.
  static let columns = [
    "utf-8": (label: 28..<70, figure: 73..<75), "utf-16": (label: 14..<30, figure: 33..<35), "utf-32": (label: 14..<29, figure: 32..<34),
  ]

  /// A text with a character beyond the Basic Multilingual Plane in a line before the table and in a label of it.
  private func astral(_ text: String) -> String {
    text.replacing("对县政府网站", with: "𠮷𠮷对县政府网站", maxReplacements: 1)
      .replacing("1.本机关不掌握相关政府信息", with: "1.本机关不掌握𠮷相关政府信息", maxReplacements: 1)
  }

  @Test(arguments: Setting.all, ["\n", "\r\n"])
  func findingsStandWhereTheEditorCountsThem(_ setting: Setting, lineBreak: String) throws {
    let text = astral(Fixture.sample.string).replacing("\n", with: lineBreak)
    let editor = try Editor(setting.connection, text, encoding: setting.encoding)
    let line = try #require(editor.range(of: "| | （四）无法提供")["start"]?["line"]?.integer)
    let expected = try #require(Self.columns[setting.encoding])
    let found = editor.diagnostics.filter { $0["range"]?["start"]?["line"] == .integer(line) }
    #expect(found.map { $0["code"] } == [.string("nonstandard-label"), .string("unbalanced-total")])
    for (diagnostic, columns) in zip(found, [expected.label, expected.figure]) {
      let range = try JSONParser.parse(Array(Say.range(line, columns.lowerBound, line, columns.upperBound).utf8))
      #expect(diagnostic["range"] == range)
    }
    #expect(try editor.diagnostics.map { try editor.string($0["range"]) }.contains("五、存在问题及改进情况"))
  }

  private func expectOneFaultAndItsRepair(_ editor: Editor, _ part: String, after anchor: String, wrong: String) throws {
    let before = editor.text
    let hints = editor.diagnostics
    #expect(hints.allSatisfy { $0["severity"] == .integer(4) })
    try editor.replace(part, with: wrong, after: anchor)
    let faults = editor.diagnostics.filter { !hints.contains($0) }
    try #require(faults.count == 1)
    let diagnostic = faults[0]
    #expect(editor.published["version"] == .integer(2))
    #expect(diagnostic["code"] == .string("unbalanced-total"))
    #expect(diagnostic["severity"] == .integer(1))
    #expect(diagnostic["source"] == .string("gouji"))
    #expect(diagnostic["range"] == (try editor.range(of: wrong, after: anchor)))
    #expect(diagnostic["data"] == .object([.init("fixes", .integer(1)), .init("preferred", .bool(true))]))
    let related = try #require(diagnostic["relatedInformation"]?.array)
    #expect(!related.isEmpty)
    for place in related {
      #expect(place["location"]?["uri"] == .string(Say.uri))
      #expect(try !editor.string(place["location"]?["range"]).isEmpty)
    }
    let action = try #require(try editor.quickFixes(of: diagnostic).first)
    #expect(action["kind"] == .string("quickfix"))
    #expect(action["isPreferred"] == .bool(true))
    #expect(action["diagnostics"] == .array([diagnostic]))
    try editor.apply(action)
    #expect(editor.text == before)
    #expect(editor.published["version"] == .integer(3))
    #expect(editor.diagnostics == hints)
  }

  @Test(arguments: Setting.all, ["\n", "\r\n"])
  func aWrongFigureIsOneFindingAndItsRepairGivesTheTextBack(_ setting: Setting, lineBreak: String) throws {
    let text = Fixture.pipes.string.replacing("县政府门户网站", with: "𠮷县政府门户网站", maxReplacements: 1)
    let editor = try Editor(setting.connection, text.replacing("\n", with: lineBreak), encoding: setting.encoding)
    #expect(editor.diagnostics == [])
    try expectOneFaultAndItsRepair(editor, "74", after: "（一）予以公开 | | ", wrong: "147")
  }

  @Test(arguments: Fixture.sound, PositionEncoding.allCases)
  func soInEveryLayout(fixture: Fixture, encoding: PositionEncoding) throws {
    let text = SourceText(fixture.string)
    let report = try #require(Analysis(text).report)
    let figure = try #require(report.table(.requests)?.figures[14])
    let editor = try Editor(.inProcess, fixture.string, encoding: encoding.rawValue)
    let written = text.string(figure.range)
    try expectOneFaultAndItsRepair(editor, written, after: text.string(0..<figure.range.lowerBound), wrong: "9\(written)")
  }

  @Test(arguments: Connection.allCases) func pointingAtAWrongFigureTellsWhatItShouldBe(_ connection: Connection) throws {
    let editor = try Editor(connection, Fixture.pipes.string)
    try editor.replace("74", with: "147", after: "（一）予以公开 | | ")
    let hover = try editor.ask("hover", try editor.range(of: "147"))
    #expect(hover["range"] == (try editor.range(of: "147")))
    let text = try #require(hover["contents"]?["value"]?.string)
    #expect(text.contains("应为 74") && text.contains("现为 147"), "\(text)")
  }

  @Test(arguments: Connection.allCases) func aBlankTotalIsOfferedItsValueFirst(_ connection: Connection) throws {
    let editor = try Editor(connection, Fixture.pipes.string)
    try editor.replace("| 74 |\n", with: "|  |\n", after: "（一）予以公开")
    let place = try editor.range(of: " |\n", after: "（一）予以公开")
    let items = try #require(try editor.ask("completion", place)["items"]?.array)
    let first = try #require(items.min { ($0["sortText"]?.string ?? "") < ($1["sortText"]?.string ?? "") })
    #expect(first["label"] == .string("74"))
    try editor.change([try #require(first["textEdit"])])
    #expect(editor.text == Fixture.pipes.string)
  }

  @Test(arguments: Connection.allCases, Fixture.other) func otherDocumentsAreLeftAlone(_ connection: Connection, fixture: Fixture) throws {
    let editor = try Editor(connection, fixture.string)
    #expect(editor.published["version"] == .integer(1))
    #expect(editor.published["diagnostics"] == .array([]))
  }

  @Test(arguments: Connection.allCases) func anEditorThatShowsTheMessageAloneIsToldThePlacesInIt(_ connection: Connection) throws {
    let full = try Editor(connection, Fixture.sample.string).diagnostics
    let editor = try Editor(connection, Fixture.sample.string, client: #""textDocument":{}"#)
    #expect(editor.published["version"] == nil)
    #expect(editor.diagnostics.count == full.count)
    for (diagnostic, shown) in zip(full, editor.diagnostics) {
      let message = try #require(diagnostic["message"]?.string)
      let places = (diagnostic["relatedInformation"]?.array ?? []).compactMap { $0["message"]?.string }
      // Each place is a line of the message, and stands nowhere else in it.
      let lines = try #require(shown["message"]?.string).split(separator: "\n").map(String.init)
      #expect(lines.first == message && lines.count == places.count + 1)
      #expect(zip(lines.dropFirst(), places).allSatisfy { $0.hasSuffix($1) } && places.allSatisfy { !message.contains($0) })
      #expect(shown["relatedInformation"] == nil && shown["data"] == nil)
    }
    #expect(editor.diagnostics.contains { $0["message"]?.string?.contains("\n第 76 行：本列：") == true })
  }

  @Test(arguments: Connection.allCases) func theLocaleChoosesTheLanguageAndASettingChangesIt(_ connection: Connection) throws {
    let editor = try Editor(connection, Fixture.sample.string, more: #","locale":"en-GB""#)
    let english = editor.diagnostics
    #expect(english.contains { $0["message"]?.string?.contains("should be 25, not 52") == true })
    try editor.say([Say.notify("workspace/didChangeConfiguration", #"{"settings":{"gouji":{"language":"zh"}}}"#)])
    #expect(editor.published["version"] == .integer(1))
    #expect(editor.diagnostics.contains { $0["message"]?.string?.contains("应为 25，现为 52") == true })
    #expect(editor.diagnostics.map { $0["range"] } == english.map { $0["range"] })
    try editor.say([Say.notify("workspace/didChangeConfiguration", #"{"settings":{"gouji":{}}}"#)])
    #expect(editor.diagnostics == english)
  }

  @Test(arguments: Connection.allCases) func aBurstOfEditsIsPublishedOnceAsItIsInTheEnd(_ connection: Connection) throws {
    let editor = try Editor(connection, Fixture.pipes.string)
    let place = try #require(editor.range(of: "74", after: "（一）予以公开 | | ")["start"])
    let line = try #require(place["line"]?.integer)
    let column = try #require(place["character"]?.integer)
    try editor.say((2...202).map { Say.change($0, Say.edit(line, column, column + 2, $0 % 2 == 0 ? "47" : "74")) })
    #expect(editor.published["version"] == .integer(202))
    #expect(editor.diagnostics.map { $0["code"] } == [.string("unbalanced-total")])
    // Anything more that was published would be taken for this answer.
    #expect(try editor.ask("hover", .object([.init("start", place), .init("end", place)]))["contents"] != nil)
  }

  @Test(arguments: Connection.allCases, [true, false])
  func repairedOneAfterAnotherTheSampleIsClean(_ connection: Connection, fromTheTop: Bool) throws {
    let editor = try Editor(connection, Fixture.sample.string)
    for left in [3, 2, 1] {
      try #require(editor.diagnostics.count == left)
      let diagnostic = try #require(fromTheTop ? editor.diagnostics.first : editor.diagnostics.last)
      try editor.apply(try #require(try editor.quickFixes(of: diagnostic).first { $0["isPreferred"] == .bool(true) }))
    }
    #expect(editor.diagnostics == [])
  }

  /// What was written of an earlier version is sent again only where it is still true, line and column.
  @Test func whatIsPublishedWhileOneTypesIsWhatAFreshServerSays() throws {
    let editor = try Editor(.inProcess, Fixture.sample.string)
    let row = "| | | 2.没有现成信息需要另行制作 |"
    let edits: [(part: String, with: String, after: String)] = [
      ("1", "5", row), ("5", "6", row), ("6", "12", row), ("12", "13", row), ("13", "14", row), ("14", "1", row),
      // As many bytes, and one line more: the rows below it have moved for whoever counts lines.
      (" ", "\n", "1.本机关不掌握相关政府信息 |"), ("1", "7", row), ("7", "8", row),
    ]
    for (part, text, anchor) in edits {
      try editor.replace(part, with: text, after: anchor)
      let fresh = try Editor(.inProcess, editor.text)
      // What may yet be typed to its end waits.
      let line = try editor.range(of: row)["start"]?["line"]
      #expect(editor.diagnostics == fresh.diagnostics.filter { editor.diagnostics.contains($0) })
      #expect(fresh.diagnostics.filter { !editor.diagnostics.contains($0) }.allSatisfy { $0["range"]?["start"]?["line"] == line })
    }
    #expect(editor.version > 7)
  }
}
