import ReportForm
import ReportSyntax
import Testing

@Suite struct PrintedTableHTMLTests {
  @Test func aTableOfTheFormWithItsMergedCells() {
    let text = PrintedTable(.disclosures, of: .edition2021) { $0 == 1 ? "<1>" : "0" }.text(in: .html)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 17)
    #expect(
      lines[..<4] == [
        "<table>", "<tr><th colspan=\"4\">第二十条第（一）项</th></tr>",
        "<tr><th>信息内容</th><th>本年制发件数</th><th>本年废止件数</th><th>现行有效件数</th></tr>",
        "<tr><td>规章</td><td>0</td><td>&lt;1&gt;</td><td>0</td></tr>",
      ])
    #expect(lines[7] == "<tr><td>行政许可</td><td colspan=\"3\">0</td></tr>")
    #expect(lines.suffix(2) == ["</table>", ""])
  }

  @Test func groupsSpanTheirRows() {
    let text = PrintedTable(.requests, of: .edition2021) { _ in "" }.text(in: .html)
    #expect(text.contains("<tr><td rowspan=\"22\">三、本年度办理结果</td><td colspan=\"2\">（一）予以公开</td><td></td>"))
    #expect(text.contains("<tr><th rowspan=\"2\">自然人</th><th colspan=\"5\">法人或其他组织</th><th rowspan=\"2\">总计</th></tr>"))
  }

  @Test func markupIsEscapedAndNothingElse() {
    #expect(Markup.escaped("a<b>&\"“𠮷”") == "a&lt;b&gt;&amp;\"“𠮷”")
  }
}
