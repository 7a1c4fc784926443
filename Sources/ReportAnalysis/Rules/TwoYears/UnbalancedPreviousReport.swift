import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// What was carried in differs from last year's report, whose own sums fail there.
  package static let unbalancedPreviousReport = Rule(
    id: "unbalanced-previous-report", name: Wording("上年结转不平", "Last year does not balance"), severity: .information,
    summary: Wording(
      "上年报告的结转下年度本身就不平，不能用来核对上年结转。",
      "The carry-over in last year's report does not balance there, so this year's cannot be checked against it."),
    rationale: Wording(
      "错在上年的报告，不在今年的上年结转；今年的数照实填。",
      "The mistake is in last year's report, not in this year's carry-over; enter the true figure this year."),
    citation: Citation(.notice2021),
    examples: examples,
    comparesYears: true,
    check: { rule, inspection in
      guard let previous = inspection.previous else { return [] }
      let breaks = inspection.carryoverBreaks(after: previous.inspection).filter { $0.isDoubtful }
      // One fault over there is one finding.
      guard let item = breaks.first(where: { $0.correction != nil }) ?? breaks.first else { return [] }
      return [
        rule.finding(
          inspection.text.underlined(item.figure.range), .doubtful(item, previous),
          related: [.init(item.source.range, of: previous, .carriedOut(item))])
      ]
    })
}

extension Localized {
  fileprivate static func doubtful(_ item: CarryoverBreak, _ previous: PreviousReport) -> Localized {
    let (name, year) = (item.name, previous.year)
    guard let due = item.correction else {
      return Localized(
        "\(name)：上年结转 \(item.written) 没有核对，\(year) 年报告的结转下年度（\(item.due)）在那份报告里就不平",
        "\(name): \(item.written) carried over from last year was not checked, as the \(item.due) in the report for \(year) does not balance there"
      )
    }
    let agrees = due == item.written
    return Localized(
      "\(name)：\(year) 年报告的结转下年度写 \(item.due)，按那份报告自己的合计应为 \(due)，"
        + (agrees ? "与这里的 \(due) 相符" : "这里的 \(item.written) 请再核实"),
      "\(name): the report for \(year) carried over \(item.due), which by its own sums should be \(due), "
        + (agrees ? "as it is here" : "while this report says \(item.written)"))
  }

  fileprivate static func carriedOut(_ item: CarryoverBreak) -> Localized {
    Localized("上年报告的结转下年度，“\(item.name)”栏是 \(item.due)", "last year's report, carried over to next year, \(item.name): \(item.due)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      　　　　　　　　　　　　　　　　   ^ I unbalanced-previous-report: 自然人：2023 年报告的结转下年度写 2，按那份报告自己的合计应为 1，与这里的 1 相符
      """,
      previous: lastYear(carriedOut: "2 | 0 | 0 | 0 | 0 | 0 | 1")),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      """,
      previous: lastYear(carriedOut: "1 | 0 | 0 | 0 | 0 | 0 | 1")),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 1 |
      """,
      previous: lastYear(carriedOut: "2 | 0 | 0 | 0 | 0 | 0 | 1")),
  ]

  /// A table 3 of last year that adds up where one application is carried out.
  private static func lastYear(carriedOut: String) -> String {
    """
    云岭县水务局2023年政府信息公开工作年度报告

    三、收到和处理政府信息公开申请情况

    申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
    二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
    （七）总计 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |
    四、结转下年度继续办理 | \(carriedOut) |
    """
  }
}
