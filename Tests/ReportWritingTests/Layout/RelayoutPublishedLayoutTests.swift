import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportWriting

/// Reports in the layouts of published ones, laid out as standard tables, in HTML with the official merged cells, and back.
@Suite struct RelayoutPublishedLayoutTests {
  private static func cases(_ isIncluded: (PublishedLayout) -> Bool) -> [(Edition.Year, PublishedLayout)] {
    PublishedLayout.cases.filter { isIncluded($0.1) }
  }

  private func figures(_ text: SourceText) -> [Int64?]? {
    Analysis(text).report?.tables.flatMap { table in table.figures.map { $0.numeral?.whole } }
  }

  @Test(arguments: cases { !$0.isHTML }) func intoMarkdownAndHTMLAndBack(_ year: Edition.Year, _ layout: PublishedLayout) {
    let values = year.edition.balancedFigures
    let source = Analysis(layout.filled(year))
    let markdown = Relayout(source)
    let html = Relayout(source, as: .html)
    #expect(markdown.refused.isEmpty && html.refused.isEmpty)
    for kind in TableKind.allCases {
      #expect(markdown.text.string.contains("\n\n" + PrintedTable(kind, of: year.edition) { "\(values[$0])" }.text(in: .markdown) + "\n"))
      #expect(html.text.string.contains("\n\n" + PrintedTable(kind, of: year.edition) { "\(values[$0])" }.text(in: .html) + "\n"))
    }
    #expect(figures(html.text) == values)
    #expect(Relayout(Analysis(markdown.text)).edits.isEmpty)
    #expect(Relayout(Analysis(html.text), as: .html).edits.isEmpty)
    #expect(Relayout(Analysis(html.text)).text.bytes == markdown.text.bytes)
    #expect(Relayout(Analysis(markdown.text), as: .html).text.bytes == html.text.bytes)
  }

  @Test(arguments: cases(\.isHTML)) func aPageStaysOne(_ year: Edition.Year, _ layout: PublishedLayout) {
    let values = year.edition.balancedFigures
    let source = Analysis(layout.filled(year))
    let markdown = Relayout(source)
    #expect(markdown.edits.isEmpty && markdown.refused.map(\.reason) == [.page, .page, .page])
    let html = Relayout(source, as: .html)
    // A page on one line has no lines of its own for a table.
    #expect(html.refused.isEmpty == (layout != .minifiedPage))
    #expect(figures(html.text) == values)
    #expect(Relayout(Analysis(html.text), as: .html).text.bytes == html.text.bytes)
  }

  @Test func whatIsWrittenInHTMLIsReadAsItIsSeen() {
    let source = """
      云岭县水务局2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      <table>
      <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
      <tr><td><p>规&nbsp;章</p></td><td width="20">1</td><td>&lt;2&gt;</td><td><b>3</b></td></tr> <!-- 已核 7 次 -->
      <tr><td>甲|乙</td><td colspan="3">5</td></tr>
      <tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr>
      </table>
      五、存在的主要问题及改进情况
      """
    let result = Relayout(Analysis(SourceText(source)))
    #expect(result.refused.isEmpty)
    let lines = result.text.string.split(separator: "\n").map { $0.filter { $0 != " " } }
    #expect(lines.contains("|规章|1|<2>|3|<!--已核7次-->"))
    #expect(lines.contains("|甲\\|乙|5|||"))
    #expect(result.text.string.hasSuffix("|\n\n五、存在的主要问题及改进情况"))
    #expect(!result.text.string.contains("table>"))
  }
}
