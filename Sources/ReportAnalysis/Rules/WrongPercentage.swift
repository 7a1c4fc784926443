import ReportFormat
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
    examples: [
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
    ],
    check: { rule, report in
      report.prose.shares.compactMap { share in
        let wholes = report.readings(of: .handled)
        guard !wholes.isEmpty, let part = share.claim.quantity.whole,
          !wholes.contains(where: { share.percentage.isShare(part, of: $0.value) })
        else { return nil }
        let closed = report.readings(of: .closed).first ?? wholes[0]
        return rule.finding(
          report.text.underlined(report.prose.source(share.percentage.range)), .wrong(part, closed.value),
          related: [.init(report.text.underlined(report.prose.source(share.claim.quantity.range)), .part)])
      }
    })
}

/// A count of applications with its share of the whole: n 件，占 k%.
struct Share: Sendable {
  let claim: Claim
  let percentage: Quantity
}

extension Prose {
  /// The shares of outcomes and applicants, in order.
  var shares: [Share] {
    var shares: [Share] = []
    for (quantity, percentage) in zip(quantities, quantities.dropFirst()) where percentage.measure == .percent {
      guard let claim = claims.first(where: { $0.quantity == quantity }), claim.subject.hasShare,
        Self.links(text[quantity.range.upperBound..<percentage.range.lowerBound])
      else { continue }
      shares.append(Share(claim: claim, percentage: percentage))
    }
    return shares
  }

  private static let linkWords =
    [
      "办结总数", "办结总量", "办结数", "申请总数", "申请总量", "总数", "总量", "全部", "占比", "比重", "比例", "占", "的", "为", "，", "（", "约", "达", "总", "计", "合",
    ].map { [UInt8]($0.utf8) } + [[0x2C], [0x28]]

  /// Whether the words between a count and a percentage say that the one has the other's share.
  private static func links(_ between: ArraySlice<UInt8>) -> Bool {
    var rest = between
    var saysShare = false
    while !rest.isEmpty {
      guard let word = linkWords.first(where: { rest.starts(with: $0) }) else { return false }
      saysShare = saysShare || word.starts(with: Array("占".utf8)) || word == Array("比例".utf8) || word == Array("比重".utf8)
      rest = rest.dropFirst(word.count)
    }
    return saysShare
  }
}

extension Claim.Subject {
  /// Whether its share of all applications is meant where a percentage follows.
  fileprivate var hasShare: Bool {
    switch self {
    case .outcomes, .applicants: true
    default: false
    }
  }
}

extension Quantity {
  /// Whether this percentage is the share of a part in a whole, rounded or cut off at its own decimals.
  func isShare(_ part: Int64, of whole: Int64) -> Bool {
    guard whole > 0, part >= 0, part <= 1_000_000_000_000, decimals <= 4 else { return whole <= 0 ? false : true }
    var scale: Int64 = 100
    for _ in 0..<decimals { scale *= 10 }
    let (scaled, overflows) = part.multipliedReportingOverflow(by: scale)
    guard !overflows else { return true }
    let cut = scaled / whole
    let rounded = cut + (scaled % whole >= whole - scaled % whole ? 1 : 0)
    return coefficient == cut || coefficient == rounded
  }
}

extension Localized {
  fileprivate static func wrong(_ part: Int64, _ whole: Int64) -> Localized {
    Localized("\(part)÷\(whole)＝\(percent(part, whole))%", "\(part) / \(whole) is \(percent(part, whole))%")
  }

  fileprivate static let part = Localized("按这个数算", "By this number")

  /// A share with two decimals, rounded; exact arithmetic on whole numbers.
  private static func percent(_ part: Int64, _ whole: Int64) -> String {
    let (scaled, overflows) = part.multipliedReportingOverflow(by: 10_000)
    guard whole > 0, !overflows else { return "？" }
    let hundredths = (scaled + whole / 2) / whole
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
