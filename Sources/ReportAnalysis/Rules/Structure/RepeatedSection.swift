import ReportForm
import ReportReading

extension Rule {
  /// A section stands a second time.
  package static let repeatedSection = Rule(
    id: "repeated-section", name: Wording("部分重复", "Repeated section"), severity: .warning,
    summary: Wording("同一部分的标题出现两次。", "A section heading appears twice."),
    rationale: Wording("每个部分只有一个标题，重复的多半是粘贴留下的。", "Each section has one heading; a second one is usually left over from pasting."),
    citation: Citation(.regulations, "第五十条"),
    examples: examples,
    underNewFigures: .stays,
    check: { rule, inspection in
      inspection.sections.indices.compactMap { index in
        let section = inspection.sections[index]
        guard let first = inspection.sections[..<index].first(where: { $0.form.number == section.form.number }) else { return nil }
        let place = inspection.text.place(of: first.headingRange.lowerBound)
        return rule.finding(
          inspection.text.underlined(section.headingRange), .repeated(section, place),
          related: [.init(inspection.text.underlined(first.headingRange), .first)])
      }
    })
}

extension Localized {
  fileprivate static func repeated(_ section: Section, _ place: Localized) -> Localized {
    Localized(
      "“\(section.form.heading)”已在\(place.text(in: .chinese))出现",
      "“\(section.form.heading)” already appears in \(place.text(in: .english))")
  }

  fileprivate static let first = Localized("第一次在这里", "It first appears here")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      二、主动公开政府信息情况
      二、主动公开政府信息情况
      ＾＾＾＾＾＾＾＾＾＾＾＾ W repeated-section: “二、主动公开政府信息情况”已在第 2 行出现
      """),
    Example(
      """
      一、总体情况
      正文。
      ## 总体情况
         ＾＾＾＾ W repeated-section: “一、总体情况”已在第 1 行出现
      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况
      （一）主动公开情况
      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况
      本节总体情况如下。
      六、其他需要报告的事项
      """),
  ]
}
