import ReportAnalysis
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct FormattingTests {
  @Test(arguments: Fixture.sound) func aWholeReport(_ fixture: Fixture) {
    let formatted = fixture.text.applying(Formatting.edits(in: fixture.analysis))
    // A table of a web page stays one.
    if fixture.analysis.tree.isPage {
      #expect(formatted.bytes == fixture.text.bytes)
      return
    }
    #expect(Formatting.edits(in: Analysis(formatted)).isEmpty)
    #expect(formatted.string.contains("\n| 行政复议 "))
  }

  @Test func onlyTheTablesThatARangeTouches() throws {
    let fixture = Fixture.named("sound/tabs-2021.txt")
    let row = try #require(fixture.text.offset(of: "重复申请"))
    let edits = Formatting.edits(in: fixture.analysis, touching: .at(row))
    let formatted = fixture.text.applying(edits)
    #expect(formatted.string.contains("\n| （本列数据"))
    #expect(!formatted.string.contains("| 行政许可") && !formatted.string.contains("| 行政复议"))
    let prose = try #require(fixture.text.offset(of: "一、总体情况"))
    #expect(Formatting.edits(in: fixture.analysis, touching: .at(prose)).isEmpty)
  }

  @Test(arguments: ["other/meeting-notice.txt", "other/changelog.md", "other/software-readme.md", "other/report-links.md"])
  func otherDocumentsAreLeftAlone(_ name: String) throws {
    #expect(Formatting.edits(in: Fixture.named(name).analysis).isEmpty)
  }

  @Test func theMenuOffersEachTableAndAll() throws {
    let fixture = Fixture.named("sound/tabs-2021.txt")
    let row = try #require(fixture.text.offset(of: "重复申请"))
    let actions = CodeActions.actions(in: fixture.analysis, for: .at(row), language: .chinese)
    let one = try #require(actions.first { $0.title == "表三转换为标准表格" })
    let all = try #require(actions.first { $0.title == "全部表格转换为标准表格" })
    #expect(all.kind == .rewrite)
    #expect(one.edits == Formatting.edits(in: fixture.analysis, touching: .at(row)))
    #expect(all.edits == Formatting.edits(in: fixture.analysis))
    let done = Analysis(fixture.text.applying(all.edits))
    let again = try #require(done.text.offset(of: "重复申请"))
    #expect(!CodeActions.actions(in: done, for: .at(again), language: .chinese).contains { $0.title.hasSuffix("标准表格") })
  }

  @Test func rowsOutOfLineAreMendedByIt() throws {
    let fixture = Fixture.named("sound/shifted-pipes-2021.md")
    let analysis = fixture.analysis
    let index = try #require(analysis.findings.firstIndex { $0.rule == "misaligned-row" })
    let actions = CodeActions.actions(in: analysis, for: analysis.findings[index].range, language: .english)
    let mending = try #require(actions.first { $0.findings == [index] })
    #expect(mending.title == "Convert table 3 to the standard table")
    #expect(mending.kind == .quickFix)
    #expect(!Analysis(analysis.text.applying(mending.edits)).findings.contains { $0.rule == "misaligned-row" })
  }

  @Test func whyATableStaysIsSaid() throws {
    let caret = Caret(
      "云岭县水务局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n‸规章 | 0 | 0 | 0 |\n\n### 说明\n\n行政规范性文件 | 0 | 0 | 0 |\n"
    )
    let actions = CodeActions.actions(in: caret.analysis, for: .at(caret.offset), language: .chinese)
    let refused = try #require(actions.first { $0.title == "表二转换为标准表格" })
    #expect(refused.disabled == "表格中间夹有标题，请先移开")
    #expect(refused.edits.isEmpty)
  }

  @Test func pastedFiguresAreSpreadByThePreferredRepair() throws {
    let caret = Caret(
      "三、收到和处理政府信息公开申请情况\n\n| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n| 2.重复申请 | ‸12\t3\t0\t0\t0\t0\t15 | | | | | | |\n\n四、政府信息公开行政复议、行政诉讼情况\n"
    )
    let actions = CodeActions.actions(in: caret.analysis, for: .at(caret.offset), language: .chinese)
    let action = try #require(actions.first { $0.title == "把粘贴的数填入各格" })
    #expect(action.isPreferred && action.kind == .quickFix && !action.findings.isEmpty)
    let figures = Analysis(caret.analysis.text.applying(action.edits)).report?.table(.requests)?.rows.first?.figures
    #expect(figures?.map { $0.numeral?.whole } == [12, 3, 0, 0, 0, 0, 15])
  }
}
