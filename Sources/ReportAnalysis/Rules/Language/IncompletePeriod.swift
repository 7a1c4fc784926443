import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The period of the figures is not the report's whole year.
  package static let incompletePeriod = Rule(
    id: "incomplete-period", name: Wording("统计期限不全", "Incomplete period"), severity: .warning,
    summary: Wording("统计期限不是报告年度的 1 月 1 日至 12 月 31 日。", "The reporting period is not 1 January to 31 December of the report's year."),
    rationale: Wording(
      "年度报告报告的是上一年度的全年工作，统计期限从报告年度的 1 月 1 日起，到 12 月 31 日止。",
      "The report covers a whole year, so its figures are counted from 1 January to 31 December."),
    citation: Citation(.regulations, "第四十九条"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let year = inspection.year else { return [] }
      let periods = inspection.prose.periods
      if periods.isEmpty { return [] }
      let told = inspection.yearTold
      return periods.compactMap { period in
        // A period that is whole and of another year, as the text around it, tells that the title is wrong.
        if told == period.wholeYear, period.wholeYear != nil, period.wholeYear != year { return nil }
        let edits = period.edits(for: year, in: inspection.prose)
        guard let first = edits.first, let last = edits.last else { return nil }
        let range = period.range(around: first.place, last.place)
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(range)), .wrong(year, inspection.prose.string(period.range)),
          fixes: [Fix(.mend(year), preferred: true, edits.map { $0.edit })])
      }
    })
}

/// The period of the figures as the text gives it.
private struct StatisticPeriod {
  /// The day it begins on; nil where only its end is given.
  let first: WrittenDate?
  let last: WrittenDate

  var range: Range<Int> { (first ?? last).range.lowerBound..<last.range.upperBound }

  /// The year whose first and last day it begins and ends on, or nil.
  var wholeYear: Int? {
    guard let first, let year = first.year?.value, last.year.map({ $0.value == year }) ?? true, first.month?.value == 1,
      first.day.map({ $0.value == 1 }) ?? true, last.month?.value == 12, last.day.map({ $0.value == 31 }) ?? true
    else { return nil }
    return year
  }

  /// What must be written otherwise for it to be a whole year, in order, each with its place in the prose.
  func edits(for year: Int, in prose: Prose) -> [(place: Range<Int>, edit: TextEdit)] {
    (first.map { edits($0, year, month: 1, day: 1, prose) } ?? []) + edits(last, year, month: 12, day: 31, prose)
  }

  private func edits(_ date: WrittenDate, _ year: Int, month: Int, day: Int, _ prose: Prose) -> [(place: Range<Int>, edit: TextEdit)] {
    guard date.month != nil || date.year != nil else { return [] }
    let isMonthWrong = date.month.map { $0.value != month } ?? false
    let parts = [(date.year, year, true), (date.month, month, false), (date.day, day, false)]
    var edits = parts.compactMap { part, value, isYear -> (place: Range<Int>, edit: TextEdit)? in
      guard let part, part.value != value else { return nil }
      return (part.range, TextEdit(prose.source(part.range), part.written(value, isYear: isYear)))
    }
    if date.lacksYearMark, !isMonthWrong, let end = date.year?.range.upperBound {
      edits.append((date.range, TextEdit(.at(prose.source(end - 1..<end).upperBound), "年")))
    }
    return edits
  }

  /// The dates that some places stand in: what is to be underlined.
  func range(around one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    let dates = [first, last].compactMap { $0 }.map { $0.range }.filter { $0.overlaps(one) || $0.overlaps(other) }
    return (dates.first?.lowerBound ?? one.lowerBound)..<(dates.last?.upperBound ?? other.upperBound)
  }
}

