import ReportAnalysis
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

/// What is offered in the running text, by the tables of the sound report with pipes: 101 received, 101 dealt with (74, 0, 1, 26, 0, 0),
/// none carried, 17 reviews, no lawsuit.
@Suite struct ProseCompletionTests {
  /// The report with a line in the place of what an aspect of its overview says.
  static func report(_ line: String, aspect: String = "（二）依申请公开") -> String {
    Fixture.pipes.string.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("**\(aspect)") ? "**\(aspect)。**\(line)" : String($0) }.joined(separator: "\n")
  }

  private func items(_ marked: String, typed: Character? = nil) -> [Completion.Item] {
    let caret = Caret(marked)
    return Completion.items(in: caret.analysis, at: caret.offset, language: .chinese, typed: typed)
  }

  private func labels(_ line: String, typed: Character? = nil) -> [String] { items(Self.report(line), typed: typed).map(\.label) }

  // MARK: Counts

  @Test func afterReceivedComesTheCount() {
    #expect(labels("全年收到‸") == ["政府信息公开申请101件", "101件"])
    #expect(labels("全年收到政府信息公开申请‸") == ["101件"])
    #expect(labels("全年收到政府信息公开申请1‸") == ["101件"])
    #expect(labels("全年收到政府信息公开申请7‸").isEmpty)
    #expect(labels("全年收到政府信息公开申请‸件。") == ["101"])
    #expect(labels("全年收到政府信息公开申请‸101件。").isEmpty)
  }

  @Test func eachWordHasItsFigure() {
    #expect(labels("全年收到政府信息公开申请101件，予以公开‸") == ["74件"])
    #expect(labels("全年收到政府信息公开申请101件，本机关不掌握相关政府信息的‸") == ["25件"])
    // All, or those that are closed.
    #expect(labels("因政府信息公开被申请行政复议‸") == ["17件", "10件"])
    #expect(labels("因政府信息公开被申请行政复议17件，其中结果维持‸") == ["8件"])
    #expect(items(Self.report("制发行政规范性文件‸", aspect: "（一）主动公开")).map(\.label) == ["5件"])
  }

  @Test func otherBusinessHasNone() {
    for line in ["全年收到群众来信‸", "2024年‸", "举办培训‸", "办理热线工单‸", "收到建议提案‸"] {
      #expect(labels(line).allSatisfy { !$0.hasSuffix("件") }, "\(line)")
    }
  }

  // MARK: Shares and changes

  @Test func afterAShareWordComesTheShareOfWhatStandsBefore() {
    // 74÷101＝73.267%, 26÷101＝25.742%.
    #expect(labels("全年收到政府信息公开申请101件，予以公开74件，占‸") == ["73.27%"])
    #expect(labels("全年收到政府信息公开申请101件，予以公开74件，占‸%。") == ["73.27"])
    #expect(labels("全年收到政府信息公开申请101件，无法提供26件，占办结总数的2‸") == ["25.74%"])
  }

  @Test func afterAComparisonComesTheChange() throws {
    let line = "全年收到政府信息公开申请101件，同比‸"
    #expect(labels(line).isEmpty)
    let last = Fixture.pipes.string.replacingOccurrences(of: "2023年政府", with: "2022年政府").replacingOccurrences(of: "| 101 |", with: "| 80 |")
      .replacingOccurrences(of: "| 74 |", with: "| 53 |")
      .replacingOccurrences(of: "申请101件", with: "申请80件")
    func compared(_ line: String) throws -> (analysis: Analysis, offset: Int) {
      let caret = Caret(Self.report(line))
      let previous = try #require(PreviousReport(SourceText(last), location: "", name: ""))
      let analysis = Analysis(caret.analysis.text) { _ in LastYear(previous) }
      try #require(analysis.inspection?.previous != nil)
      return (analysis, caret.offset)
    }
    func offers(_ line: String) throws -> [String] {
      let (analysis, offset) = try compared(line)
      return Completion.items(in: analysis, at: offset, language: .chinese).map(\.label)
    }
    // （101－80）÷80＝26.25%.
    #expect(try offers(line) == ["增长26.25%", "增加21件"])
    #expect(try offers("全年收到政府信息公开申请101件，同比增加‸") == ["21件", "26.25%"])
    #expect(try offers("全年收到政府信息公开申请101件，同比增加21件‸").isEmpty)
    #expect(try offers("全年收到政府信息公开申请101件，同比增加21件，增长‸") == ["26.25%", "21件"])
    #expect(try offers("全年收到政府信息公开申请101件，比上年‸") == ["增长26.25%", "增加21件"])
    #expect(try offers("全年收到政府信息公开申请101件，比上年增长‸") == ["26.25%", "21件"])
    #expect(try offers("全年收到政府信息公开申请101件，比上年增加2‸") == ["21件", "26.25%"])
    #expect(try offers("全年收到政府信息公开申请101件，比上年下降‸").isEmpty)
    // The change in per cent and the one in cases are the same.
    let (analysis, offset) = try compared(line)
    #expect(InlineCompletion.at(offset, in: analysis)?.text == "增长26.25%")
  }

  // MARK: Sentences

  @Test func aSentencesBeginningOffersWhatIsNotSaid() {
    #expect(
      labels("‸") == [
        "本年度收到政府信息公开申请101件。", "收到的申请中，自然人申请101件。", "全年办结101件，其中予以公开74件，不予公开1件，无法提供26件。",
        "无结转下年度继续办理的政府信息公开申请。", "因政府信息公开工作被申请行政复议17件，未被提起行政诉讼。",
      ])
    #expect(labels("全年收到政府信息公开申请101件，办结101件。‸").first == "收到的申请中，自然人申请101件。")
    #expect(labels("本年度‸") == ["本年度收到政府信息公开申请101件。"])
    #expect(labels("畅通渠道，‸").isEmpty)
    #expect(
      items(Self.report("‸", aspect: "（一）主动公开")).map(\.label) == [
        "本年度制发行政规范性文件5件，废止3件，现行有效30件。", "本年度作出行政许可决定40544件、行政处罚决定238件、行政强制决定35件。",
      ])
    #expect(items(Self.report("‸", aspect: "（三）政府信息管理")).isEmpty)
  }

  @Test func thePeriodAndTheFeesAreSentencesToo() {
    let bare = "# 云岭县水务局2024年政府信息公开工作年度报告\n\n‸\n\n## 一、总体情况\n\n## 六、其他需要报告的事项\n\n"
    #expect(items(bare).map(\.text).contains("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"))
    #expect(items(bare.replacingOccurrences(of: "‸", with: "") + "‸\n").map(\.text).contains("本年度未收取信息处理费。"))
  }

  // MARK: What is in doubt

  @Test func whatTheSumsPutInDoubtIsNotOffered() {
    // 8＋1＋1＋7 is not 18, and nothing tells which of them is wrong.
    let report = Self.report("因政府信息公开被申请行政复议‸").replacingOccurrences(of: "| 8 | 1 | 1 | 7 | 17 |", with: "| 8 | 1 | 1 | 7 | 18 |")
    #expect(!items(report).contains { $0.label.hasSuffix("件") })
    let blank = Self.report("予以公开‸").replacingOccurrences(of: "| 74 | 0 | 0 | 0 | 0 | 0 | 74 |", with: "| 74 | 0 | 0 | 0 | 0 | 0 | |")
    #expect(!items(blank).contains { $0.label.hasSuffix("件") })
  }

  // MARK: Unasked

  @Test func unaskedComesOnlyWhatIsMeant() {
    #expect(labels("全年收到‸", typed: "到") == ["政府信息公开申请101件", "101件"])
    #expect(labels("规范办理政府信息公开申请‸", typed: "请").isEmpty)
    #expect(labels("‸", typed: "年").isEmpty)
    #expect(labels("全年收到政府信息公开申请1‸", typed: "1") == ["101件"])
    #expect(labels("收到读者来信，2023年‸", typed: "年").isEmpty)
  }

  // MARK: Citations and rules

  @Test func citationsGoByTheirNamesAndNumbers() {
    let names = ["《中华人民共和国政府信息公开条例》", "《中华人民共和国政府信息公开条例》（国务院令第711号）"]
    #expect(labels("根据‸").prefix(2) == names[...])
    #expect(labels("贯彻落实《‸").count == 6)
    let closed = items(Self.report("贯彻落实《信息处理费‸》，")).first
    #expect(closed?.text == "《政府信息公开信息处理费管理办法》" && closed?.range.count == "《信息处理费》".utf8.count)
    #expect(labels("贯彻落实《条例》‸").isEmpty)
  }

  @Test func aCommentNamesTheRulesThatFindSomethingThere() {
    let report = Self.report("收到政府信息公开申请99件。").replacingOccurrences(of: "\n**（二）", with: "\n<!-- gouji-ignore con‸ -->\n**（二）")
    let offered = items(report)
    #expect(offered.first?.label == "contradicted-figure" && offered.first?.detail == "这里有")
    #expect(offered.allSatisfy { $0.label.contains("con") && $0.range.count == 3 })
    #expect(items(Self.report("<!-- gouji-ignore contradicted-figure: 理‸ -->")).isEmpty)
  }
}
