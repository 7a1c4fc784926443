import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// What is told from an earlier version must be what would have been read.
@Suite struct EarlierReportTests {
  /// A text that is edited again and again, of which each version is told from the one before where it can be.
  private struct Typing {
    private(set) var text: SourceText
    private var known: Analysis
    /// How many versions were told.
    private(set) var told = 0

    init(_ text: SourceText) {
      self.text = text
      known = Analysis(text)
    }

    var report: Report? { known.report }
    var prose: Prose? { known.inspection?.prose }
    var rules: [String] { known.findings.map(\.rule) }
    /// How many versions kept paragraphs of the one before.
    private(set) var kept = 0

    /// Makes edits, each of the text that those before leave, and compares what is told with what is read.
    mutating func make(_ edits: [TextEdit]) {
      var earlier = known.earlier
      for edit in edits {
        text = text.applying([edit])
        earlier?.note(TextChange(edit.range, count: edit.text.utf8.count))
      }
      known = Analysis(text, reusing: known.surroundings, after: earlier)
      if known.isTold { told += 1 }
      if prose?.same != nil { kept += 1 }
      known.expectSame(as: Analysis(text), "\(edits) in\n\(text.string)")
    }
  }

  /// Digits typed into figures, taken out and written over, in tables of every layout.
  @Test(arguments: Fixture.sound + Fixture.faulty.prefix(3) + Fixture.corpus) func digitsOfFigures(_ document: Fixture) {
    var random = SeededGenerator(17)
    var typing = Typing(document.text)
    for _ in 0..<16 {
      guard let figure = typing.report?.tables.randomElement(using: &random)?.figures.randomElement(using: &random) else { return }
      let place = Int.random(in: figure.range.lowerBound...figure.range.upperBound, using: &random)
      let end = min(figure.range.upperBound, place + Int.random(in: 0...1, using: &random))
      let typed = ["7", "0", "12", "", "3", ".", "1", "，", " "].randomElement(using: &random) ?? ""
      typing.make([TextEdit(place..<end, typed)])
    }
    let isGrid = typing.report?.tables.contains { $0.layout == .pipes || $0.layout == .tabs } ?? false
    #expect(!isGrid || typing.told > 2, "told \(typing.told)")
  }