extension Prose {
  /// The periods of the figures that the text names, in order.
  fileprivate var periods: [StatisticPeriod] {
    var periods: [StatisticPeriod] = []
    for (index, date) in dates.enumerated() {
      let sentence = self.sentence(at: date.range.lowerBound)
      let next = index + 1 < dates.count ? dates[index + 1] : nil
      if let next, next.range.upperBound <= sentence.upperBound, joins(date, next) {
        let before = sentence.lowerBound..<date.range.lowerBound
        if namesPeriod(before) || namesPeriod(next.range.upperBound..<sentence.upperBound),
          !isOfSome(before, behind: periods.last)
        {
          periods.append(StatisticPeriod(first: date, last: next))
        }
        continue
      }
      let isEnd = text.word(of: ["截至", "截止", "截止到", "截止至", "截至到"], endingAt: date.range.lowerBound) != nil
      if isEnd, date.day != nil, date.year != nil,
        text.has(anyOf: ["统计期", "统计时", "统计截", "数据截", "数据统计"], in: sentence.lowerBound..<date.range.lowerBound)
      {
        periods.append(StatisticPeriod(first: nil, last: date))
      }
    }
    return periods
  }

  /// Whether words before a period say that it is of some of the figures, where the paragraph has given that of all of them:
  /// 统计期限为2024年1月1日至12月31日，部分数据的统计期限自2024年4月10日起.
  private func isOfSome(_ words: Range<Int>, behind other: StatisticPeriod?) -> Bool {
    guard let other, other.wholeYear != nil, paragraph(at: other.range.lowerBound)?.range == paragraph(at: words.upperBound)?.range
    else { return false }
    return text.has(anyOf: ["部分"], in: max(words.lowerBound, other.range.upperBound)..<words.upperBound)
  }

  /// Whether nothing but 至 or the like stands between two dates, of which the first has a month.
  private func joins(_ one: WrittenDate, _ other: WrittenDate) -> Bool {
    let between = one.range.upperBound..<other.range.lowerBound
    guard !between.isEmpty, between.count <= 16, one.month != nil, other.month != nil else { return false }
    return string(between).unicodeScalars.allSatisfy(Self.joints.contains)
  }

  private static let joints = Set("起至到止—－-–―~～，开始自从由截".unicodeScalars)

  private static let periodNames = WordGroup([
    "统计期", "统计时", "统计周期", "统计区间", "统计范围", "数据期限", "数据时", "统计数据", "数据统计", "报告期", "报告时", "所列数据",
  ])

  /// Whether words name the period of the figures.
  private func namesPeriod(_ range: Range<Int>) -> Bool {
    Self.periodNames.first(in: text, range) != nil
  }
}

extension Localized {
  fileprivate static func wrong(_ year: Int, _ written: String) -> Localized {
    Localized(
      "统计期限应为 \(year) 年 1 月 1 日至 12 月 31 日，这里写的是“\(written)”",
      "The period should be 1 January to 31 December \(year); it says “\(written)”")
  }

  fileprivate static func mend(_ year: Int) -> Localized {
    Localized("改为“\(year)年1月1日至12月31日”", "Change to 1 January to 31 December \(year)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      所列数据的统计期限自2024年1月1日起至2023年12月31日止。
      　　　　　　　　　　    　 　 　　　^^^^＾^^＾^^＾ W incomplete-period: 统计期限应为 2024 年 1 月 1 日至 12 月 31 日，这里写的是“2024年1月1日起至2023年12月31日”

      一、总体情况
      六、其他需要报告的事项
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        所列数据的统计期限自2024年1月1日起至2024年12月31日止。

        一、总体情况
        六、其他需要报告的事项
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      本报告数据统计期限为20241月1日—11月30日。
      　　　　　　　　　　^^^^^＾^＾^^^＾^^＾ W incomplete-period: 统计期限应为 2024 年 1 月 1 日至 12 月 31 日，这里写的是“20241月1日—11月30日”

      六、其他需要报告的事项
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        一、总体情况

        本报告数据统计期限为2024年1月1日—12月31日。

        六、其他需要报告的事项
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      统计期限为2024年1月至12月，统计截至2024年12月31日。

      统计期限为2024年1月1日至12月31日（网站改版，部分数据的统计期限自2024年4月10日起至2024年12月31日止）。

      一、总体情况
      六、其他需要报告的事项
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      2024年3月1日至2024年6月30日，我局开展专项清理。截至2024年11月30日，整改完毕。

      六、其他需要报告的事项
      """),
  ]
}
