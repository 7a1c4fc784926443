import ReportForm
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct HeadingHoverTests {
  private func hover(_ part: String, _ language: Language = .chinese) throws -> String {
    let offset = try #require(Fixture.sample.text.offset(of: part, plus: 3))
    return try #require(Hover.at(offset, in: Fixture.sample.analysis, language: language)).plainText
  }

  @Test func whatASectionHoldsAndHowItsSumsStand() throws {
    #expect(
      try hover("## 三、") == """
        三、收到和处理政府信息公开申请情况
        表三：本年新收、上年结转、办理结果和结转下年度的申请数量；第一项加第二项之和，等于第三项加第四项之和。
        表三：175 个数填了 175 个，勾稽关系 ✓ 37 条，✗ 2 条。
        《中华人民共和国政府信息公开条例》第五十条第（二）项
        """)
    #expect(
      try hover("## 一、").hasSuffix(
        "（一）主动公开\n（二）依申请公开\n（三）政府信息管理\n（四）政府信息公开平台建设\n（五）监督保障\n国办公开办函〔2021〕30号"))
    #expect(try hover("## 五、", .english).contains("It says “五、存在问题及改进情况” here"))
    // Table 2 has no sums, so there is nothing to tick.
    #expect(try hover("## 二、").contains("表二：10 个数填了 10 个。"))
  }
}
