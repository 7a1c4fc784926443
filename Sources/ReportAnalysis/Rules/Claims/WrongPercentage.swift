import ReportForm
import ReportReading
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
        let ratios = inspection.ratios(of: share)
        guard let first = ratios.first, !ratios.contains(where: { share.percentage.isShare($0.part, of: $0.whole) }) else { return nil }
        let text = share.percentage.share(first.part, of: first.whole)
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(share.percentage.range)), .wrong(first),
          related: share.claim.map { [.init(inspection.text.underlined(inspection.prose.source($0.quantity.range)), .byThisNumber)] } ?? [],
          fixes: text.map { [Fix(.changeTo($0), [TextEdit(inspection.prose.source(share.percentage.number), $0)])] } ?? [])
      }
    })
}

/// A part and its whole.
private struct Ratio {
  let part: Int64
  let whole: Int64
}

extension Inspection {
  /// The ratios that a share may tell, the plainest first; none where a figure is not known.
  fileprivate func ratios(of share: Share) -> [Ratio] {
    switch share.part {
    case .settled:
      let done = readings(of: .applications(.settled, by: []))
      let due = readings(of: .applications(.receivedAndCarriedIn, by: [])) + readings(of: .applications(.received, by: []))
      guard let settled = done.first, !due.isEmpty else { return [] }
      // 按时办结率 may be told of those that were due, and then is all of them.
      let all = [Ratio(part: 1, whole: 1)]
      return due.map { Ratio(part: settled.value, whole: $0.value) } + all
    case .disclosed:
      let wholes = readings(of: .applications(.settled, by: []))
      let parts = [[Outcome.disclosed, .partlyDisclosed], [.disclosed]].flatMap { readings(of: .outcomes($0.map { .outcome($0) })) }
      guard parts.count == 2, let whole = wholes.first else { return [] }
      // Sites, documents and lists have rates of their own, which are told whole.
      return parts.map { Ratio(part: $0.value, whole: whole.value) } + [Ratio(part: 1, whole: 1)]
    case .of(let subject, count: let count):
      let wholes = readings(of: subject.whole)
      let parts = count.map { [$0] } ?? readings(of: subject).map(\.value)
      guard !wholes.isEmpty, !parts.isEmpty else { return [] }
      // The number of those dealt with is what outcomes are shares of.
      let ordered = wholes.count > 1 ? [wholes[wholes.count - 1]] + wholes.dropLast() : wholes
      return parts.flatMap { part in ordered.map { Ratio(part: part, whole: $0.value) } }
    }
  }
}

extension Claim.Subject {
  /// What it is a part of.
  fileprivate var whole: Claim.Subject {
    if case .cases(let kinds, _) = self { .cases(kinds, []) } else { .applications(.handled, by: []) }
  }
}

extension Quantity {
  /// A share with as many decimals as this one, rounded; nil where there is no whole.
  fileprivate func share(_ part: Int64, of whole: Int64) -> String? {
    var scale: Int64 = 100
    for _ in 0..<min(decimals, 4) { scale *= 10 }
    guard whole > 0, let raised = part.multiplied(by: scale)?.adding(whole / 2) else { return nil }
    return ExactDecimal(raised / whole, decimals: min(decimals, 4)).plain
  }
}

extension Localized {
  fileprivate static func wrong(_ ratio: Ratio) -> Localized {
    let (part, whole) = (ratio.part, ratio.whole)
    return Localized("\(part)÷\(whole)＝\(percent(part, whole))%", "\(part) / \(whole) is \(percent(part, whole))%")
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
