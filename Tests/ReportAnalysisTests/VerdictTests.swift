import ReportForm
import ReportSyntax
import Testing

@testable import ReportAnalysis

@Suite struct VerdictTests {
  /// What a title does not give is said, and no more.
  @Test(
    arguments: [
      ("云岭县水务局2024年政府信息公开工作年度报告", nil), ("云岭县水务局政府信息公开工作年度报告", "报告标题没有写明年份"),
      ("2024年政府信息公开工作年度报告", "报告标题没有写明单位"), ("政府信息公开工作年度报告", "报告标题没有写明单位和年份"),
    ] as [(String, String?)])
  func whatATitleLacksIsSaid(_ title: String, _ expected: String?) throws {
    let analysis = Analysis(SourceText("\(title)\n\n一、总体情况\n\n正文。\n\n六、其他需要报告的事项\n\n无。\n"))
    let verdict = try #require(Verdict(analysis))
    #expect(verdict.reservations.map { $0.text(in: .chinese) }.filter { $0.hasPrefix("报告标题") } == [expected].compactMap { $0 })
    #expect(!verdict.holds)
  }
}
