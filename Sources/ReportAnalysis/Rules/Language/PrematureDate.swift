import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The report is signed or published before its year has ended.
  package static let prematureDate = Rule(
    id: "premature-date", name: Wording("日期过早", "Premature date"), severity: .warning,
    summary: Wording("落款或发布日期早于报告年度结束。", "The report is signed or published before its year is over."),
    rationale: Wording(
      "年度结束才有全年数据；多半是沿用上年的落款，或者年份漏改。",
      "The figures are complete only when the year is over; usually the date is left over from last year, or its year was not updated."),
    citation: Citation(.regulations, "第四十九条"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let year = inspection.year else { return [] }
      return inspection.datesOfIssue.compactMap { date in
        guard date.isPossible, let written = date.year?.value, let month = date.month?.value else { return nil }
        guard written < year || written == year && (month < 12 || (date.day?.value ?? 31) < 31) else { return nil }
        return rule.finding(inspection.text.underlined(inspection.prose.source(date.range)), .early(year))
      }
    })
}

extension Localized {
  fileprivate static func early(_ year: Int) -> Localized {
    Localized("落款或发布日期在 \(year) 年结束之前，全年数据还没有形成", "This date is before the end of \(year), when the year's figures are not yet complete")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      六、其他需要报告的事项

      无。

      云岭县水务局
      2024年12月16日
      ^^^^＾^^＾^^＾ W premature-date: 落款或发布日期在 2024 年结束之前，全年数据还没有形成
      """),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      发布日期：2025-02-20

      一、总体情况

      2024年5月20日，县政府印发工作要点。

      六、其他需要报告的事项

      云岭县人民政府

      二〇二五年三月十日
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      六、其他需要报告的事项

      收费标准自2024年1月1日起执行，截至2024年12月1日

      无其他事项。
      """),
  ]
}
