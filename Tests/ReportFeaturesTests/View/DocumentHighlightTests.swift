import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct DocumentHighlightTests {
  /// What is highlighted at the cursor, each with whether it is the cursor's own.
  private func highlights(_ text: SourceText, _ part: String, after anchor: String = "") throws -> [String] {
    let offset = try #require(text.offset(of: part, after: anchor))
    return (DocumentHighlight.at(offset, in: Analysis(text)) ?? []).map { text.string($0.range) + ($0.kind == .own ? "!" : "") }
  }

  @Test func aFigureBringsTheTermsOfItsSums() throws {
    let text = SourceText(Sheet.requests)
    // The column 商业企业: 一 1, 二 is blank, and the row with it.
    #expect(try highlights(text, "1 |", after: "数量 | 9 ") == ["9", "1!", "0", "0", "0", "0", "11", "0"])
  }

  /// With the count of the text that speaks of it.
  @Test func inTableFourTheBlock() throws {
    #expect(try highlights(Fixture.sample.text, "2 | 9", after: "| 6 | 1 | 0 ") == ["2件", "6", "1", "0", "2!", "9"])
  }

  @Test func aCountInTheProseBringsItsFigureAndBack() throws {
    #expect(try highlights(Fixture.sample.text, "108件") == ["108件!", "108"])
    let back = try highlights(Fixture.sample.text, "108 |", after: "| 96 | 7")
    #expect(back.first == "108件" && back.contains("108!") && back.contains("110"))
  }

  @Test func aLabelBringsItsRow() throws {
    #expect(
      try highlights(Fixture.sample.text, "四、结转下年度继续办理") == ["四、结转下年度继续办理!", "2", "1", "0", "0", "0", "0", "3"])
  }

  @Test func elsewhereThereIsNone() throws {
    let text = Fixture.sample.text
    for part in ["云岭县", "## 二、", "着力解决", "1840条"] {
      #expect(DocumentHighlight.at(try #require(text.offset(of: part)), in: Analysis(text)) == nil, "\(part)")
    }
    let other = Fixture.named("other/changelog.md").analysis
    #expect(DocumentHighlight.at(0, in: other) == nil)
  }
}
