import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A statutory term is called something else.
  package static let nonstandardTerm = Rule(
    id: "nonstandard-term", name: Wording("用语不规范", "Nonstandard term"), severity: .hint,
    summary: Wording("法定用语写成了别的说法。", "A statutory term is worded differently."),
    rationale: Wording("《政府信息公开信息处理费管理办法》的用语是“信息处理费”。", "The statutory term for this fee is 信息处理费."),
    citation: Citation(.feeMeasures),
    examples: examples,
    looksAtParagraphsOnly: true,
    check: { rule, inspection in
      inspection.prose.hits(of: .processingFeeMisnamed).map { hit in
        let range = inspection.prose.source(hit.range)
        return rule.finding(
          inspection.text.underlined(range), .called,
          fixes: [.replacement(TextEdit(range, Word.processingFee.rawValue), in: inspection.text, preferred: true)])
      }
    })
}

extension Localized {
  fileprivate static let called = Localized("应为“信息处理费”", "The term should be 信息处理费")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      六、其他需要报告的事项
      本年度没有产生信息公开处理费。
      　　　　　　　＾＾＾＾＾＾＾ H nonstandard-term: 应为“信息处理费”
      """,
      fixed: """
        一、总体情况
        六、其他需要报告的事项
        本年度没有产生信息处理费。
        """),
    Example(
      """
      一、总体情况
      六、其他需要报告的事项
      按规定收取信息公开
      　　　　　＾＾＾＾ H nonstandard-term: 应为“信息处理费”
      处理费 120 元。
      """,
      fixed: """
        一、总体情况
        六、其他需要报告的事项
        按规定收取信息处理费 120 元。
        """),
    Example(
      """
      一、总体情况
      六、其他需要报告的事项
      依照《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。
      """),
    Example(
      """
      一、总体情况
      六、其他需要报告的事项
      做好信息公开处理工作，费用由财政承担。
      """),
  ]
}
