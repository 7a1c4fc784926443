import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct InlineCompletionTests {
  private func text(_ line: String, aspect: String = "（二）依申请公开") -> String? {
    let caret = Caret(ProseCompletionTests.report(line, aspect: aspect))
    return InlineCompletion.at(caret.offset, in: caret.analysis)?.text
  }

  @Test func theOneNumberThatTheTablesHave() {
    #expect(text("全年收到‸") == "政府信息公开申请101件")
    #expect(text("全年收到政府信息公开申请101件，予以公开‸") == "74件")
    #expect(text("全年收到政府信息公开申请101件，予以公开74件，占‸") == "73.27%")
    // All 17 reviews, or the 10 that are closed.
    #expect(text("因政府信息公开被申请行政复议‸") == nil)
  }

  @Test func theNextSentenceThatIsNotSaid() {
    #expect(text("‸") == "本年度收到政府信息公开申请101件。")
    #expect(text("全年收到政府信息公开申请101件，办结101件。‸") == "收到的申请中，自然人申请101件。")
    #expect(text("‸", aspect: "（一）主动公开") == "本年度制发行政规范性文件5件，废止3件，现行有效30件。")
  }

  @Test func otherwiseNothing() {
    for line in ["畅通渠道‸", "全年收到‸，办结", "全年收到群众来信‸", "全年收到政府信息公开申请101件‸"] { #expect(text(line) == nil, "\(line)") }
    #expect(text("‸", aspect: "（三）政府信息管理") == nil)
    // That there were no fees is for the author to say.
    let fees = Caret("# 云岭县水务局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n‸\n")
    #expect(InlineCompletion.at(fees.offset, in: fees.analysis) == nil)
    let other = Caret("# 会议通知\n\n收到‸")
    #expect(InlineCompletion.at(other.offset, in: other.analysis) == nil)
  }
}
