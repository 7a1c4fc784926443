import ReportAnalysis
import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct CodeActionsTests {
  private func actions(_ text: SourceText, at offset: Int, _ language: Language = .chinese) -> [CodeActions.Action] {
    CodeActions.actions(in: Analysis(text), for: .at(offset), language: language)
  }

  @Test func everyRepairOfTheSampleLeavesFewerFindings() throws {
    let analysis = Fixture.sample.analysis
    #expect(!analysis.findings.isEmpty)
    for (index, finding) in analysis.findings.enumerated() {
      let offered = CodeActions.actions(in: analysis, for: finding.range, language: .chinese).filter {
        $0.findings.contains(index) && !$0.title.hasPrefix("忽略此处") && !$0.title.hasPrefix("本文件里不查")
      }
      #expect(offered.count == finding.fixes.count)
      #expect(offered.map(\.isPreferred) == finding.fixes.map(\.isPreferred))
      for action in offered {
        #expect(action.kind == .quickFix)
        let mended = Analysis(analysis.text.applying(action.edits))
        #expect(mended.findings.count < analysis.findings.count, "\(action.title)")
      }
    }
  }

  @Test(arguments: Language.allCases) func lastComeTheOffersToSilence(_ language: Language) throws {
    let analysis = Fixture.sample.analysis
    for finding in analysis.findings {
      let actions = CodeActions.actions(in: analysis, for: finding.range, language: language).suffix(2)
      let titles = [language.say("忽略此处：", "Ignore here: "), language.say("本文件里不查：", "Ignore in this file: ")]
      #expect(actions.map(\.title) == titles.map { $0 + Rules.title(of: finding.rule).text(in: language) })
      for action in actions {
        #expect(action.kind == .quickFix && !action.isPreferred)
        // The comment counts as nothing until its reason is written.
        let hasty = Analysis(analysis.text.applying(action.edits)).findings
        #expect(hasty.contains { $0.rule == finding.rule } && hasty.count { $0.rule == "unused-suppression" } == 1)
        #expect(action.blank == "理由")
        let edits = action.edits.map { TextEdit($0.range, $0.text.replacingFirst("理由", with: "口径不同")) }
        let silenced = Analysis(analysis.text.applying(edits)).findings
        #expect(!silenced.contains { $0.rule == finding.rule || $0.rule == "unused-suppression" })
      }
    }
  }

  /// Below the title, so that the first line stays the title; in a page at the end, where no tag is open.
  @Test func theCommentForTheFileStandsBelowTheTitle() throws {
    let text = Fixture.sample.text
    let figure = try #require(text.offset(of: "52 |", after: "1.本机关不掌握"))
    let action = try #require(actions(text, at: figure).last)
    let lines = text.applying(action.edits).string.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("年度报告") && lines[1].isEmpty)
    #expect(lines[2] == "<!-- gouji-ignore-file unbalanced-total: 理由 -->")
    let page = SourceText("<h1>某局2024年政府信息公开工作年度报告</h1>\r\n<h2>一、总体情况</h2>\r\n<h2>五、存在问题及改进情况</h2>\r\n")
    let heading = try #require(page.offset(of: "五、存在"))
    let edits = try #require(actions(page, at: heading).first { $0.title == "本文件里不查：部分标题不规范（nonstandard-heading）" }).edits
    #expect(edits == [TextEdit(.at(page.bytes.count), "\r\n<!-- gouji-ignore-file nonstandard-heading: 理由 -->\r\n")])
  }

  @Test func theCommentStandsWhereItBreaksNothing() throws {
    let text = Fixture.sample.text
    let heading = try #require(text.offset(of: "五、存在问题"))
    #expect(
      actions(text, at: heading).dropLast().last?.edits.map { "\(text.string($0.range))\($0.text)" }
        == ["<!-- gouji-ignore nonstandard-heading: 理由 -->\n"])
    let figure = try #require(text.offset(of: "52 |", after: "1.本机关不掌握"))
    let edits = try #require(actions(text, at: figure).dropLast().last).edits
    #expect(edits.map(\.text) == [" <!-- gouji-ignore unbalanced-total: 理由 -->"])
    #expect(edits.allSatisfy { text.bytes[$0.range.lowerBound] == 0x0A })
  }

  @Test func aRepairIsOfferedOnTheLineItChanges() throws {
    let text = Fixture.sample.text
    let offset = try #require(text.offset(of: "| 27 |", after: "1.本机关不掌握", plus: 2))
    #expect(actions(text, at: offset).first?.title == "把 52 改为 25")
    let elsewhere = try #require(text.offset(of: "## 六、"))
    #expect(!actions(text, at: elsewhere).contains { $0.title == "把 52 改为 25" })
  }

  @Test func totalsAreRecalculatedWhereTheyWouldChange() throws {
    let text = Fixture.sample.text
    let offset = try #require(text.offset(of: "3.其他 |"))
    let action = try #require(actions(text, at: offset).first { $0.title == "重新计算表三的总计" })
    #expect(action.kind == .rewrite)
    // 52 stands, so the row's total, the column's, and the total of both follow it: 27 → 54, 98 → 125, 110 → 137.
    #expect(action.edits.map { "\(text.string($0.range))→\($0.text)" } == ["27→54", "98→125", "110→137"])
    let mended = Analysis(text.applying(action.edits))
    let balance = try #require(mended.inspection?.balance(.requests))
    #expect(zip(balance.equations, balance.standings).allSatisfy { $0.kind == .carryover || $1 == .holds })
    #expect(!actions(mended.text, at: offset).contains { $0.title.hasPrefix("重新计算") })
  }

  @Test(arguments: Fixture.sound) func soundTablesAreOnlyLaidOut(_ fixture: Fixture) throws {
    let tables = try #require(fixture.analysis.report).tables
    let layouts = ["转换为标准表格", "转换为 HTML 表格（合并单元格）"]
    for table in tables {
      #expect(actions(fixture.text, at: table.range.lowerBound).allSatisfy { action in layouts.contains(where: action.title.hasSuffix) })
    }
  }

  @Test func blanksAreFilledAtOnce() throws {
    let text = SourceText(
      """
      四、政府信息公开行政复议、行政诉讼情况

      结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      8 |  |  | 7 |  |  |  |  |  |  |  |  |  |  |  |

      五、存在的主要问题及改进情况
      """)
    let offset = try #require(text.offset(of: "8 |"))
    // The repair of the row does the same, which is offered once.
    let action = try #require(actions(text, at: offset).first { $0.title.hasSuffix("填 0，总计填算得的数") })
    let filled = text.applying(action.edits)
    #expect(filled.string.contains("8 | 0 | 0 | 7 | 15 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"))
    #expect(Analysis(filled).inspection?.balance(.reviews)?.standings == [.holds, .holds, .holds])
  }

  /// What a blank row must be follows from the others, one after another: （七） from the outcomes, and 四 from it.
  @Test func whatFollowsIsFilledIn() throws {
    let table = try #require(Fixture.tabs.analysis.report?.table(.requests))
    let rows = [try #require(table.figures(.total)), try #require(table.figures(.carriedOut))]
    let text = Fixture.tabs.text.applying(rows.joined().map { TextEdit(table[$0].range, "") })
    let offset = try #require(Analysis(text).report?.table(.requests)).range.lowerBound
    let action = try #require(actions(text, at: offset).first { $0.title.hasPrefix("表三的空格填 0") })
    #expect(text.applying(action.edits).bytes == Fixture.tabs.text.bytes)
  }

  @Test func aBlankTableIsFilledWithZeros() throws {
    for kind in TableKind.allCases {
      let table = PrintedTable(kind, of: .edition2021) { _ in "" }.text(in: .markdown)
      let heading = Edition.edition2021.sections[kind.section - 1].heading
      let text = SourceText("\(heading)\n\n\(table)\n五、存在的主要问题及改进情况\n")
      let report = try #require(Analysis(text).report)
      let range = try #require(report.table(kind)).range
      // The finding of a table without figures has the same repair; the two are one offer.
      let offered = CodeActions.actions(in: Analysis(text), for: range, language: .english).filter { !$0.edits.isEmpty }
      #expect(offered.filter { $0.edits.count == report.edition.table(kind).figureCount }.count == 1)
    }
  }

  @Test func whatIsMissingCanBeInsertedFromWithinTheSection() throws {
    let text = SourceText(
      """
      ## 一、总体情况

      正文在这里。

      ## 三、收到和处理政府信息公开申请情况

      见附件。

      ## 五、存在的主要问题及改进情况

      """)
    let prose = try #require(text.offset(of: "正文"))
    #expect(actions(text, at: prose).map(\.title) == ["插入“二、主动公开政府信息情况”"])
    #expect(actions(text, at: prose).map(\.kind) == [.rewrite])
    let attachment = try #require(text.offset(of: "见附件"))
    #expect(actions(text, at: attachment, .english).map(\.title) == ["Insert a blank table 3", "Insert “四、政府信息公开行政复议、行政诉讼情况”"])
    // On the heading the findings' own repairs stand, and nothing twice.
    let heading = try #require(text.offset(of: "收到和处理"))
    let offered = actions(text, at: heading)
    #expect(Set(offered.map(\.edits)).count == offered.count)
    #expect(offered.contains { $0.kind == .quickFix && $0.title == "插入空白的表三" })
  }

  @Test func otherTextsHaveNoActions() {
    #expect(actions(SourceText("# 会议通知\n"), at: 3).isEmpty)
  }
}
