import ReportForm
import ReportReading

extension Rule {
  /// More than half of a section's own sentences stand word for word in another body's report that is checked along.
  package static let copiedText = Rule(
    id: "copied-text", name: Wording("与其他单位雷同", "Text copied from another body"), severity: .warning,
    summary: Wording(
      "一个部分的文字过半与一起核对的另一单位同年的报告相同。",
      "More than half of a section is identical to another body's report for the same year."),
    rationale: Wording(
      "各单位报告自己的工作，过半相同就不再是自己写的。只在一起核对时比对；标题、表格、统计期限、收费和照表格写的件数不算，单位名称或数字不同的句子不算相同。",
      "Each body reports on its own work, and text of which most is another's is not its own. Compared are reports that are checked together; headings, tables and sentences on the period, fees and what the tables count are left out, and a sentence with another name or number is another."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true, comparesBodies: true,
    check: { rule, inspection in
      copies(in: inspection) { inspection.resemblance(inSection: $0) }.map { section, copy, total in
        let own = copy.sentences.map { sentence in
          Finding.Related(inspection.text.underlined(inspection.prose.source(sentence.range)), .sameAs(copy.owner))
        }
        let other = copy.place.map { Finding.Related($0.range, of: $0.text, .thisSentence) }
        return rule.finding(
          inspection.text.underlined(section.headingRange), .copied(copy.sentences.count, of: total, copy.owner),
          related: own + [other].compactMap { $0 })
      }
    })

  /// Whether there is anything of the kind.
  static func hasCopies(_ inspection: Inspection, of neighbours: NeighbourReports) -> Bool {
    !copies(in: inspection) { neighbours.resemblance(to: inspection.report, inspection.prose, inSection: $0) }.isEmpty
  }

  /// The sections of which more than half is another body's, with the number of their own sentences.
  private static func copies(
    in inspection: Inspection, _ resemblance: (Int) -> NeighbourReports.Resemblance?
  ) -> [(section: Section, copy: NeighbourReports.Resemblance, total: Int)] {
    NeighbourReports.sections.compactMap { number in
      guard let section = inspection.section(number), let copy = resemblance(number) else {
        return nil
      }
      let sentences = inspection.prose.uncountedSentences(inSection: number)
      let isEnough = Sentence.isEnough(copy.sentences, of: sentences)
      return isEnough && copy.sentences.count * 2 > sentences.count ? (section, copy, sentences.count) : nil
    }
  }
}

extension Localized {
  fileprivate static func copied(_ count: Int, of total: Int, _ owner: NeighbourReports.Owner) -> Localized {
    let same = sameAs(owner)
    return Localized(
      "本部分 \(total) 句中有 \(count) 句\(same.text(in: .chinese))",
      "\(count) of \(total.counted("sentence")) in this section are \(same.text(in: .english))")
  }

  fileprivate static func sameAs(_ owner: NeighbourReports.Owner) -> Localized {
    Localized("与\(owner.body)的报告（\(owner.name)）相同", "the same as in the report of “\(owner.body)” (\(owner.name))")
  }

  fileprivate static let thisSentence = Localized("那份报告中的这一句", "the sentence in that report")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾ W copied-text: 本部分 2 句中有 2 句与云岭县教育局的报告（云岭县教育局.md）相同

      政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将建立栏目更新台账，按周提醒，增加图表解读。
      """,
      neighbour: """
        云岭县教育局2024年政府信息公开工作年度报告

        五、存在的主要问题及改进情况

        政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将建立栏目更新台账，按周提醒，增加图表解读。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将请用水户代表评议公开内容，每季度一次。
      """,
      neighbour: """
        云岭县教育局2024年政府信息公开工作年度报告

        五、存在的主要问题及改进情况

        政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将建立栏目更新台账，按周提醒，增加图表解读。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      政策解读的形式还不够丰富，部分栏目更新也不够及时。下一步将建立栏目更新台账，按周提醒，增加图表解读。
      """),
  ]
}
