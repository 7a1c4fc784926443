import ReportForm
import ReportReading

extension Rule {
  /// There are several reports of last year, and they do not say the same.
  package static let severalPreviousReports = Rule(
    id: "several-previous-reports", name: Wording("上年报告不止一份", "Several reports for last year"), severity: .information,
    summary: Wording("上年报告不止一份，内容不一致。", "There are several reports for last year, and they differ."),
    rationale: Wording(
      "草稿和定稿放在一起时，不知道哪一份算数；所以只列出与每一份都不符的。把不算数的移走，或用设置 `previousReport` 指定一份。",
      """
      Of a draft beside the report that was published nobody knows which one counts; so only what differs from all of them is reported. Move \
      away what does not count, or name one in the setting `previousReport`.
      """),
    citation: nil,
    examples: examples,
    looksOutsideTablesOnly: true, comparesYears: true,
    check: { rule, inspection in
      let reports = inspection.lastYear.reports
      guard reports.count > 1, let opening = inspection.opening else { return [] }
      return [
        rule.finding(
          inspection.text.underlined(opening), .several(reports),
          related: reports.compactMap { report in
            report.inspection.opening.map { .init($0, of: report, .carriedOut(report)) }
          })
      ]
    })
}

extension PreviousReport {
  /// The requests that it carries out, all together; nil where it gives no number.
  fileprivate var carriedOut: Int64? {
    let table = inspection.table(.requests)
    return table.flatMap { table in table.figure(.carriedOut, .total).flatMap { $0.numeral?.whole } }
  }
}

extension Localized {
  fileprivate static func several(_ reports: [PreviousReport]) -> Localized {
    let names = reports.map { $0.name }
    let year = reports.first?.year ?? ""
    return Localized(
      "\(year) 年的报告有 \(names.count) 份，内容不一致：\(names.joined(separator: "、"))；只列出与每一份都不符的",
      "There are \(names.count.counted("report")) for \(year) that differ: \(names.joined(separator: ", ")); only what differs from all of them is reported"
    )
  }

  fileprivate static func carriedOut(_ report: PreviousReport) -> Localized {
    guard let count = report.carriedOut else { return Localized("\(report.year) 年的报告", "a report for \(report.year)") }
    return Localized("\(report.year) 年的报告，结转下年度总计 \(count)", "a report for \(report.year), carried over to next year: \(count)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      ＾＾＾＾＾＾^^^^＾＾＾＾＾＾＾＾＾＾＾＾＾ I several-previous-reports: 2023 年的报告有 2 份，内容不一致：上年报告.md、上年报告-草稿.md；只列出与每一份都不符的

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        四、结转下年度继续办理 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
        """,
      otherPrevious: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        四、结转下年度继续办理 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        四、结转下年度继续办理 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
        """,
      otherPrevious: """
        # 云岭县水务局2023年政府信息公开工作年度报告

        ## 三、收到和处理政府信息公开申请情况

        | 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        |---|---|---|---|---|---|---|---|
        | 四、结转下年度继续办理 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        四、结转下年度继续办理 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
        """),
  ]
}