  /// Edits anywhere, several of them at once.
  @Test(arguments: Fixture.sound + Fixture.corpus) func editsAnywhere(_ document: Fixture) {
    var random = SeededGenerator(29)
    var typing = Typing(document.text)
    for _ in 0..<8 {
      let edits = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let place = Int.random(in: 0..<document.text.bytes.count - 200, using: &random)
        let typed = ["1", "件", "\n", "", "。", "2023年", "<!-- 附注 -->", "| ", "\t", "5"].randomElement(using: &random) ?? ""
        return TextEdit(place..<place + Int.random(in: 0...2, using: &random), typed)
      }
      typing.make(edits)
    }
  }

  /// What is typed into the running text: counts, words and marks, sentences joined and parted, paragraphs that begin and end, headings, and
  /// HTML.
  private static let typedInProse = [
    "1", "0", "26", "，", "。", "；", "、", "件", "的", "申请", "收到申请3件，", "其中，5件予以公开。", "全部办结。", "结转下年度2件。", "同比增长5%，", "占40%", "2024年", "2023年",
    "上年", "行政复议3件。", "（二）", "（一）主动公开。", "\n", "\n\n", "三、收到和处理政府信息公开申请情况", "\n\n## 五、存在的主要问题及改进情况\n\n", "<br>", "<p>", "</p>",
    "<!-- 附注 -->", "<!--", "-->",
    "&nbsp;", "《", "》", "XX", "|", "\t", " ", "未收取信息处理费。", "处理费5元", "、、", "（请填写", "国办公开办函〔2021〕30号",
  ]

  /// Edits of the running text, one or two at a time, each version told from the one before as far as it is the same.
  @Test(arguments: Fixture.sound + Fixture.faulty.prefix(6) + Fixture.corpus, [7, 23]) func editsOfProse(
    _ document: Fixture, _ seed: UInt64
  ) {
    var random = SeededGenerator(seed)
    var typing = Typing(document.text)
    for _ in 0..<24 {
      let bytes = typing.text.bytes
      let edits = (0..<(Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1)).map { _ in
        let paragraph = typing.prose?.paragraphs.randomElement(using: &random)?.source ?? bytes.indices
        var place = min(Int.random(in: paragraph.lowerBound...paragraph.upperBound, using: &random), max(0, bytes.count - 40))
        while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
        var end = min(bytes.count, place + ([0, 0, 1, 3, 30].randomElement(using: &random) ?? 0))
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return TextEdit(place..<end, Self.typedInProse.randomElement(using: &random) ?? "")
      }
      // The second is of the text that the first leaves.
      typing.make(edits.count == 2 && edits[1].range.upperBound > bytes.count - 60 ? [edits[0]] : edits)
    }
    #expect(typing.kept > 8, "kept \(typing.kept)")
  }

  /// Edits within long lines of the running text, of which nothing but that text is read again; the marks of tables, headings and comments
  /// among them, and digits beside full stops.
  @Test(arguments: Fixture.sound + Fixture.faulty.prefix(6) + Fixture.corpus) func editsOfLongLines(_ document: Fixture) {
    var random = SeededGenerator(31)
    var bytes: [UInt8] = []
    let lines = document.text.lines
    for line in 0..<lines.count {
      let range = lines.range(ofLine: line)
      let content = range.lowerBound..<document.text.contentEnd(ofLine: line)
      let isProse = content.count > 90 && !document.text.bytes[content].contains { $0 == .pipe || $0 == .tab || $0 == .lessThan }
      for _ in 0..<(isProse ? 3 : 0) { bytes += document.text.bytes[content] }
      bytes += document.text.bytes[range]
    }
    var typing = Typing(SourceText(bytes))
    for _ in 0..<30 {
      let bytes = typing.text.bytes
      guard let paragraph = typing.prose?.paragraphs.randomElement(using: &random)?.source else { return }
      var place = Int.random(in: paragraph, using: &random)
      while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
      // Whole characters, where the text is of whole ones.
      let count = [0, 0, 1, 3].randomElement(using: &random) ?? 0
      var end = min(bytes.count, place + count)
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      typing.make([TextEdit(place..<end, Self.typedInProse.randomElement(using: &random) ?? "")])
    }
    let isMarkdown = typing.report?.title?.isComplete ?? false && !document.text.bytes.contains(.lessThan)
    #expect(!isMarkdown || typing.told > 2, "told \(typing.told)")
  }

  /// A heading that text runs in with comes and goes as its words are typed, however long its line is.
  @Test(arguments: ["六、其他需要报告的事项：", "五、存在问题及改进情况："]) func headingsOfLongLines(_ heading: String) throws {
    let rest = String(repeating: "另有若干事项有待改进，已列入下一年度工作计划。", count: 6)
    let text = """
      # 云岭县水务局2024年政府信息公开工作年度报告

      ## 一、总体情况

      按规定公开各类信息。

      ## 二、主动公开政府信息情况

      ## 四、政府信息公开行政复议、行政诉讼情况

      \(heading)\(rest)
      """
    var typing = Typing(SourceText(text))
    let place = try #require(typing.text.bytes.places(of: heading).first) + heading.utf8.count
    for word in ["情况", "项", "：", "况："] {
      let start = place - word.utf8.count
      guard typing.text.string(start..<place) == word else { continue }
      typing.make([TextEdit(start..<place, "")])
      typing.make([TextEdit(.at(start), word)])
    }
    #expect(typing.report?.sections.last?.runIn != nil)
  }

  /// A line above a table may hold its header, also where the section is not the table's.
  @Test func aLineAboveATableInAnotherSection() throws {
    let rest = String(repeating: "另有若干问题有待改进，已列入下一年度工作计划并逐项落实。", count: 5)
    let text = """
      # 云岭县水务局2024年政府信息公开工作年度报告

      ## 一、总体情况

      按规定公开各类信息。

      ## 五、存在的主要问题及改进情况

      本年度邀请科研机构代表参加开放日活动，听取意见并逐条办理。\(rest)

      | 申请人情况 |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |
      |---|---|---|---|---|---|---|---|---|
      | 一、本年新收政府信息公开申请数量 |  | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      | 二、上年结转政府信息公开申请数量 |  | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      | 四、结转下年度继续办理 |  | 1 | 2 | 0 | 0 | 0 | 0 | 3 |

      ## 六、其他需要报告的事项

      无。

      """
    var typing = Typing(SourceText(text))
    #expect(!typing.rules.contains("missing-header"))
    let place = try #require(typing.text.bytes.firstIndex(of: Array("科研机构".utf8)))
    typing.make([TextEdit(place..<place + 12, "专家学者")])
    #expect(typing.rules.contains("missing-header"))
  }

  /// A figure that is made right again has no finding left, whichever it was.
  @Test func everyFigureWrongAndRight() {
    var typing = Typing(Fixture.pipes.text)
    for table in Fixture.pipes.analysis.report?.tables ?? [] {
      for figure in table.figures.enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
        let written = Fixture.pipes.text.string(figure.range)
        typing.make([TextEdit(figure.range, "4" + written)])
        typing.make([TextEdit(figure.range.lowerBound..<figure.range.upperBound + 1, written)])
      }
    }
    #expect(typing.text.bytes == Fixture.pipes.text.bytes)
    #expect(typing.told > 36)
  }
}
