import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportWriting

/// Tables of every layout laid out anew: the same figures in the standard table, and the same again when it is done twice.
@Suite struct RelayoutTests {
  static func title(_ year: Edition.Year) -> String { "云岭市人民政府\(year == .year2019 ? 2020 : 2024)年政府信息公开工作年度报告" }

  /// The report laid out anew; demands that nothing is refused, and that doing it twice changes nothing more.
  private func relaid(_ text: String) -> String {
    let result = Relayout(Analysis(SourceText(text)))
    #expect(result.refused.isEmpty)
    #expect(result.original.applying(result.edits).bytes == result.text.bytes)
    #expect(Relayout(Analysis(result.text)).edits.isEmpty)
    return result.text.string
  }

  private func refusals(_ text: String) -> [TableRelayout.Refusal] {
    let result = Relayout(Analysis(SourceText(text)))
    #expect(result.text.string == text && result.edits.isEmpty)
    return result.refused.map(\.reason)
  }

  private func inSectionTwo(_ table: String) -> String { "二、主动公开政府信息情况\n\n\(table)\n五、存在的主要问题及改进情况\n" }
  private func inSectionThree(_ table: String) -> String { "三、收到和处理政府信息公开申请情况\n\n\(table)\n四、政府信息公开行政复议、行政诉讼情况\n" }

