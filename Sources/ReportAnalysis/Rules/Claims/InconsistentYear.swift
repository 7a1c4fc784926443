import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A sentence reports on another year than the title's.
  package static let inconsistentYear = Rule(
    id: "inconsistent-year", severity: .warning,
    summary: Wording("正文叙述的年份与标题的年份不同。", "A sentence reports on another year than the title names."),
    rationale: Wording(
      "多半是沿用上年报告时漏改的；统计期限应是标题年份的1月1日至12月31日。",
      "Mostly left over from last year's report; the period is the title's year, 1 January to 31 December."),
    citation: Citation(.regulations, "第四十九条"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let title = inspection.title, let year = title.year else { return [] }
      return inspection.prose.leadingYears.compactMap { quantity in
        guard let written = quantity.whole, written < Int64(year), written >= Int64(year) - 3 else { return nil }
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(quantity.range)), .inconsistent(written, year),
          related: [.init(inspection.text.underlined(title.range), .title)],
          fixes: [Fix(.changeTo("\(year)"), [TextEdit(inspection.prose.source(quantity.number), "\(year)")])])
      }
    })
}

extension Prose {
  /// The years that lead a sentence or name the period of the figures, in sentences that compare with no other year.
  fileprivate var leadingYears: [Quantity] {
    var lastSentence = -1
    return quantities.filter { quantity in
      guard quantity.measure == .year, quantity.decimals == 0, let value = quantity.whole, (1990...2100).contains(value) else {
        return false
      }
      let sentence = self.sentence(at: quantity.range.lowerBound)
      guard sentence.lowerBound != lastSentence else { return false }
      let leads = quantity.range.lowerBound == sentence.lowerBound || hits(in: sentence, with: .statisticPeriod)
      guard leads, !comparesYears(sentence) else { return false }
      lastSentence = sentence.lowerBound
      return true
    }
  }

  private func hits(in range: Range<Int>, with word: Word) -> Bool {
    hits.contains { $0.word == word && range.contains($0.range.lowerBound) }
  }

  private func comparesYears(_ sentence: Range<Int>) -> Bool {
    hits.contains { hit in
      guard sentence.contains(hit.range.lowerBound) else { return false }
      switch hit.word {
      case .lastYear, .theYearBefore, .comparedWith, .comparedToo, .commended, .assessed, .revised, .sinceThen: return true
      default: return hit.word.role == .comparison
      }
    }
  }
}

extension Localized {
  fileprivate static func inconsistent(_ written: Int64, _ year: Int) -> Localized {
    Localized("标题是 \(year) 年，这里写的是 \(written) 年", "The title says \(year), this sentence \(written)")
  }

  fileprivate static let title = Localized("标题在这里", "The title is here")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      2023年，我局认真做好政府信息公开工作。所列数据的统计期限为2023年1月1日至2023年12月31日。
      ^^^^＾ W inconsistent-year: 标题是 2024 年，这里写的是 2023 年
          　　　　　　　　　　　　　　　　　　　　　　　　　　　^^^^＾ W inconsistent-year: 标题是 2024 年，这里写的是 2023 年
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      本报告汇总全年情况。2023年度，全局主动公开信息23条。
      　　　　　　　　　　^^^^＾ W inconsistent-year: 标题是 2024 年，这里写的是 2023 年
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      2024年，我局公开信息23条，对比2023年增加5条。2023年，县政府表彰了先进单位。按照国办函〔2020〕109号和2019年修订的条例办理。
      2025年，我局将继续推进。印发《2023年政务公开工作要点》。
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
