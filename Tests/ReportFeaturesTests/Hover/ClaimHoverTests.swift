import ReportAnalysis
import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct ClaimHoverTests {
  private func hover(_ words: String, plus bytes: Int, in text: SourceText, _ language: Language = .chinese) throws -> String? {
    let offset = try #require(text.offset(of: words, plus: bytes))
    return Hover.at(offset, in: Analysis(text), language: language)?.plainText
  }

  @Test func aCountThatIsRightTellsWhatItWasComparedWith() throws {
    let text = Fixture.sample.text
    let hover = try #require(try hover("申请108件", plus: 7, in: text))
    #expect(hover.hasPrefix("108件\n✓ 表三“一、本年新收政府信息公开申请数量”的“总计”栏是 108"))
    let english = try #require(try self.hover("申请108件", plus: 7, in: text, .english))
    #expect(english.hasPrefix("108件\n✓ table 3 has 108"))
    // A figure that the sums certainly put right counts as what it must be.
    #expect(try self.hover("无法提供28件", plus: 13, in: text)?.contains("✓ 表三") == true)
  }

  @Test func countsThatAreOfOneFigureTogetherSaySo() throws {
    let text = Fixture.sample.text.replacing("办结110件，其中", with: "答复107件，撤回3件。其中，")
    #expect(try hover("答复107件", plus: 7, in: text) == "107件\n✓ 连同旁边的 3：表三“（七）总计”的“总计”栏是 110")
    #expect(try hover("答复107件", plus: 7, in: text, .english)?.contains("✓ Together with 3 beside it: table 3 has 110") == true)
  }

  @Test func aShareThatIsRightTellsItsRatio() throws {
    #expect(try hover("占55.5%", plus: 4, in: Fixture.sample.text) == "55.5%\n✓ 61÷110＝55.45%")
  }

  @Test func oneThatIsWrongHasNoTick() throws {
    let text = Fixture.sample.text.replacing("申请108件", with: "申请801件").replacing("占55.5%", with: "占50.5%")
    #expect(try hover("申请801件", plus: 7, in: text)?.contains("✓") == false)
    #expect(try hover("占50.5%", plus: 4, in: text)?.contains("✓") == false)
  }

  @Test func oneThatCouldNotBeComparedSaysSo() throws {
    let text = Fixture.sample.text.replacing("| 96 | 7 | 0 | 1 | 4 | 0 | 108 |", with: "| 95 | 7 | 0 | 1 | 4 | 0 | 109 |")
    let hover = try hover("申请108件", plus: 7, in: text)
    #expect(hover?.contains("✓") != true)
  }

  @Test func otherNumbersSayNothing() throws {
    #expect(try hover("信息4638条", plus: 7, in: Fixture.sample.text) == nil)
  }
}
