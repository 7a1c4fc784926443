import Testing

@testable import ReportReading

@Suite struct LabelTextTests {
  private func core(_ string: String) -> String { String(decoding: LabelText(string).core, as: UTF8.self) }

  @Test(arguments: [
    ("（一）予以公开", "(一) 予以公开"), ("1.属于国家秘密", "1、属于 国家\n秘密"), ("3.危及“三安全一稳定”", "3. 危及\"三安全一稳定\""), ("一、本年新收政府信息公开申请数量", "一，本年新收政府信息公开申请数量"),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "(二) 部分公开 (区分处理的, 只计这一情形、 不计其他情形)"), ("其他结果", "其他\u{3000}结果"), ("规章", "**规章**"),
    ("本年收费金额（单位：万元）", "本年收费金额(单位:万元)"), ("重复申请", "２．重复申请"),
  ])
  func sameCore(_ standard: String, _ written: String) {
    #expect(core(standard) == core(written))
    #expect(LabelText(standard).hash == LabelText(written).hash)
  }

  @Test(arguments: [("其他", "其他处理"), ("规章", "行政规章"), ("重复申请", "重复 申请人"), ("一", "二")])
  func otherCore(_ left: String, _ right: String) { #expect(core(left) != core(right)) }

  @Test(arguments: [("", ""), ("1.", ""), ("三安全", "三安全"), ("12.其他", "其他"), ("（十二）附件", "附件"), ("2024年", "2024年"), ("一", "一")])
  func numbersStandApart(_ written: String, _ expected: String) { #expect(core(written) == expected) }

  @Test(arguments: [
    ("其他法律法规禁止公开", "其他法律行政法规禁止公开", 2), ("其他法律行政止公开", "其他法律行政法规禁止公开", 3), ("重复申请", "重复申请", 0), ("信访投诉举报类申请", "1.信访举报投诉类申请", 3),
    ("申请人无正当理由逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 1),
  ])
  func slips(_ written: String, _ standard: String, _ distance: Int) {
    #expect(LabelMatching.distance(LabelText(written), standard) == distance)
  }

  @Test(arguments: [("其他", "规章"), ("合计", "总计"), ("工作经费", "重复申请"), ("其他主动公开文件", "行政规范性文件")])
  func notSlips(_ written: String, _ standard: String) { #expect(LabelMatching.distance(LabelText(written), standard) == nil) }
}
