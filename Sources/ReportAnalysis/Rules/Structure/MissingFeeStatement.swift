import ReportForm
import ReportReading

extension Rule {
  /// Section 六 does not say what was charged for processing information.
  package static let missingFeeStatement = Rule(
    id: "missing-fee-statement", severity: .warning,
    summary: Wording("第六部分没有说明信息处理费的收取情况。", "Section 六 does not report the information processing fee."),
    rationale: Wording(
      "自 2021 年度起，收取信息处理费的情况要在第六部分报告；没有收取也要写明，只写“无”不算。",
      "From 2021 on, section 六 reports the fee for processing information, also where none was charged; 无 alone does not say it."),
    citation: Citation(.feeMeasures),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard inspection.year != nil, let section = inspection.sections.first(where: \.form.statesFees) else { return [] }
      let speaks = inspection.prose.hits.contains {
        $0.word.speaksOfFees && inspection.prose.section(at: $0.range.lowerBound) == section.form.number
      }
      if speaks { return [] }
      let prose = SectionProse(section, of: inspection.report, upTo: 1)
      let statement = Draft([.paragraph("本年度未收取信息处理费。")])
      let fix = Fix(
        .insert, [inspection.tree.insertion(of: statement, at: inspection.report.contentEnd(of: section), in: inspection.style)])
      return [
        rule.finding(
          inspection.text.underlined(section.headingRange), .missing, fixes: [fix],
          severity: prose.characters == 0 && prose.hasComment ? .information : .warning)
      ]
    })
}

extension Localized {
  fileprivate static let missing = Localized(
    "本节没有说明信息处理费；没有收取也要写明", "This section does not report the information processing fee; say so also where there was none")
  fileprivate static let insert = Localized("插入“本年度未收取信息处理费。”", "Insert 本年度未收取信息处理费。")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      六、其他需要报告的事项
      ＾＾＾＾＾＾＾＾＾＾＾ W missing-fee-statement: 本节没有说明信息处理费；没有收取也要写明

      无。
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        五、存在的主要问题及改进情况

        六、其他需要报告的事项

        无。

        本年度未收取信息处理费。

        """),
    Example(
      """
      云岭县水务局2021年政府信息公开工作年度报告

      ## 六、其他需要报告的事项
         ＾＾＾＾＾＾＾＾＾＾＾ I missing-fee-statement: 本节没有说明信息处理费；没有收取也要写明

      <!-- 收取信息处理费的情况在这里报告。 -->
      """,
      fixed: """
        云岭县水务局2021年政府信息公开工作年度报告

        ## 六、其他需要报告的事项

        本年度未收取信息处理费。

        <!-- 收取信息处理费的情况在这里报告。 -->
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      六、其他需要报告的事项
      本年度未产生信息公开处理费用。
      """),
    Example(
      """
      云岭县水务局2020年政府信息公开工作年度报告
      六、其他需要报告的事项
      无
      """),
    Example(
      """
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
      无
      """),
    Example(
      """
      云岭县水务局2023年政府信息公开工作年度报告
      六、其他需要报告的事项
      本机关依申请提供政府信息没有收取任何费
      用。
      """),
  ]
}
