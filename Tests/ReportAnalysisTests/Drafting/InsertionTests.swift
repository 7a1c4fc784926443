import Foundation
import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// What is missing, put into a report and read again.
@Suite struct InsertionTests {
  /// The sections that a page lacks are put into it as HTML, with sub-headings in bold and the merged cells of the official tables.
  @Test func sectionsOfAPage() throws {
    var analysis = Fixture.named("styled-page.html").analysis
    while let finding = analysis.findings.first(where: { $0.rule == "missing-section" }) {
      analysis = Analysis(analysis.text.applying(try #require(finding.fixes.first).edits))
    }
    let report = try #require(analysis.report)
    #expect(report.tree.isPage && report.sections.map(\.form.number) == [1, 2, 3, 4, 5, 6] && report.tables.count == 3)
    let text = analysis.text.string
    #expect(text.contains("\n<h2>一、总体情况</h2>\n\n<!-- "))
    #expect(text.contains("\n<p><strong>（一）主动公开。</strong></p>\n\n<p><strong>（二）依申请公开。</strong></p>\n"))
    #expect(text.contains("<tr><td rowspan=\"22\">三、本年度办理结果</td><td colspan=\"2\">（一）予以公开</td><td></td>"))
    #expect(!text.contains("*") && !text.contains("|") && !text.contains("##"))
    for kind in [TableKind.requests, .reviews] { #expect(report.table(kind)?.figures.allSatisfy { $0.reading == .blank } == true) }
  }

  /// What is missing at the end of a page stands before the tags that close it, and after the table of the section before.
  @Test(arguments: [4, 5, 6]) func theEndOfAPage(_ number: Int) throws {
    let whole = Fixture.named("sound/page-2021.html")
    let report = try #require(whole.analysis.report)
    let start = try #require(report.section(number)).headingRange.lowerBound - "<h2><span>".utf8.count
    let analysis = Analysis(SourceText(whole.text.string(0..<start) + "</div></body></html>\n"))
    let finding = try #require(analysis.findings.first { $0.rule == "missing-section" })
    let mended = Analysis(analysis.text.applying(try #require(finding.fixes.first).edits))
    // Where more than two are missing, all of them come with one repair.
    #expect(mended.report?.sections.count == (number == 4 ? 6 : number) && mended.text.string.hasSuffix("</div></body></html>\n"))
    let heading = Edition.edition2021.sections[number - 1].heading
    let before = try #require(mended.text.offset(of: "<h2>" + heading))
    let tables = mended.text.string(0..<before)
    #expect(tables.components(separatedBy: "</TABLE>").count == tables.components(separatedBy: "<TABLE").count)
  }

  @Test func theWholeFormOfAPage() throws {
    let analysis = Analysis(SourceText("<html><body>\n<h1>青禾县人民政府2023年政府信息公开工作年度报告</h1>\n<p>正文。</p>\n</body></html>\n"))
    let finding = try #require(analysis.findings.first { $0.rule == "missing-section" })
    let mended = Analysis(analysis.text.applying(try #require(finding.fixes.first).edits))
    let report = try #require(mended.report)
    #expect(report.tree.isPage && report.sections.count == 6 && report.tables.count == 3)
    #expect(mended.text.string.hasSuffix("\n</body></html>\n"))
  }

  /// A sub-heading that is missing looks as those around it.
  @Test(arguments: [
    ("<h3>", "</h3>", "<h3>（二）依申请公开</h3>\n"), ("<p class=\"a\"><strong>", "。</strong></p>", "<p><strong>（二）依申请公开。</strong></p>\n"),
    ("<p>", "：</p>", "<p>（二）依申请公开：</p>\n"),
  ])
  func subheadingsOfAPage(_ open: String, _ close: String, _ inserted: String) throws {
    let names = ["（一）主动公开", "（三）政府信息管理", "（四）政府信息公开平台建设", "（五）监督保障"]
    let body = names.map { "\(open)\($0)\(close)\n<p>做了一些具体的工作。</p>\n" }.joined()
    let text = "<h1>青禾县人民政府2023年政府信息公开工作年度报告</h1>\n<h2>一、总体情况</h2>\n\(body)<h2>五、存在的主要问题及改进情况</h2>\n"
    let analysis = Analysis(SourceText(text))
    let finding = try #require(analysis.findings.first { $0.rule == "missing-topic" })
    let mended = Analysis(analysis.text.applying(try #require(finding.fixes.first).edits))
    #expect(mended.text.string.contains(inserted))
    #expect(mended.tree.isPage && !mended.findings.contains { $0.rule == "missing-topic" })
  }

  /// A heading that was lost goes before its table, which is not brought a second time.
  @Test(arguments: Fixture.sound, [2, 3, 4]) func aHeadingBeforeItsTable(_ fixture: Fixture, _ number: Int) throws {
    let report = try #require(fixture.analysis.report)
    let heading = try #require(report.section(number)?.headingRange)
    if report.tree.isPage { return }
    let analysis = Analysis(fixture.text.applying([TextEdit(heading, "")]))
    let finding = try #require(analysis.findings.first { $0.rule == "missing-section" })
    let fix = try #require(finding.fixes.first)
    #expect(!fix.title.text(in: .chinese).contains("及表"))
    let mended = Analysis(analysis.text.applying(fix.edits))
    #expect(mended.findings.filter { $0.severity <= .warning }.map(\.rule) == [], "\(fixture.name)")
    #expect(
      mended.report?.tables.flatMap(\.figures).map { $0.numeral?.plain } == report.tables.flatMap(\.figures).map { $0.numeral?.plain })
  }

  private static func begun(_ rows: String) -> String {
    "# 云岭县水务局2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n\(rows)\n\n## 五、存在的主要问题及改进情况\n"
  }

  /// Headers that are begun of a table are replaced by the whole of it.
  @Test(arguments: ["| 行政复议 |  |  |  |  | 行政", "| 行政复议 | 行政诉讼 |\n|---|---|", "行政复议\t\t\t\t\t行政诉讼"])
  func aTableInThePlaceOfItsBeginning(_ rows: String) throws {
    let analysis = Analysis(SourceText(Self.begun(rows)))
    let fix = try #require(analysis.findings.first { $0.rule == "missing-table" }?.fixes.first)
    let mended = Analysis(analysis.text.applying(fix.edits))
    #expect(mended.report?.table(.reviews)?.figures.count == 15)
    #expect(mended.text.string.components(separatedBy: "| 行政复议").count == 2 && !mended.text.string.contains("\t"))
  }

  /// Figures are not written over, nor is a second table put beside them.
  @Test func noTableBesideFigures() throws {
    let analysis = Analysis(SourceText(Self.begun("| 行政复议 |  |  |\n|---|---|---|\n| 结果维持 | 结果纠正 | 其他结果 |\n| 8 | 1 | 一 |")))
    let finding = try #require(analysis.findings.first { $0.rule == "missing-table" })
    #expect(finding.fixes.isEmpty)
  }
}
