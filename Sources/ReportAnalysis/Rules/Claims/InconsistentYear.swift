import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A sentence reports on another year than the report is for.
  package static let inconsistentYear = Rule(
    id: "inconsistent-year", name: Wording("年份不一致", "Inconsistent year"), severity: .warning,
    summary: Wording("正文叙述的年份与报告年度不同。", "A sentence is about a year other than the report's."),
    rationale: Wording(
      "多半是沿用上年报告时漏改的；报告写的是报告年度，打算写的是下一年。",
      "Usually left over from last year's report. What was done belongs to the report's year, what is planned to the year after."),
    citation: Citation(.regulations, "第四十九条"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let year = inspection.year else { return [] }
      if let title = inspection.title, let told = inspection.yearTold { return [rule.titleFinding(title, told, inspection)] }
      let related = inspection.title.map { [Finding.Related(inspection.text.underlined($0.range), .title)] } ?? []
      let all = inspection.leadingYears
      let wrong = all.enumerated().compactMap { place, leading -> (LeadingYear, Int)? in
        // 2023年，收到28件。2024年，收到32件 tells both on purpose.
        if let next = all[(place + 1)...].first, next.year.value == year, leading.year.value == year - 1,
          next.sentence.lowerBound - leading.sentence.upperBound <= 3
        {
          return nil
        }
        let isPlanned = leading.year.value == year && leading.isPlan && inspection.prose.section(at: leading.range.lowerBound) == 5
        if isPlanned { return (leading, year + 1) }
        return leading.year.value < year && leading.year.value >= year - 3 ? (leading, year) : nil
      }
      let edits = wrong.map { TextEdit(inspection.prose.source($0.0.year.range), $0.0.year.written($0.1, isYear: true)) }
      return wrong.enumerated().map { index, item in
        let (leading, right) = item
        var fixes = [Fix.replacement(edits[index], in: inspection.text)]
        if (2...Fix.mostPlaces).contains(edits.count) { fixes.append(Fix(.changeAll(edits.count), edits)) }
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(leading.range)),
          right == year ? .inconsistent(leading.year.value, year) : .planned(year), related: related, fixes: fixes)
      }
    })

  /// A title that names the year before the one that the text tells of.
  private func titleFinding(_ title: Title, _ told: Int, _ inspection: Inspection) -> Finding {
    let written = title.year ?? told
    let digits = inspection.text.bytes.places(of: String(written), in: title.range).first
    let range = digits.map { $0..<$0 + 4 }
    return finding(
      inspection.text.underlined(range ?? title.range), .wrongTitle(written, told),
      fixes: range.map { [.replacement(TextEdit($0, "\(told)"), in: inspection.text)] } ?? [])
  }
}

extension Localized {
  fileprivate static func inconsistent(_ written: Int, _ year: Int) -> Localized {
    Localized(
      "应为 \(year) 年（报告标题的年份），这里写的是 \(written) 年", "This should be \(year), the year in the title; it says \(written)")
  }

  fileprivate static func planned(_ year: Int) -> Localized {
    Localized(
      "应为 \(year + 1) 年：这里写的是下一步打算，而报告年度是 \(year) 年",
      "This should be \(year + 1): it is about plans, and the report is for \(year)")
  }

  fileprivate static func wrongTitle(_ written: Int, _ told: Int) -> Localized {
    Localized("报告标题写的是 \(written) 年，正文写的是 \(told) 年", "The title says \(written), but the text is about \(told)")
  }

  fileprivate static func changeAll(_ count: Int) -> Localized {
    Localized("改正全文 \(count) 处年份", "Correct \(count == 1 ? "the year" : "all \(count) years")")
  }

  fileprivate static let title = Localized("报告标题在这里", "The title")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      **（一）主动公开。**2023年，我局认真做好政府信息公开工作。
        　　　　　　　　  ^^^^＾ W inconsistent-year: 应为 2024 年（报告标题的年份），这里写的是 2023 年

      （二）依申请公开：二〇二三年共收到申请2件。
      　　　　　　　　　＾＾＾＾＾ W inconsistent-year: 应为 2024 年（报告标题的年份），这里写的是 2023 年

      五、存在的主要问题及改进情况

      解读形式单一。2024年，我局将继续丰富解读。
      　　　　　　　^^^^＾ W inconsistent-year: 应为 2025 年：这里写的是下一步打算，而报告年度是 2024 年
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        一、总体情况

        **（一）主动公开。**2024年，我局认真做好政府信息公开工作。

        （二）依申请公开：二〇二四年共收到申请2件。

        五、存在的主要问题及改进情况

        解读形式单一。2025年，我局将继续丰富解读。
        """),
    Example(
      """
      云岭县水务局2023年政府信息公开工作年度报告
      　　　　　　^^^^ W inconsistent-year: 报告标题写的是 2023 年，正文写的是 2024 年

      所列数据的统计期限为2024年1月1日至12月31日。

      一、总体情况

      2024年，我局认真做好政府信息公开工作。
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        所列数据的统计期限为2024年1月1日至12月31日。

        一、总体情况

        2024年，我局认真做好政府信息公开工作。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      2024年，我局公开信息23条，对比2023年增加5条。2023年，县政府表彰了先进单位。按照国办函〔2020〕109号和2019年修订的条例办理。
      2025年，我局将继续推进。印发《2023年政务公开工作要点》。2023年建成的查阅点运行良好。
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      根据条例要求，现公布2023年度政府信息公开工作年度报告。
      　　　　　　　　　　^^^^＾ W inconsistent-year: 应为 2024 年（报告标题的年份），这里写的是 2023 年

      一、总体情况

      2023年以来，我局建立目录。2023年，收到申请2件。2024年，收到申请3件。
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        根据条例要求，现公布2024年度政府信息公开工作年度报告。

        一、总体情况

        2023年以来，我局建立目录。2023年，收到申请2件。2024年，收到申请3件。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      2024年，我局将政务公开列入考核，问题逐项整改。2025年，我局将继续抓好落实。
      """),
    Example(
      """
      云岭县水务局政府信息公开工作年度报告

      一、总体情况

      2023年，我局认真做好政府信息公开工作。

      六、其他需要报告的事项
      """),
  ]
}
