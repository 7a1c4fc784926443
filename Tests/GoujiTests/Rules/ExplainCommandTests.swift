import ReportAnalysis
import ReportForm
import Testing

@Suite struct ExplainCommandTests {
  @Test func aRuleWithItsExample() throws {
    let outcome = try Tool.run(["explain", "nonstandard-heading"])
    let expected = """
      部分标题不规范（nonstandard-heading）：警告
      部分标题的文字或序号与格式不一致。

      为什么：六个部分标题由格式逐字规定，改动后不便汇总比对。
      依据：国办公开办函〔2021〕30号
      忽略：<!-- gouji-ignore nonstandard-heading: 理由 -->，写在上一行或行末
      不查：.gouji.json 里写 {"severities": {"nonstandard-heading": "off"}}

      例子：
          一、总体情况
          五、存在问题及改进情况
          ＾＾＾＾＾＾＾＾＾＾＾ 警告：部分标题应为“五、存在的主要问题及改进情况”

      改好以后（把“五、存在问题及改进情况”改为“五、存在的主要问题及改进情况”）：
          一、总体情况
          五、存在的主要问题及改进情况

      """
    #expect(outcome.output == expected)
    #expect(outcome.status == 0)
  }

  @Test func inEnglish() throws {
    let expected = """
      Nonstandard heading (nonstandard-heading): warning
      A section heading differs from the form in wording or number.

      Why: The form gives the six headings word for word, so that reports can be compared.
      Source: Notice 国办公开办函〔2021〕30号
      Ignore: <!-- gouji-ignore nonstandard-heading: 理由 -->, on the line before or at the end of the line
      Turn off: {"severities": {"nonstandard-heading": "off"}} in .gouji.json

      Example:
          一、总体情况
          五、存在问题及改进情况
          ＾＾＾＾＾＾＾＾＾＾＾ warning: The heading should be “五、存在的主要问题及改进情况”

      Fixed (Change “五、存在问题及改进情况” to “五、存在的主要问题及改进情况”):
          一、总体情况
          五、存在的主要问题及改进情况

      """
    #expect(try Tool.run(["explain", "--language", "en", "nonstandard-heading"]).output == expected)
  }

  /// A rule is called by its id, or by its name in either language.
  @Test(arguments: ["部分标题不规范", "Nonstandard heading"]) func aRuleByItsName(name: String) throws {
    #expect(try Tool.run(["explain", name]).output == Tool.run(["explain", "nonstandard-heading"]).output)
  }

  @Test(arguments: Rules.all.map(\.id), Language.allCases) func everyRuleHasAnExampleDrawn(id: String, language: Language) throws {
    let outcome = try Tool.run(["explain", id, "--language", language.rawValue])
    let colon = language == .chinese ? "：" : ": "
    let words = [try #require(Rules.rule(id)).severity, .information].map { " \($0.word.text(in: language))\(colon)" }
    #expect(words.contains(where: outcome.output.contains))
    #expect(!["E", "W", "I", "H"].contains { outcome.output.contains(" \($0) \(id): ") })
    #expect(outcome.output.contains("^") || outcome.output.contains("＾"))
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    (["unbalanced-totals"], "没有规则 unbalanced-totals，是不是 unbalanced-total, unbalanced-rollup？"),
    (["totl"], "没有规则 totl，是不是 unbalanced-total？"),
    (["missing"], "没有规则 missing，是不是 missing-section, missing-table, missing-topic？"),
    (["Blank_Cell"], "没有规则 Blank_Cell，是不是 blank-cell？"),
    (["xyzzy"], "没有规则 xyzzy；所有规则见 gouji rules"),
    ([], "要说明哪条规则？名称见 gouji rules"),
    (["blank-cell", "missing-row"], "一次说明一条规则"),
  ]) func faults(arguments: [String], message: String) throws {
    let outcome = try Tool.run(["explain"] + arguments)
    #expect(outcome.errors == "gouji: \(message)\ngouji: 用法见 gouji help explain\n")
    #expect(outcome.output == "")
    #expect(outcome.status == 2)
  }
}
