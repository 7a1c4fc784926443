import ReportSyntax
import Testing

@testable import ReportAnalysis
@testable import ReportForm

@Suite struct SquigglesTests {
  private func finding(_ range: Range<Int>, _ message: String, _ severity: Severity = .error) -> Finding {
    Finding(rule: "a-rule", severity: severity, message: Localized(message, message), range: range)
  }

  @Test func squigglesStandUnderTheirCharacters() {
    let text = SourceText("| 规章 | 12 |\n\t其他\t3\n末行")
    let drawn = Squiggles.draw(
      [finding(2..<8, "wide"), finding(11..<13, "narrow", .warning), finding(24..<25, "tab", .hint), finding(26..<32, "last")], in: text,
      language: .chinese)
    #expect(
      drawn == """
        | 规章 | 12 |
          ＾＾ E a-rule: wide
          　　   ^^ W a-rule: narrow
        \t其他\t3
        \t　　\t^ H a-rule: tab
        末行
        ＾＾ E a-rule: last
        """)
    #expect(Squiggles.strip(drawn) == text.string)
  }

  @Test(arguments: ["", "a", "a\n", "a\n\n", "^ 不是画线\n", "^^^\n"]) func strippingGivesTheTextBack(_ string: String) {
    let text = SourceText(string)
    #expect(Squiggles.strip(Squiggles.draw([], in: text, language: .chinese)) == string)
    if !string.isEmpty {
      #expect(Squiggles.strip(Squiggles.draw([finding(0..<1, "x")], in: text, language: .chinese)) == string)
    }
  }

  @Test func underlinesStayInOneLine() {
    let text = SourceText("ab\ncd\r\n\n")
    #expect(text.underlined(1..<5) == 1..<2)
    #expect(text.underlined(.at(3)) == 3..<4)
    #expect(text.underlined(.at(5)) == 4..<5)
    #expect(text.underlined(.at(2)) == 1..<2)
    #expect(text.underlined(.at(7)) == .at(7))
    #expect(text.underlined(90..<99).upperBound <= 8)
  }
}
