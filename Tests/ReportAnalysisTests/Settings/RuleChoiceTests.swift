import ReportAnalysis
import ReportSyntax
import Testing

@Suite struct RuleChoiceTests {
  @Test func rulesAreChosenByIdNameGroupOrAllTogether() throws {
    #expect(try RuleChoice(["blank-cell, 合计不符，Missing row"]).ids == ["blank-cell", "unbalanced-total", "missing-row"])
    #expect(try RuleChoice(["all"]).ids == Set(Rules.all.map(\.id)) && RuleChoice(["全部"]).ids == Set(Rules.all.map(\.id)))
    #expect(
      try RuleChoice(["勾稽"]).ids == ["unbalanced-total", "unbalanced-carryover", "unbalanced-rollup"] && RuleChoice(["sums"]).named.isEmpty)
    #expect(try RuleChoice([",", " "]).ids.isEmpty)
    #expect(throws: SettingFault.self) { try RuleChoice(["blank-cels"]) }
  }

  @Test func everyRuleIsOfOneGroup() {
    let ids = RuleGroup.allCases.flatMap { $0.rules.map(\.id) }
    #expect(ids.count == Rules.all.count && Set(ids) == Set(Rules.all.map(\.id)))
    #expect(RuleGroup.years.rules.contains { $0.id == "wrong-growth" } && RuleGroup.text.rules.contains { $0.id == "unused-suppression" })
    #expect(RuleGroup.form.rules.contains { $0.id == "blank-cell" })
  }

  /// What is not selected is not asked, and a comment that silences it is not idle.
  @Test func theSettingChoosesToo() {
    let text = SourceText("云岭县水务局2024年政府信息公开工作年度报告\n\n<!-- gouji-ignore blank-cell: 见说明 -->\n五、存在问题及改进情况\n")
    func rules(_ select: Setting) -> Set<String> {
      Set(Analysis(text, configuration: Configuration.read(.table([Setting.Entry("select", select)])).configuration).findings.map(\.rule))
    }
    #expect(rules(.null).isSuperset(of: ["nonstandard-heading", "missing-section", "unused-suppression"]))
    #expect(rules(.list([.text("nonstandard-heading")])) == ["nonstandard-heading"])
    #expect(rules(.list([.text("nonstandard-heading"), .text("unused-suppression")])) == ["nonstandard-heading"])
  }

  @Test func whatIsNoListOfRulesIsTold() {
    func faults(_ name: String, _ value: Setting) -> [String] {
      Configuration.read(.table([Setting.Entry(name, value)])).faults.map { $0.message.text(in: .chinese) }
    }
    #expect(faults("select", .list([.text("blank-cels")])) == ["没有规则 blank-cels，是不是 blank-cell？"])
    #expect(faults("select", .number(1)) == [#"select 应当是一列文字：["…"]"#])
    #expect(faults("exclude", .list([.number(1)])) == [#"exclude 应当是一列文字：["…"]"#])
    #expect(faults("exclude", .text("草稿")) == [])
  }
}
