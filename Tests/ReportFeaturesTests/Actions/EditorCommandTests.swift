import ReportAnalysis
import ReportForm
import ReportSyntax
import ReportWriting
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct ExecuteCommandTests {
  private func outcome(_ command: (Int) -> EditorCommand, _ marked: String) -> (text: String, remark: String?) {
    let caret = Caret(marked)
    let outcome = command(caret.offset).outcome(in: caret.analysis, language: .chinese)
    return (caret.analysis.text.applying(outcome.edits).string, outcome.remark)
  }

  private static let reviews = PrintedTable(.reviews, of: Edition.edition2021) { _ in "" }.text(in: .markdown)

  @Test(arguments: [
    ("甲\n‸\n乙\n", "甲\n\n", "\n乙\n"), ("甲‸\n乙\n", "甲\n\n", "\n乙\n"), ("甲\n\n‸", "甲\n\n", ""), ("甲‸", "甲\n\n", ""), ("‸", "", ""),
    ("| 一 | 二 |\n|-‸--|---|\n| 三 | 四 |\n\n乙\n", "| 一 | 二 |\n|---|---|\n| 三 | 四 |\n\n", "\n乙\n"),
  ]) func aTableIsInsertedAsABlock(_ marked: String, before: String, after: String) {
    let done = outcome({ .insertTable(.reviews, at: $0) }, marked)
    #expect(done.text == before + Self.reviews + after)
    #expect(done.remark == nil)
  }

  @Test func aTableThatIsThereIsNotInsertedAgain() throws {
    let done = outcome({ .insertTable(.requests, at: $0) }, Sheet.requests)
    #expect(done.text == Sheet.requests && done.remark == "第 5 行已有表三，没有再插入。")
    #expect(EditorCommand.insertion(ofTable: "reviews")?(7) == .insertTable(.reviews, at: 7))
    #expect(EditorCommand.insertion(ofTable: "表四") == nil)
  }

  @Test func aTableIsOfTheTitlesEdition() {
    let text = outcome({ .insertTable(.requests, at: $0) }, "# 云岭县水务局2020年政府信息公开工作年度报告\n\n‸").text
    #expect(text.hasSuffix(PrintedTable(.requests, of: Edition.edition2019) { _ in "" }.text(in: .markdown)))
  }

  @Test func theWholeFormIsInserted() throws {
    let text = outcome({ .insertReport(at: $0, year: 2025) }, "‸").text
    #expect(text.hasPrefix("# 单位全称2025年政府信息公开工作年度报告\n"))
    let report = try #require(Analysis(SourceText(text)).report)
    #expect(report.sections.count == 6 && report.tables.count == 3 && report.title?.year == 2025)
    let again = outcome({ .insertReport(at: $0, year: 2025) }, text)
    #expect(again.text == text && again.remark == "这份文档已有年度报告的内容（第 3 行），没有再插入。")
  }

  @Test func underATitleTheSectionsAreInserted() throws {
    let text = outcome({ .insertReport(at: $0, year: 2025) }, "‸# 云岭县水务局2020年政府信息公开工作年度报告\n").text
    let report = try #require(Analysis(SourceText(text)).report)
    #expect(text.hasPrefix("# 云岭县水务局2020年政府信息公开工作年度报告\n\n## 一、总体情况\n"))
    #expect(report.edition.year == .year2019 && report.tables.count == 3)
  }

  @Test func totalsAreComputedAnew() throws {
    let text = Fixture.sample.text.replacing("| 2 | 9 | 3 |", with: "| 2 | 90 | 3 |").string
    let done = outcome({ _ in .recalculateTotals() }, text)
    // What is wrong with a part shows in the totals from now on.
    #expect(done.text.contains("| 52 | 1 | 0 | 0 | 1 | 0 | 54 |") && done.text.contains("| 2 | 9 | 3 |"))
    #expect(done.remark == nil)
    let again = outcome({ _ in .recalculateTotals() }, done.text)
    #expect(again.text == done.text && again.remark == "各个总计都与分项相符，无须改动。")
  }

  @Test func totalsWithoutTheirPartsStay() {
    let done = outcome({ _ in .recalculateTotals() }, Sheet.requests)
    #expect(done.text == Sheet.requests && done.remark == "表三有空着或认不出的数，请先补上；总计没有重算。")
  }

  @Test func tablesAreLaidOutAnew() throws {
    let text = Fixture.named("sound/tabs-2021.txt").text.string
    let done = outcome({ _ in .layOut(.markdown) }, text)
    #expect(done.text == Relayout(Analysis(SourceText(text))).text.string && done.text != text && done.remark == nil)
    #expect(outcome({ _ in .layOut(.markdown) }, done.text).remark == "表格已经是标准表格，无须改动。")
    #expect(outcome({ _ in .layOut(.html) }, text).text.contains(">行政复议</th>"))
  }

  @Test func whyATableStaysIsSaid() {
    let text =
      "云岭县水务局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n\n### 说明\n\n行政规范性文件 | 0 | 0 | 0 |\n"
    let done = outcome({ _ in .layOut(.markdown) }, text)
    #expect(done.text == text && done.remark == "没有转换。表二（第 8 行）：表格中间夹有标题，请先移开")
  }

  @Test(arguments: [EditorCommand.recalculateTotals(), .layOut(.markdown), .layOut(.html)])
  func inOtherDocumentsNothingIsDone(_ command: EditorCommand) {
    let done = outcome({ _ in command }, "# 随笔\n\n| 甲 | 1 |\n")
    #expect(done.text == "# 随笔\n\n| 甲 | 1 |\n" && done.remark == "这份文档不像政府信息公开工作年度报告，没有改动。")
    let bare = outcome({ _ in command }, "# 云岭县水务局2024年政府信息公开工作年度报告\n")
    #expect(bare.remark == "文档里没有找到表二、表三或表四。")
  }
}
