import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A date that no calendar has.
  package static let impossibleDate = Rule(
    id: "impossible-date", name: Wording("日期有误", "Impossible date"), severity: .warning,
    summary: Wording("日期不存在，或者年份的数字有误。", "The date does not exist, or its year is garbled."),
    rationale: Wording("“12月32日”“2月30日”“202024年”都是录入错误。", "Usually a typing mistake: a digit was lost or typed twice."),
    citation: nil,
    examples: examples,
    looksAtParagraphsOnly: true,
    check: { rule, inspection in
      inspection.prose.dates.compactMap { date in
        guard !date.isPossible, !inspection.followsNumber(date) else { return nil }
        let source = inspection.prose.source(date.range)
        return rule.finding(
          inspection.text.underlined(source), .impossible(inspection.prose.string(date.range)),
          fixes: inspection.mended(date).map { [.replacement($0, in: inspection.text, preferred: true)] } ?? [])
      }
    })
}

extension Inspection {
  /// Whether a year of four digits stands behind a number and a blank, which the running text leaves out: 图1 2024年.
  fileprivate func followsNumber(_ date: WrittenDate) -> Bool {
    guard let part = date.year, part.value > 9999, (1900...2100).contains(part.value % 10_000) else { return false }
    let source = text.bytes[prose.source(part.range)]
    return source.contains { !$0.isDigit } && source.suffix(4).allSatisfy { $0.isDigit }
  }

  /// The right year in the place of a garbled one, where one only can be meant.
  fileprivate func mended(_ date: WrittenDate) -> TextEdit? {
    guard let part = date.year else { return nil }
    if date.lacksYearMark { return TextEdit(prose.source(part.range), "\(part.value)年") }
    guard part.value > 9999, let year else { return nil }
    let near = [year, year + 1].filter { EditDistance.within(2, String($0), String(part.value)) != nil }
    // A year with digits doubled is a longer text that holds it.
    return near.count == 1 || near.first == year ? near.first.map { TextEdit(prose.source(part.range), String($0)) } : nil
  }
}

extension Localized {
  fileprivate static func impossible(_ date: String) -> Localized {
    Localized("没有“\(date)”这个日期", "There is no such date as \(date)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      202024年12月，我局开放查阅点；11月31日起试运行。
      ^^^^^^＾^^＾ W impossible-date: 没有“202024年12月”这个日期
            　  　　　　　　　　　　^^＾^^＾ W impossible-date: 没有“11月31日”这个日期

      六、其他需要报告的事项

      云岭县水务局
      2025年2月29日
      ^^^^＾^＾^^＾ W impossible-date: 没有“2025年2月29日”这个日期
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      2024年2月29日，我局召开会议。近20年来，累计公开12个月的数据，二〇二四年十二月三十一日汇总。

      图1 2024年申请受理情况

      六、其他需要报告的事项
      """),
    Example(
      """
      一、总体情况

      2000年以来，热线12345月均接听300次，编号202412310001。

      六、其他需要报告的事项
      """),
  ]
}
