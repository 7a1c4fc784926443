import ReportForm
import ReportReading

extension Rule {
  /// Last year's report is there and cannot be compared with.
  package static let unreadPreviousReport = Rule(
    id: "unread-previous-report", name: Wording("上年报告读不出来", "Last year's report not read"), severity: .information,
    summary: Wording("找到了上年报告，但是读不出来，没有与它核对。", "Last year's report was found but could not be read, so nothing was compared with it."),
    rationale: Wording(
      "不提醒，就会以为已经与上年核对过了。", "Without this notice, it would seem that last year had been compared."),
    citation: nil,
    examples: examples,
    looksOutsideTablesOnly: true, comparesYears: true,
    check: { rule, inspection in
      guard let opening = inspection.opening else { return [] }
      let place = inspection.text.underlined(opening)
      if let previous = inspection.previous {
        // A picture in the place of the tables, for one.
        guard inspection.lastYear.reports.count == 1, let there = previous.inspection.opening else { return [] }
        if previous.inspection.tables.isEmpty {
          return [rule.finding(place, .noTables(previous), related: [.init(there, of: previous, .report(previous))])]
        }
        // What is blank and by its sums 0 is compared with nothing, and nothing is missed.
        guard let table = previous.inspection.table(.requests), let row = table.figures(.carriedOut),
          row.allSatisfy({ table[$0].reading == .blank }), let computed = previous.inspection.balance(.requests)?.computed,
          row.contains(where: { (computed[$0] ?? 0) != 0 })
        else { return [] }
        let label = table.edition.row(of: row.lowerBound).label
        return [
          rule.finding(place, .blankRow(label, previous), related: [.init(table[row.lowerBound].range, of: previous, .report(previous))])
        ]
      }
      return inspection.lastYear.unread.isEmpty ? [] : [rule.finding(place, .unread(inspection.lastYear.unread))]
    })
}

extension Localized {
  fileprivate static func unread(_ files: [UnreadReport]) -> Localized {
    Localized(
      "没有与上年核对：" + files.map { "\($0.name)（\($0.reason.text(in: .chinese))）" }.joined(separator: "、"),
      "Not compared with last year: " + files.map { "\($0.name) (\($0.reason.text(in: .english)))" }.joined(separator: ", "))
  }

  fileprivate static func noTables(_ report: PreviousReport) -> Localized {
    Localized(
      "\(report.year) 年报告 \(report.name) 里没有读到表格，数字没有与它核对",
      "No table could be read in the report for \(report.year), \(report.name); its figures were not compared")
  }

  fileprivate static func blankRow(_ label: String, _ report: PreviousReport) -> Localized {
    Localized(
      "\(report.year) 年报告里“\(label)”空着，上年结转没有与它核对",
      "“\(label)” is blank in the report for \(report.year); what was carried over from last year was not compared with it")
  }

  fileprivate static func report(_ report: PreviousReport) -> Localized {
    Localized("\(report.year) 年的报告", "the report for \(report.year)")
  }
}

extension Rule {
  /// Table 3 of the year before in which 四 is blank, and by its sums what was received less the three that were dealt with.
  private static func threeDealtWith(of received: Int) -> String {
    """
    申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    一、本年新收政府信息公开申请数量 | \(received) | 0 | 0 | 0 | 0 | 0 | \(received) |
    二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
    （七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
    四、结转下年度继续办理 |  |  |  |  |  |  |  |
    """
  }

  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      ＾＾＾＾＾＾^^^^＾＾＾＾＾＾＾＾＾＾＾＾＾ I unread-previous-report: 没有与上年核对：2023年报.txt（编码是 GBK（ANSI），请另存为 UTF-8 再核对）

      一、总体情况
      """,
      unread: "2023年报.txt"),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      ＾＾＾＾＾＾^^^^＾＾＾＾＾＾＾＾＾＾＾＾＾ I unread-previous-report: 2023 年报告 上年报告.md 里没有读到表格，数字没有与它核对

      一、总体情况
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        ![](表三.png)
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      ＾＾＾＾＾＾^^^^＾＾＾＾＾＾＾＾＾＾＾＾＾ I unread-previous-report: 2023 年报告里“四、结转下年度继续办理”空着，上年结转没有与它核对

      一、总体情况
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        \(threeDealtWith(of: 4))
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        \(threeDealtWith(of: 3))
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        四、结转下年度继续办理 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况
      """),
  ]
}
