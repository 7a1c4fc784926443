import ReportForm
import ReportReading

extension Rule {
  /// What was carried in is not what last year's report carried out.
  package static let brokenCarryover = Rule(
    id: "broken-carryover", name: Wording("结转不衔接", "Carry-over differs from last year"), severity: .warning,
    summary: Wording("上年结转与上年报告的结转下年度不同。", "Requests carried over from last year differ from what last year's report carried over."),
    rationale: Wording(
      "上年报告说结转到今年的，今年就应当接着办；两份报告都已公开，一对照就看得出。",
      "What last year's report carried over is where this year begins; both are published, and anyone can compare them."),
    citation: Citation(.notice2021),
    examples: examples,
    comparesYears: true,
    check: { rule, inspection in
      guard let previous = inspection.previous, let table = inspection.table(.requests) else { return [] }
      // What last year's own sums put in doubt is no measure of this year's.
      let breaks = inspection.carryoverBreaks(after: previous.inspection).filter { !$0.isDoubtful }
      let total = breaks.first { $0.isTotal }
      let parts = breaks.filter { !$0.isTotal }
      if parts.count > 1, inspection.isRowOfZeros(.carriedIn, in: table), let first = breaks.first {
        let fix = Fix(.change(breaks), FigureFilling(table, in: inspection.text).edits(breaks.map { ($0.figure, $0.due) }))
        return [
          rule.finding(
            inspection.text.underlined(first.figure.range), .left(breaks, previous.year),
            related: [.init(first.source.range, of: previous, .carriedOut(first))], fixes: [fix])
        ]
      }
      // A total that follows its parts is no fault of its own.
      return (parts.isEmpty ? breaks : parts).map { item in
        // Where one part alone differs, the total that counts it changes with it.
        let follows = total.map { $0.due - $0.written == item.due - item.written && parts.count == 1 } ?? false
        var fixes = [[item] + (follows ? [total].compactMap { $0 } : [])]
        if parts.count > 1 { fixes.append(breaks) }
        return rule.finding(
          inspection.text.underlined(item.figure.range), .broken(item, previous.year),
          related: [.init(item.source.range, of: previous, .carriedOut(item))],
          fixes: fixes.enumerated().map { index, changed in
            Fix(.change(changed), FigureFilling(table, in: inspection.text).edits(changed.map { ($0.figure, $0.due) }))
          })
      }
    })
}

extension Inspection {
  /// Whether 0 is written in every figure of a row.
  fileprivate func isRowOfZeros(_ key: RowKey, in table: Table) -> Bool {
    table.figures(key)?.allSatisfy { table[$0].numeral?.whole == 0 } ?? false
  }
}

extension Localized {
  /// What was carried in was left at 0 in all columns.
  fileprivate static func left(_ breaks: [CarryoverBreak], _ year: String) -> Localized {
    Localized(
      "上年结转一行都是 0，而 \(year) 年报告的结转下年度是：" + breaks.map { "\($0.name) \($0.due)" }.joined(separator: "，"),
      "Nothing is carried over from last year, while the report for \(year) carried over: "
        + breaks.map { "\($0.name) \($0.due)" }.joined(separator: ", "))
  }

  fileprivate static func broken(_ item: CarryoverBreak, _ year: String) -> Localized {
    Localized(
      "上年结转的“\(item.name)”栏应为 \(item.due)（\(year) 年报告的结转下年度），现为 \(item.written)",
      "\(item.name): carried over from last year should be \(item.due), as in the report for \(year), not \(item.written)")
  }

  fileprivate static func carriedOut(_ item: CarryoverBreak) -> Localized {
    Localized("上年报告的结转下年度，“\(item.name)”栏是 \(item.due)", "last year's report, carried over to next year, \(item.name): \(item.due)")
  }

  fileprivate static func change(_ changed: [CarryoverBreak]) -> Localized {
    if changed.count == 1 { return .change("\(changed[0].written)", to: "\(changed[0].due)") }
    let list = changed.map { "\($0.name) → \($0.due)" }
    return Localized("按上年报告改：\(list.joined(separator: "，"))", "Change to match last year's report: \(list.joined(separator: ", "))")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      　　　　　　　　　　　　　　　　   ^ W broken-carryover: 上年结转的“自然人”栏应为 5（2023 年报告的结转下年度），现为 4
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        四、结转下年度继续办理 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |
        """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
        二、上年结转政府信息公开申请数量 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |
        （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
        四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      　　　　　　　　　　　　　　　　   ^ W broken-carryover: 上年结转一行都是 0，而 2023 年报告的结转下年度是：自然人 5，商业企业 2，总计 7
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        四、结转下年度继续办理 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |
        """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        二、上年结转政府信息公开申请数量 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |
        """),
    Example(
      """
      云岭县水务局2021年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 8 |
      　　　　　　　　　　　　　　　　                           ^ W broken-carryover: 上年结转的“总计”栏应为 6（2020 年报告的结转下年度），现为 8
      """,
      previous: """
        云岭县水务局2020年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        （六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        四、结转下年度继续办理 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
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
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 |  | 2 | 0 | 0 | 0 | 0 |  |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        四、结转下年度继续办理 | 5 | 约2 | 0 | 0 | 0 | 0 | 7 |
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      """),
  ]
}