  /// The lines of the table, without the spaces that align it.
  private func rows(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("|") && !$0.hasPrefix("|-") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { $0.trimmed }.joined(separator: "|")
    }
  }

  // MARK: All layouts

  @Test(arguments: LayoutWriter.cases) func everyLayoutBecomesTheSameTable(_ year: Edition.Year, _ layout: LayoutWriter) {
    let edition = year.edition
    let values = edition.balancedFigures
    let text = relaid(layout.report(edition, title: Self.title(year)) { "\(values[$0])" })
    for kind in TableKind.allCases {
      #expect(text.contains("\n\n" + PrintedTable(kind, of: edition) { "\(values[$0])" }.text(in: .markdown) + "\n"))
    }
    let analysis = Analysis(SourceText(text))
    #expect(analysis.report?.tables.flatMap { $0.figures.map { $0.numeral?.whole } } == values)
    #expect(analysis.findings.isEmpty)
  }

  /// The layouts of published reports too; only a web page keeps its tables as they are.
  @Test(arguments: PublishedLayout.cases) func everyPublishedLayoutBecomesTheSameTable(_ year: Edition.Year, _ layout: PublishedLayout) {
    let values = year.edition.balancedFigures
    let before = Analysis(SourceText(layout.report(year.edition, title: Self.title(year)) { "\(values[$0])" }))
    let result = Relayout(before)
    let after = Analysis(result.text)
    #expect(result.refused.map(\.reason) == (before.tree.isPage ? [.page, .page, .page] : []))
    #expect(after.report?.tables.flatMap { $0.figures.map { $0.numeral?.whole } } == values)
    #expect(Relayout(after).edits.isEmpty)
    guard !before.tree.isPage else { return }
    for kind in TableKind.allCases {
      #expect(result.text.string.contains(PrintedTable(kind, of: year.edition) { "\(values[$0])" }.text(in: .markdown)))
    }
  }

  @Test(arguments: LayoutWriter.cases) func theBlankFormStaysBlank(_ year: Edition.Year, _ layout: LayoutWriter) {
    let text = relaid(layout.report(year.edition, title: Self.title(year)) { _ in "" })
    for kind in TableKind.allCases { #expect(text.contains(PrintedTable(kind, of: year.edition) { _ in "" }.text(in: .markdown))) }
  }

  @Test(arguments: Fixture.sound + Fixture.corpus) func soundReportsKeepTheirFigures(_ document: Fixture) {
    let before = Analysis(document.text)
    let result = Relayout(before)
    // A table of a web page stays one.
    #expect(result.refused.map(\.reason) == (before.tree.isPage ? [.page, .page, .page] : []))
    let after = Analysis(result.text)
    #expect(after.report?.tables.flatMap { $0.figures.map(\.reading) } == before.report?.tables.flatMap { $0.figures.map(\.reading) })
    let settled: Set = ["misaligned-row", "nonstandard-label", "uneven-table"]
    #expect(after.findings.map(\.rule) == before.findings.map(\.rule).filter { !settled.contains($0) })
    #expect(Relayout(after).edits.isEmpty)
  }

  @Test(arguments: Fixture.faulty) func faultsInTheFiguresStayFaults(_ document: Fixture) {
    let before = Analysis(document.text)
    let result = Relayout(before)
    let sums: Set = [
      "unbalanced-total", "unbalanced-carryover", "malformed-row", "unknown-row", "repeated-row", "missing-row", "blank-cell",
      "unreadable-number",
    ]
    #expect(Analysis(result.text).findings.map(\.rule).filter(sums.contains) == before.findings.map(\.rule).filter(sums.contains))
    #expect(Relayout(Analysis(result.text)).edits.isEmpty)
  }

  /// A page stays one though a line of its style sheet begins with a number sign, and its table can be given its merged cells.
  @Test func aPageWithAStyleSheetStaysAPage() {
    let page = Fixture.named("styled-page.html")
    #expect(refusals(page.string) == [.page])
    #expect(refusals(page.string.replacing("</h2>", with: "</h2>\n<p>两行\n文字</p>")) == [.page])
    let merged = Relayout(page.analysis, as: .html)
    #expect(merged.refused.isEmpty && merged.text.string.contains("<tr><th colspan=\"4\">第二十条第（一）项</th></tr>"))
  }

  /// What is named as a page becomes no Markdown, whatever stands in it.
  @Test func whatIsNamedAsAPageBecomesNoMarkdown() {
    let named = Relayout(Analysis(Fixture.tabs.text, isNamedPage: true))
    #expect(named.edits.isEmpty && named.refused.map(\.reason) == [.page, .page, .page])
  }

  // MARK: What is none of the form's

  @Test func unknownRowsStayAtTheirPlace() {
    let text = relaid(inSectionTwo("信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n其他主动公开文件\t12\t0\t12\n行政规范性文件\t1\t2\t3\n"))
    #expect(rows(text) == ["第二十条第（一）项||||", "信息内容|本年制发件数|本年废止件数|现行有效件数|", "规章|0|0|0|", "其他主动公开文件|12|0|12|", "行政规范性文件|1|2|3|"])
  }

  @Test func rowsWithTooFewOrTooManyNumbersStaySo() {
    let header = "申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
    let source = inSectionThree(header + "一、本年新收政府信息公开申请数量 20 1 0 3 0 24\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0 5\n（一）予以公开 1 0 0 0 0 0 1\n")
    let text = relaid(source)
    #expect(
      rows(text).suffix(3) == [
        "一、本年新收政府信息公开申请数量|20|1|0|3|0|24|", "二、上年结转政府信息公开申请数量|||0|0|0|0|0|0|0|5|",
        "三、本年度办理结果|（一）予以公开||1|0|0|0|0|0|1||",
      ])
    #expect(Analysis(SourceText(text)).findings.filter { $0.rule == "malformed-row" }.count == 2)
  }

  /// The note over the labels is a header also without its brackets.
  @Test func theNoteMayLackItsBrackets() {
    let note = "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"
    let header = "\t申请人情况\t\t\t\t\t\t\n\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
    let text = relaid(inSectionThree(note + header + "一、本年新收政府信息公开申请数量\t20\t1\t0\t3\t0\t0\t24\n"))
    #expect(rows(text).first == "（\(note)）|||申请人情况|||||||")
  }

  @Test func subtotalsOfGroupsAreKept() {
    let header = "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
    let text = relaid(
      inSectionThree(header + "（五）不予处理\t2\t0\t0\t0\t0\t0\t2\n1.信访举报投诉类申请\t1\t0\t0\t0\t0\t0\t1\n2.重复申请\t1\t0\t0\t0\t0\t0\t1\n"))
    #expect(
      rows(text).suffix(3) == [
        "三、本年度办理结果|（五）不予处理||2|0|0|0|0|0|2|", "|（五）不予处理|1.信访举报投诉类申请|1|0|0|0|0|0|1|", "||2.重复申请|1|0|0|0|0|0|1|",
      ])
    #expect(Analysis(SourceText(text)).findings.contains { $0.rule == "unknown-row" })
  }

  @Test func whatIsNoPlainNumberStaysInItsCell() {
    let text = relaid(
      inSectionTwo("信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t/\t １２ \t\n行政规范性文件\t22（其中修订16件）\t-\t1,024\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t251000元\n"))
    #expect(rows(text).contains("规章|/|１２||"))
    #expect(rows(text).contains("行政规范性文件|22（其中修订16件）|-|1,024|"))
    #expect(rows(text).contains("行政事业性收费|251000元|||"))
  }

  @Test func pageNumbersAndSentencesBetweenGoBelow() {
    let text = relaid(inSectionTwo("信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n\n- 3 -\n\n续表\n行政规范性文件 1 2 3\n"))
    #expect(text.hasSuffix("|\n\n- 3 -\n续表\n\n五、存在的主要问题及改进情况\n"))
    #expect(rows(text).suffix(2) == ["规章|0|0|0|", "行政规范性文件|1|2|3|"])
  }

  @Test func aRemarkInAHeaderStays() {
    let text = relaid(
      "云岭县水务局2020年政府信息公开工作年度报告\n\n" + inSectionTwo("第二十条第（九）项\t\t\n信息内容\t采购项目数量\t采购总金额（保留4位小数）\n政府集中采购\t1330\t220076.8468\n"))
    #expect(rows(text) == ["第二十条第（九）项||||", "信息内容|采购项目数量|采购总金额（保留4位小数）||", "政府集中采购|1330|220076.8468||"])
  }

  @Test func otherRowsOfCellsStayRows() {
    let text = relaid(inSectionTwo("信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n备注\t含党组文件\n行政规范性文件\t1\t2\t3\n"))
    #expect(rows(text).suffix(3) == ["规章|0|0|0|", "备注|含党组文件|||", "行政规范性文件|1|2|3|"])
  }

  @Test func smallTablesBecomeOne() {
    let parts = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n| 规章 | 0 | 0 | 0 |\n\n| 行政规范性文件 | 1 | 2 | 3 |\n|---|---|---|---|\n"
    #expect(rows(relaid(inSectionTwo(parts))).suffix(2) == ["规章|0|0|0|", "行政规范性文件|1|2|3|"])
  }

  @Test func anotherTableInTheSectionStays() {
    let other = "| 渠道 | 数量 |\n|---|---|\n| 政府网站 | 306 |\n"
    let table = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n行政规范性文件 | 0 | 0 | 0 |\n"
    for source in [other + "\n" + table, table + "\n" + other] { #expect(relaid(inSectionTwo(source)).contains(other)) }
  }

  @Test func aPipeInACellIsKept() {
    let table =
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n| 规章 | 0 | 0 | 0 |\n| 甲\\|乙 | 1 | 2 | 3 |\n| 行政规范性文件 | 0 | 0 | 0 |\n"
    #expect(relaid(inSectionTwo(table)).contains("| 甲\\|乙"))
  }

  // MARK: Line ends and comments

  @Test func lineEndsAreKept() {
    let source = inSectionTwo("信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n12\n行政规范性文件 1 2 3\n")
    let text = relaid(source.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
    #expect(text == relaid(source).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  @Test func aTableAtTheEndOfTheTextGetsNoLineBreak() {
    let text = relaid("云岭县水务局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n行政规范性文件 1 2 3")
    #expect(text.hasSuffix("3 |"))
  }

  @Test func commentsKeepSilencingTheirRows() {
    let header = "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
    let own = "<!-- gouji-ignore unbalanced-total: 口径不同 -->"
    let late = "<!-- gouji-ignore unbalanced-total: 尚未核对 -->"
    let source = inSectionThree(
      header + own
        + "\n一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t9\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t7 \(late)\n四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\n")
    #expect(!Analysis(SourceText(source)).findings.contains { $0.rule == "unbalanced-total" })
    let text = relaid(source)
    #expect(!Analysis(SourceText(text)).findings.contains { $0.rule == "unbalanced-total" })
    #expect(text.contains("| 9 | \(own)\n") || text.contains("9 | \(own)\n"))
    #expect(text.contains("7 | \(late)\n"))
  }

  @Test func aCommentOnHeadersStaysWithThem() {
    let note = "<!-- gouji-ignore wrong-edition: 试填 -->"
    let source = "云岭县水务局2024年政府信息公开工作年度报告\n\n" + inSectionTwo("信息内容 本年新制作数量 本年新公开数量 对外公开总数量 \(note)\n规章 0 0 0\n规范性文件 0 0 0\n")
    let text = relaid(source)
    #expect(!Analysis(SourceText(text)).findings.contains { $0.rule == "wrong-year" })
    #expect(text.contains("对外公开总数量 | \(note)\n"))
  }

  // MARK: Refusals

  @Test func aHeadingBetweenTheRows() {
    let found = refusals(inSectionTwo("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n\n### 说明\n\n行政规范性文件 | 0 | 0 | 0 |\n"))
    #expect(found.count == 1)
    guard case .heading = found.first else { return #expect(Bool(false), "\(found)") }
  }

  @Test func headersOfAnotherEdition() {
    let table = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t3\t5\n"
    let found = refusals("云岭县水务局2024年政府信息公开工作年度报告\n\n" + inSectionTwo(table))
    guard case .otherForm = found.first else { return #expect(Bool(false), "\(found)") }
  }

  @Test func bytesThatAreNoText() {
    var bytes = [UInt8](inSectionTwo("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | @ | 0 |\n行政规范性文件 | 0 | 0 | 0 |\n").utf8)
    for index in bytes.indices where bytes[index] == 0x40 { bytes[index] = 0xFF }
    let result = Relayout(Analysis(SourceText(bytes)))
    #expect(result.refused.map(\.reason) == [.notText])
    #expect(result.text.bytes == bytes)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
