import Foundation
import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct FigureHoverTests {
  private func hover(_ part: String, after: String, in text: SourceText, _ language: Language = .chinese) throws -> String {
    let offset = try #require(text.offset(of: part, after: after, plus: 2))
    return try #require(Hover.at(offset, in: Analysis(text), language: language)).plainText
  }

  @Test func aFigureToBlameIsToldFirst() throws {
    let text = try hover("| 52 |", after: "1.本机关不掌握", in: Fixture.sample.text)
    #expect(
      text.components(separatedBy: "合计不符")[0] == """
        表三 · 1.本机关不掌握相关政府信息 · 自然人
        三、本年度办理结果 › （四）无法提供
        应为 25，现为 52，有 2 条勾稽关系因它不成立。
        ✗ 本行：总计＝自然人（52）＋商业企业（1）＋法律服务机构（1）＝54；表中为 27，少 27
        ✗ 本列：（七）总计＝各项结果（53＋6＋1＋2＋1＋2＋1＋2＋52＋1＋2＋1＋1）＝125；表中为 98，少 27

        """)
    #expect(text.hasSuffix("忽略：<!-- gouji-ignore unbalanced-total: 理由 -->"))
    #expect(text.contains("合计不符（unbalanced-total）\n合计与分项之和不符。"))
  }

  /// The message says what should be, and its related places the sums that fail; beside them stands what neither says.
  @Test func besideItsFindingAFigureRepeatsNothing() throws {
    let text = Fixture.sample.text
    let offset = try #require(text.offset(of: "| 52 |", after: "1.本机关不掌握", plus: 2))
    let hover = try #require(Hover.at(offset, in: Analysis(text), language: .chinese, besideFindings: true)).plainText
    #expect(
      hover == """
        表三 · 1.本机关不掌握相关政府信息 · 自然人
        三、本年度办理结果 › （四）无法提供
        \(Rule.unbalancedTotal.rationale.text(in: .chinese))
        依据：国办公开办函〔2021〕30号
        """)
    // What has no finding says all that is known of it, as the total beside it.
    let total = try #require(text.offset(of: "| 27 |", after: "1.本机关不掌握", plus: 2))
    for language in Language.allCases {
      let hovers = [true, false].map { Hover.at(total, in: Analysis(text), language: language, besideFindings: $0)?.plainText }
      #expect(hovers[0] != nil && hovers[0] == hovers[1])
    }
  }

  @Test func aTotalOfThatRowPointsToTheFault() throws {
    let text = try hover("| 27 |", after: "1.本机关不掌握", in: Fixture.sample.text, .english)
    #expect(
      text == """
        Table 3 · 1.本机关不掌握相关政府信息 · 总计
        三、本年度办理结果 › （四）无法提供
        Now 27
        ✗ row: 总计＝自然人（52）＋商业企业（1）＋法律服务机构（1）＝54; the table says 27, 27 too few
        ✓ column: （七）总计＝各项结果（61＋7＋1＋2＋1＋3＋1＋2＋27＋1＋2＋1＋1）＝110
        The cause is 1.本机关不掌握相关政府信息·自然人: it should be 25.
        """)
  }

  @Test func aCarriedFigureShowsBothSides() throws {
    let text = try hover("| 108 |", after: "一、本年新收", in: Fixture.sample.text)
    #expect(text.hasSuffix("\n✓ 本列：一（108）＋二（5）＝（七）总计（110）＋四（3）＝113"))
  }

  @Test func aFigureOfTable4NamesItsBlock() throws {
    let text = try hover("| 1 | 4 |", after: "复议后起诉 |", in: Fixture.sample.text)
    #expect(
      text == """
        表四 · 行政诉讼 · 未经复议直接起诉 · 尚未审结
        现为 1
        ✓ 未经复议直接起诉：总计＝结果维持（3）＋结果纠正（0）＋其他结果（0）＋尚未审结（1）＝4
        """)
  }

  @Test func anAmountHasItsUnitAndItsMeaning() throws {
    let text = try hover("| 86.24 |", after: "行政事业性收费", in: Fixture.sample.text)
    #expect(
      text == """
        表二 · 行政事业性收费 · 本年收费金额（单位：万元）
        第二十条第（八）项
        现为 86.24 万元
        本年度行政事业性收费金额，单位为万元；收取的信息处理费也计在内。
        《中华人民共和国政府信息公开条例》第二十条第（八）项
        """)
  }

  @Test func sumsThatWereNotEvaluatedAreNeverTicked() throws {
    let sheet = SourceText(Sheet.requests)
    let wrong = try hover("| 11 |", after: "一、本年新收", in: sheet)
    #expect(wrong.contains("✗ 本行：总计＝自然人（9）＋商业企业（1）＝10；表中为 11，多 1"))
    #expect(wrong.contains("？ 本列：一＋二＝（七）总计＋四：（七）总计的数不明，未核对"))
    let vacant = try hover("|  |", after: "二、上年结转", in: sheet)
    #expect(vacant.contains("空着；按合计应为 2"))
    #expect(vacant.contains("？ 本行：总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他；商业企业空着，应为 2"))
    let open = try hover("| 3 |", after: "（一）予以公开", in: sheet)
    #expect(open.contains("？ 本行：总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他：商业企业、科研机构、总计空着，未核对"))
    let unreadable = try hover("| x |", after: "四、结转", in: sheet)
    #expect(unreadable.contains("“x”不是数字"))
    #expect(unreadable.contains("：自然人的数不明，未核对"))
    for text in [wrong, vacant, open, unreadable] { #expect(!text.contains("✓")) }
  }

  @Test func aVacantTotalIsWorkedOut() throws {
    let sheet = SourceText(Sheet.requests).replacing("| 11 |", with: "|  |")
    let text = try hover("|  |", after: "一、本年新收", in: sheet, .english)
    #expect(
      text.contains(
        "？ row: 总计＝自然人（9）＋商业企业（1）＝10; 总计 is blank and should be 10"))
  }
}
