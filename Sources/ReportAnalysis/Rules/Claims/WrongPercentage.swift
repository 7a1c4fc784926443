import ReportForm
import ReportSyntax

extension Rule {
  /// A share in the prose is not that of its count.
  package static let wrongPercentage = Rule(
    id: "wrong-percentage", severity: .warning,
    summary: Wording("正文里的百分比与件数对不上。", "A percentage in the prose does not follow from its count."),
    rationale: Wording(
      "“n 件，占 k%”的 k 应是 n 除以办结总数（或收到的总数）；四舍五入和直接截去尾数都算对。",
      "In \"n cases, k%\" k is n out of those dealt with, or of those received; rounding and cutting off are both accepted."),
    citation: nil,
    examples: examples,
    check: { rule, inspection in
      inspection.prose.shares.compactMap { share in
        let wholes = inspection.readings(of: .handled)
        guard !wholes.isEmpty, let part = share.claim.quantity.whole,
          !wholes.contains(where: { share.percentage.isShare(part, of: $0.value) })
        else { return nil }
        let closed = inspection.readings(of: .closed).first ?? wholes[0]
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(share.percentage.range)), .wrong(part, closed.value),
          related: [.init(inspection.text.underlined(inspection.prose.source(share.claim.quantity.range)), .byThisNumber)])
      }
    })
}

extension Localized {
  fileprivate static func wrong(_ part: Int64, _ whole: Int64) -> Localized {
    Localized("\(part)÷\(whole)＝\(percent(part, whole))%", "\(part) / \(whole) is \(percent(part, whole))%")
  }

  /// A share with two decimals, rounded; exact arithmetic on whole numbers.
  private static func percent(_ part: Int64, _ whole: Int64) -> String {
    guard whole > 0, let raised = part.multiplied(by: 10_000)?.adding(whole / 2) else { return "？" }
    return ExactDecimal(raised / whole, decimals: 2).plain
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      （二）依申请公开。受理申请460件，办结457件，其中予以公开的340件，约占74.3%；不予公开的15件，约占4%。
      　　　　　　　　　　　　　   　　　　   　　　　　　　　　   　　　　     　　　　　　  　　　　^^ W wrong-percentage: 15÷457＝3.28%

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。办结申请457件，无法提供的55件（占13.0%），部分公开的7件，占比为百分之一。
      　　　　　　　　　　　　　   　　　　　　　  　　　^^^^^ W wrong-percentage: 55÷457＝12.04%

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。办结申请457件，予以公开340件，占74.39%；部分公开7件，占1.5%；不予处理和其他处理40件，约占8.7%。
      网上受理来电工单12件，占3%。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。收到申请454件，其中自然人410件，占90.3%；即办件占比57.59%。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """),
  ]
}
