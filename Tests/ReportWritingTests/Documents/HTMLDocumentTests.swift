import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportWriting

@Suite struct HTMLDocumentTests {
  private func page(_ text: String) throws -> String {
    String(decoding: HTMLDocument(try #require(Publication(Analysis(SourceText(text))))).bytes, as: UTF8.self)
  }

  private func report(_ prose: String) -> String {
    "某某局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n\(prose)\n\n六、其他需要报告的事项\n\n没有。\n"
  }

  /// The page from its first heading on.
  private func body(_ prose: String) throws -> String {
    let page = try page(report(prose))
    let start = try #require(page.range(of: "<h2 id=\"section-1\">一、总体情况</h2>\n"))
    let end = try #require(page.range(of: "<h2 id=\"section-2\">"))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test func everythingIsEscaped() throws {
    #expect(try body("a<b> & \"c\" <script>alert(1)</script>").contains("<script") == false)
    #expect(try body("1 < 2 & 3 > 2") == "<p>1 &lt; 2 &amp; 3 &gt; 2</p>\n")
    #expect(
      try body("见[甲<乙](https://example.org/?a=1&b=\"2\")。")
        == "<p>见<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">甲&lt;乙</a>。</p>\n")
    let page = try page(report("平稳。").replacingOccurrences(of: "某某局", with: "某&某局"))
    #expect(
      page.contains("<title>某&amp;某局2024年政府信息公开工作年度报告</title>")
        && page.contains("<h1><span>某&amp;某局<span class=\"year\">2024年</span></span><span>政府"))
  }

  @Test func nothingOutsideIsNeeded() throws {
    let page = try page(LayoutWriter.tabs.report(.edition2021, title: "某某局2024年政府信息公开工作年度报告") { _ in "0" })
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\""))
    for part in ["<script", "<link", "url(", "@import", "src=", "http:", "https:"] { #expect(!page.contains(part)) }
    // Black on white, whatever the printer.
    let colours = page.components(separatedBy: "#").dropFirst().map { String($0.prefix(3)) }
    #expect(Set(colours).isSubset(of: ["fff", "000"]))
  }

  @Test func listsAreOpenedAndClosed() throws {
    #expect(
      try body("- 甲\n  - 乙\n- 丙\n\n2. 丁\n3. 戊\n\n己。") == """
        <ul>
        <li>甲<ul>
        <li>乙</li>
        </ul>
        </li>
        <li>丙</li>
        </ul>
        <ol start="2">
        <li>丁</li>
        <li>戊</li>
        </ol>
        <p>己。</p>

        """)
  }

  @Test(arguments: Edition.Year.allCases) func tablesSayWhatTheirCellsAre(_ year: Edition.Year) throws {
    let page = try page(
      LayoutWriter.pipes.report(year.edition, title: "某某局\(year == .year2021 ? 2024 : 2020)年政府信息公开工作年度报告") { String($0) })
    #expect(page.components(separatedBy: "<th ").count == page.components(separatedBy: "<th scope=").count)
    #expect(page.components(separatedBy: "<td").count - 1 == year.edition.places.count)
    #expect(page.contains("<table class=\"requests\" aria-labelledby=\"section-3\">"))
    #expect(page.contains("<th scope=\"rowgroup\" rowspan=\"\(year == .year2021 ? 22 : 20)\">三、本年度办理结果</th>"))
    #expect(page.contains("<th scope=\"colgroup\" colspan=\"7\">申请人情况</th>"))
    #expect(page.contains("<th scope=\"row\" colspan=\"3\">一、本年新收政府信息公开申请数量</th>"))
    // Tags nest: what opens last closes first.
    var open: [Substring] = []
    for part in page.split(separator: "<").dropFirst() where !part.hasPrefix("!") && !part.hasPrefix("meta") && !part.hasPrefix("col ") {
      let name = part.prefix { $0 != " " && $0 != ">" }
      if name.hasPrefix("/") { #expect(open.popLast() == name.dropFirst()) } else { open.append(name) }
    }
    #expect(open.isEmpty)
  }

  @Test func figuresAreNotMended() throws {
    let text = LayoutWriter.pipes.report(.edition2021, title: "某某局2024年政府信息公开工作年度报告") { $0 == 40 ? "约7" : $0 == 41 ? "１２" : "3" }
    #expect(try page(text).contains("<td>约7</td><td>１２</td><td>3</td>"))
  }
}
