import Foundation
import ReportAnalysis
import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct LabelHoverTests {
  private func hover(_ part: String, in text: SourceText, _ language: Language = .chinese) throws -> String {
    let offset = try #require(text.offset(of: part, plus: 3))
    return try #require(Hover.at(offset, in: Analysis(text), language: language)).plainText
  }

  @Test func aLabelTellsWhatItsRowCounts() throws {
    #expect(
      try hover("| 2.其他法律", in: Fixture.sample.text).components(separatedBy: "行名不规范")[0] == """
        2.其他法律行政法规禁止公开
        表三 › 三、本年度办理结果 › （三）不予公开
        其他法律、行政法规禁止公开的政府信息。
        《中华人民共和国政府信息公开条例》第十四条
        这里写作“2.其他法律法规禁止公开”，格式的名称如上。
        本行 7 个数都填了。
        ✓ 本行：总计＝自然人（1）＝1

        """)
  }

  @Test func itCountsWhatIsFilledIn() throws {
    let sheet = SourceText(Sheet.requests)
    #expect(try hover("（一）予以公开", in: sheet).contains("本行 7 个数，填了 4 个，空着 3 个。"))
    #expect(try hover("四、结转", in: sheet, .english).contains("6 of 7 filled in, 0 blank, 1 unreadable."))
    let short = sheet.replacing("| 9 | 1 |", with: "| 9 |")
    #expect(try hover("一、本年新收", in: short).contains("本行有 6 个数，应有 7 个，看不出各属哪一栏。"))
  }

  @Test func aRowThatTheFormLacksIsSaidToBeNone() throws {
    let sheet = SourceText(Sheet.requests).replacing("（一）予以公开", with: "完全另外的一行")
    #expect(try hover("完全另外的一行", in: sheet).hasPrefix("完全另外的一行\n表三的格式里没有这一行。\n多出行（unknown-row）\n"))
  }
}
