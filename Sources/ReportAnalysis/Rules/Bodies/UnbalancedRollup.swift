import ReportForm
import ReportReading

extension Rule {
  /// A figure is not the sum of those of the bodies below.
  package static let unbalancedRollup = Rule(
    id: "unbalanced-rollup", name: Wording("上下级不符", "Roll-up does not add up"), severity: .error,
    summary: Wording("汇总的数不等于下级各单位同一格之和。", "A figure is not the sum of the subordinate bodies' figures."),
    rationale: Wording(
      "汇总的报告，每一格都是各单位同一格之和。只在 gouji rollup 里核对；下级有缺的、数认不出的，只在已有的数已经超过时才提示，合计栏只差在分项上的不再提示。",
      "In a roll-up report, every cell is the sum of the same cell in the other reports. Only gouji rollup checks this; where a body or a figure is missing, only a sum that is already larger is reported, and a total that differs by as much as its parts is not reported again."
    ),
    citation: nil,
    examples: examples,
    comparesBodies: true,
    check: { rule, inspection in
      guard let subordinates = inspection.subordinates else { return [] }
      return inspection.tables.flatMap { table in
        RollupBalance(table, subordinates).differing.map { difference in
          let (table, figure) = (difference.table, difference.figure)
          let related = difference.sum.parts.map { part in
            Finding.Related(part.figure.range, of: part.member.source, .part(of: part.member.body, table.edition, figure, part.value))
          }
          return rule.finding(inspection.text.underlined(table[figure].range), .sum(difference, subordinates), related: related)
        }
      }
    })
}

extension Localized {
  fileprivate static func sum(_ difference: RollupBalance.Difference, _ subordinates: Subordinates) -> Localized {
    let (edition, figure) = (difference.table.edition, difference.figure)
    let place = difference.table.place(of: figure)
    let count = subordinates.bodies.count
    let sum = Subordinates.written(difference.sum.value, figure, in: edition)
    let own = Subordinates.written(difference.own, figure, in: edition)
    guard difference.sum.isComplete else {
      return Localized(
        "\(place.chinese)：下级 \(count) 个单位已有 \(sum)，这里是 \(own)",
        "\(place.english): \(own) here, but the figures of \(count.counted("subordinate body", "subordinate bodies")) already add up to \(sum)"
      )
    }
    return Localized(
      "\(place.chinese)：下级 \(count) 个单位合计 \(sum)，这里是 \(own)",
      "\(place.english): \(own) here, but the figures of \(count.counted("subordinate body", "subordinate bodies")) add up to \(sum)")
  }

  fileprivate static func part(of body: String?, _ edition: Edition, _ figure: Int, _ value: Int64) -> Localized {
    let number = Subordinates.written(value, figure, in: edition)
    return Localized("\(body ?? "不知道是哪个单位")：\(number)", "\(body.map { "“\($0)”" } ?? "a body without a name"): \(number)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      行政规范性文件 | 5 | 0 | 31 |
      　　　　　　　   ^ E unbalanced-rollup: “行政规范性文件”的“本年制发件数”栏：下级 2 个单位合计 6，这里是 5
      """,
      subordinates: [
        """
        云岭县教育局2024年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        行政规范性文件 | 2 | 0 | 11 |
        """,
        """
        云岭县水务局2024年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        行政规范性文件 | 4 | 0 | 20 |
        """,
      ]),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      行政规范性文件 | 5 | 0 | 31 |
      """,
      subordinates: [
        """
        云岭县教育局2024年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        行政规范性文件 | 2 | 0 | 11 |
        """,
        """
        云岭县水务局2024年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        行政规范性文件 | 3 | 0 | 20 |
        """,
      ]),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      行政规范性文件 | 5 | 0 | 31 |
      """,
      subordinates: [
        """
        云岭县教育局2024年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        行政规范性文件 | 2 | 0 | 11 |
        """
      ], bodies: ["云岭县教育局", "云岭县水务局"]),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      行政规范性文件 | 5 | 0 | 31 |
      　　　　　　　           ^^ E unbalanced-rollup: “行政规范性文件”的“现行有效件数”栏：下级 1 个单位已有 40，这里是 31
      """,
      subordinates: [
        """
        云岭县教育局2024年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        行政规范性文件 | 2 | 0 | 40 |
        """
      ], bodies: ["教育局", "水务局"]),
  ]
}
