import ReportForm
import ReportReading

extension Rule {
  /// More than half of a section stands word for word in another body's report that is checked along.
  package static let copiedText = Rule(
    id: "copied-text", name: Wording("与他单位雷同", "Text copied from another body"), severity: .hint,
    summary: Wording("一个部分的文字过半与一起检查的另一单位的报告相同。", "More than half of a section stands word for word in another body's report."),
    rationale: Wording(
      "各单位报告自己的工作；几份报告雷同，是考核中的扣分点。只在一起检查时比对，单位名称不同的句子不算相同。",
      "Each body reports on its own work, and districts are marked down for reports alike; compared are those that are checked together."),
    citation: Citation(.notice2021),
    examples: examples,
    check: { rule, inspection in
      NeighbourReports.sections.compactMap { number in
        guard let share = inspection.shares[number], share.count * 2 > share.total, let section = inspection.section(number) else {
          return nil
        }
        return rule.finding(inspection.text.underlined(section.headingRange), .copied(share))
      }
    })
}

extension Localized {
  fileprivate static func copied(_ share: NeighbourReports.Share) -> Localized {
    let (count, total, owner) = (share.count, share.total, share.owner)
    return Localized(
      "本部分 \(total) 句中有 \(count) 句与\(owner.body)的报告（\(owner.name)）相同",
      "\(count) of the \(total) sentences of this section stand in the report of \(owner.body) (\(owner.name))")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾ H copied-text: 本部分 2 句中有 2 句与云岭县教育局的报告（云岭县教育局.md）相同

      政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将建立栏目更新台账，按周提醒，增加图表解读。
      """,
      neighbour: """
        云岭县教育局2024年政府信息公开工作年度报告

        五、存在的主要问题及改进情况

        政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将建立栏目更新台账，按周提醒，增加图表解读。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将请用水户代表评议公开内容，每季度一次。
      """,
      neighbour: """
        云岭县教育局2024年政府信息公开工作年度报告

        五、存在的主要问题及改进情况

        政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将建立栏目更新台账，按周提醒，增加图表解读。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将建立栏目更新台账，按周提醒，增加图表解读。
      """),
  ]
}
