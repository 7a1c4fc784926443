import ReportAnalysis
import ReportSyntax
import Testing

/// One fault is told by one rule.
@Suite struct RuleRunTests {
  private func rules(_ text: String, off: [String] = []) -> [String] {
    var configuration = Configuration()
    for rule in off { _ = configuration.set(severityOf: rule, .text("off")) }
    return Analysis(SourceText(text), configuration: configuration).findings.map(\.rule)
      .filter { ["incomplete-period", "impossible-date"].contains($0) }
  }

  /// What the period should be settles a date in it that no calendar has, where the period can be told to be wrong.
  @Test func aDateOfThePeriodIsToldByThePeriod() {
    let period = "所列数据的统计期限为2024年1月1日至2024年11月31日。\n\n一、总体情况\n六、其他需要报告的事项\n"
    let text = "云岭县水务局2024年政府信息公开工作年度报告\n\n" + period
    #expect(rules(text) == ["incomplete-period"])
    #expect(rules(text, off: ["incomplete-period"]) == ["impossible-date"])
    #expect(rules(text, off: ["impossible-date"]) == ["incomplete-period"])
    // Without a year there is nothing to hold the period to.
    #expect(
      rules("云岭县水务局政府信息公开工作年度报告\n\n" + period.replacing("2024年1月1日", with: "1月1日").replacing("2024年11", with: "11")) == ["impossible-date"])
    // A date elsewhere is another fault.
    #expect(rules(text.replacing("一、总体情况", with: "一、总体情况\n\n2月30日，我局开放查阅点。\n")) == ["incomplete-period", "impossible-date"])
  }
}
