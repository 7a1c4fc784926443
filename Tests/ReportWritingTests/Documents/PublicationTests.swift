import Foundation
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportWriting

@Suite struct PublicationTests {
  /// The blocks of a report whose first section has some text, a line each; tables by their kind.
  private func blocks(_ prose: String, heading: String = "一、总体情况") throws -> [String] {
    let text = "某某局2024年政府信息公开工作年度报告\n\n\(heading)\n\n\(prose)\n\n六、其他需要报告的事项\n"
    let publication = try #require(Publication(Analysis(SourceText(text))))
    #expect(publication.refused.isEmpty)
    return publication.blocks.dropFirst(2).dropLast().map(Self.line)
  }

  private static func line(_ block: Publication.Block) -> String {
    func styled(_ runs: [StyledText]) -> String {
      runs.map { ($0.isBold ? "[\($0.text)]" : $0.text) + ($0.address.map { "→\($0)" } ?? "") }.joined()
    }
    switch block {
    case .title(let title): return "title " + title
    case .heading(let level, let text): return "h\(level) " + styled(text)
    case .paragraph(let text): return "p " + styled(text)
    case .item(let number, let depth, let text): return "li \(number.map(String.init) ?? "-") \(depth) " + styled(text)
    case .table(let table, let kind, _): return "\(kind.name) \(table.rows.count)×\(table.width)"
    case .grid(let rows): return "grid " + rows.map { $0.joined(separator: ",") }.joined(separator: ";")
    }
  }

  @Test func paragraphsAreThoseThatTheAuthorMeans() throws {
    // Lines that a PDF broke are one paragraph; lines that end with a sentence, or begin with a number, are paragraphs of their own.
    #expect(
      try blocks("全年公开信\n息12条，其中\n网站10条。\n没有收费。\n（一）主动公开：平稳，\n1.网站") == ["p 全年公开信息12条，其中网站10条。", "p 没有收费。", "p （一）主动公开：平稳，", "p 1.网站"])
    #expect(try blocks("　　甲局，\n　　乙局，\n2024年共有\n3.5%下降") == ["p 甲局，", "p 乙局，2024年共有3.5%下降"])
    #expect(try blocks("use the\nweb") == ["p use the web"])
  }

  @Test func marksOfMarkdownAreStylesAndNotText() throws {
    #expect(try blocks("**（一）主动公开。**全年\\*平稳\\*，见[网站](https://example.org)。") == ["p [（一）主动公开。]全年*平稳*，见网站→https://example.org。"])
    #expect(
      try blocks("### （二）依申请公开\n\n（三）管理\n\n- 甲\n  - 乙\n- 丙\n\n3. 丁\n\n---\n\n2*3 ** 4") == [
        "h3 （二）依申请公开", "h3 （三）管理", "li - 0 甲", "li - 1 乙", "li - 0 丙", "li 3 0 丁", "p 2*3 ** 4",
      ])
    #expect(try blocks("甲<!-- 说明 -->\n\n<!-- 另一条 -->\n\n见[脚本](javascript:alert(1))") == ["p 甲", "p 见[脚本](javascript:alert(1))"])
  }

  @Test func textThatRunsInWithAHeadingIsAParagraph() throws {
    #expect(try blocks("依法。", heading: "一、总体情况：全年平稳。") == ["p 全年平稳。", "p 依法。"])
    #expect(try blocks("依法。", heading: "**一、总体情况**（一）主动公开。平稳。") == ["p （一）主动公开。平稳。", "p 依法。"])
  }

  @Test func headingsKeepTheirOrder() throws {
    #expect(try blocks("#### 小节\n\n##### 小小节", heading: "### 一、总体情况") == ["h3 小节", "h4 小小节"])
    #expect(try blocks("# 小节\n\n###### 小小节") == ["h3 小节", "h6 小小节"])
  }

  @Test func otherTablesStandAsTheyAre() throws {
    #expect(try blocks("| 甲 | **乙** |\n|---|---|\n| 1 | a\\|b |") == ["grid 甲,乙;1,a|b"])
  }

  @Test(arguments: LayoutWriter.allCases, Edition.Year.allCases) func tablesOfAnyLayoutAreThoseOfTheForm(
    _ layout: LayoutWriter, _ edition: Edition.Year
  ) throws {
    let year = edition == .year2021 ? 2024 : 2020
    let text = layout.report(edition.edition, title: "某某局\(year)年政府信息公开工作年度报告") { String($0 + 1) }
    let publication = try #require(Publication(Analysis(SourceText(text))))
    #expect(publication.refused.isEmpty)
    #expect(publication.title == "某某局\(year)年政府信息公开工作年度报告")
    var figures: [String] = []
    for case .table(let table, let kind, let title) in publication.blocks {
      #expect(title == edition.edition.sections.first { $0.table == kind }?.title)
      figures += table.rows.flatMap(\.cells).filter { $0.kind == .figure }.map(\.text)
    }
    #expect(figures == (1...edition.edition.places.count).map(String.init))
    let headings = publication.blocks.compactMap { if case .heading(2, let text) = $0 { text.plain } else { nil } }
    #expect(headings == edition.edition.sections.map(\.heading))
  }

  @Test func whatIsNoReportIsNoDocument() {
    #expect(Publication(Analysis(SourceText("今天天气很好。\n"))) == nil)
  }
}
