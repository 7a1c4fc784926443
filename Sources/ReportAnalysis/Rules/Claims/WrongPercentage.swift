import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A share in the prose is not that of its count.
  package static let wrongPercentage = Rule(
    id: "wrong-percentage", name: Wording("占比不符", "Wrong percentage"), severity: .warning,
    summary: Wording("正文里的百分比与件数对不上。", "A percentage in the text does not match its count."),
    rationale: Wording(
      "占比应是该项件数除以办结总数（或收到的总数）；四舍五入和直接截去尾数都算对。",
      "A share is the count divided by the total completed, or received; both rounding and truncating are accepted."),
    citation: nil,
    examples: examples,
    check: { rule, inspection in
      inspection.doubtfulShares.compactMap { share in
        let ratios = inspection.ratios(of: share)
        guard !ratios.isEmpty, !share.percentage.isAny(of: ratios), !inspection.rightDespiteItsCount(share) else { return nil }
        let percentage = share.percentage
        let due = percentage.likeliestFirst(ratios.flatMap(percentage.shares(of:)))
        let first = ratios.first { ratio in due.first.map { percentage.shares(of: ratio).contains($0) } ?? false } ?? ratios[0]
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(percentage.range)), .wrong(first, inspection.prose.string(percentage.range)),
          related: share.claim.map { [.init(inspection.text.underlined(inspection.prose.source($0.quantity.range)), .byThisNumber)] } ?? [],
          fixes: due.map { value in
            .replacement(TextEdit(inspection.prose.source(percentage.number), value.plain), in: inspection.text)
          })
      }
    })
}

extension Inspection {
  /// Whether it is the count beside a share that is wrong, and the share follows from what the tables have for it.
  fileprivate func rightDespiteItsCount(_ share: Share) -> Bool {
    guard case .of(let subject, count: _?) = share.part, let claim = share.claim else { return false }
    let due = readings(of: subject).map { $0.value }
    let ratios = ratios(of: due, among: subject, in: share)
    return !due.isEmpty && !due.contains(where: claim.quantity.matches) && share.percentage.isAny(of: ratios)
  }
}

extension Quantity {
  fileprivate func isAny(of ratios: [ShareRatio]) -> Bool { ratios.contains { isShare($0.part, of: $0.whole) } }

  /// A ratio as a percentage with as many decimals as this one has, and with as many as give it the same digits; none without a whole.
  fileprivate func shares(of ratio: ShareRatio) -> [ExactDecimal] {
    let likewise = ratio.percentage(decimals: min(decimals, 4))
    let digits = coefficient == 0 ? nil : (0...4).lazy.compactMap { ratio.percentage(decimals: $0) }.first { $0.coefficient == coefficient }
    return [likewise, digits].compactMap { $0 }
  }
}

extension Localized {
  fileprivate static func wrong(_ ratio: ShareRatio, _ written: String) -> Localized {
    let (part, whole, percentage) = (ratio.part, ratio.whole, ratio.percentage(decimals: 2)?.plain ?? "？")
    return Localized(
      "应为 \(percentage)%（\(part)÷\(whole)），正文写“\(written)”",
      "This should be \(percentage)% (\(part) / \(whole)); the text says “\(written)”")
  }
}

extension Rule {
  private static let examples: [Example] = [
    // What the sentence's own counts make it is a share of a part.
    Example(
      """
      一、总体情况

      （二）依申请公开。办结32件，不予公开16件（其中过程性信息12件、国家秘密2件），占50%；其中过程性信息12件，占75%。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      （七）总计 | 32 | 0 | 0 | 0 | 0 | 0 | 32 |
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。受理申请460件，办结457件，其中予以公开的340件，约占74.3%；不予公开的15件，约占4%。
      　　　　　　　　　　　　　   　　　　   　　　　　　　　　   　　　　     　　　　　　  　　　　^^ W wrong-percentage: 应为 3.28%（15÷457），正文写“4%”

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
      　　　　　　　　　　　　　   　　　　　　　  　　　^^^^^ W wrong-percentage: 应为 12.04%（55÷457），正文写“13.0%”

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
    // What a sentence counts has shares as well, of whatever it is.
    Example(
      """
      一、总体情况

      收到意见120条，采纳90条，采纳率85%。公开信息320条，其中政策文件40条，占22.5%。收到来信98件。其中，网上提交56件，占67.1%。
      　　　　   　　　　  　　　　　^^^ W wrong-percentage: 应为 75.00%（90÷120），正文写“85%”
      　　　　   　　　　  　　　　　   　　　　　   　　　　　　　　  　　　^^^^^ W wrong-percentage: 应为 12.50%（40÷320），正文写“22.5%”
      　　　　   　　　　  　　　　　   　　　　　   　　　　　　　　  　　　     　　　　　  　　　　　　　　　  　　　^^^^^ W wrong-percentage: 应为 57.14%（56÷98），正文写“67.1%”

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      公开信息3862条，网站2140条、占65.4%，微信1722条、占44.6%。发现问题12个，整改11个，整改率100%。
      　　　　    　　　　    　　　^^^^^ W wrong-percentage: 应为 55.41%（2140÷3862），正文写“65.4%”
      　　　　    　　　　    　　　     　　　    　　　     　　　　　  　　　　  　　　　　^^^^ W wrong-percentage: 应为 91.67%（11÷12），正文写“100%”

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      征集意见建议86条，采纳51条，采纳率59.3%。督查发现问题33个，完成整改29个，整改率87.8%。检查网站42家，不合格3家，合格率92.9%。
      检查网站42家，合格39家，不合格3家，合格率92.8%。公开信息1260条，其中原创420条，占全市原创总数的12.4%。
      公开信息500条，其中政策类120条（含解读30条），占24%。回应留言75条，其中网站45条、微信30条，占60%、40%。
      办理提案44件，按期办复43件，另1件按程序延期，按期办复率100%。收到建议40条，部分采纳18条，采纳6条，采纳率60%。
      公开信息900条，同比增长12%，其中政策文件45条，占5.1%。公开信息210条，其中概况类21条，约占10%；动态189条，占90%。
      受理咨询160件，答复159件，答复率99.4%。全市公开信息8000条，其中市级部门2000条，占25%，各县6000条，占75%。
      征求意见3次，收到反馈24条，采纳6条，采纳率25%。公开信息300条，其中图片120条，占比较上年提高3.2个百分点。
      来信50件，占50%；来访30件，占30%；来电20件，占20%。公开网站1600条（50%）、微信960条（30%）、微博640条（20%）。
      收到来信1046件。其中，通过网站提交862件，占82.4%；邮寄171件，占16.3%；当面提交13件，占1.3%。其中图片占四成以上。
      公开信息640条，其中要闻160条、公告80条，合计占37.5%。发布信息200余条，其中原创90条，占46%。
      发现问题35个，其中立行立改30个，占85.7%，限期整改5个，整改率100%。检查单位50个，发现问题12个，整改12个，整改率100%。公开信息320条，其中政策文件近40条，占13%。

      二、主动公开政府信息情况
      """),
  ]
}
