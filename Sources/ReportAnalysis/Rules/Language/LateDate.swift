import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The report is signed or published after the day by which it is due.
  package static let lateDate = Rule(
    id: "late-date", name: Wording("日期逾期", "Late date"), severity: .hint,
    summary: Wording("落款或发布日期晚于法定期限。", "The report is signed or published after the deadline."),
    rationale: Wording(
      "部门应当在次年 1 月 31 日前公布，县级以上人民政府应当在次年 3 月 31 日前公布。",
      "Departments must publish by 31 January, governments at county level and above by 31 March."),
    citation: Citation(.regulations, "第四十九条"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let year = inspection.year else { return [] }
      let dates = inspection.datesOfIssue
      guard !dates.isEmpty, let last = inspection.lastMonth else { return [] }
      return dates.compactMap { date in
        guard date.isPossible, let written = date.year?.value, let month = date.month?.value else { return nil }
        guard written > year + 1 || written == year + 1 && month > last else { return nil }
        return rule.finding(inspection.text.underlined(inspection.prose.source(date.range)), .late(month: last))
      }
    })
}

extension Inspection {
  /// The month of the next year by whose end the report is due, or nil where the regulations name none for the body.
  fileprivate var lastMonth: Int? {
    guard let body else { return nil }
    let endings = ["省人民政府", "市人民政府", "县人民政府", "区人民政府", "旗人民政府", "州人民政府"]
    if endings.contains(where: body.hasSuffix) || body.contains("人民政府办公") { return 3 }
    // For townships, their offices and bodies that govern zones the regulations set no day.
    if ["镇", "乡", "街道", "政府", "街道办事处", "管理委员会", "管委会"].contains(where: body.hasSuffix) { return nil }
    return 1
  }
}

extension Localized {
  fileprivate static func late(month: Int) -> Localized {
    month == 1
      ? Localized("部门的年度报告应当在 1 月 31 日前公布", "Departments must publish their reports by 31 January")
      : Localized("人民政府的年度报告应当在 3 月 31 日前公布", "Governments must publish their reports by 31 March")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      发布日期：2025-02-20 来源：云岭县水务局
      　　　　　^^^^^^^^^^ H late-date: 部门的年度报告应当在 1 月 31 日前公布

      一、总体情况
      六、其他需要报告的事项
      """),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      发布日期：2025-02-20

      一、总体情况
      六、其他需要报告的事项
      """),
    Example(
      """
      云岭镇人民政府2024年政府信息公开工作年度报告

      一、总体情况

      六、其他需要报告的事项

      云岭镇人民政府

      2025年3月10日
      """),
  ]
}
