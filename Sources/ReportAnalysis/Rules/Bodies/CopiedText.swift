import ReportForm
import ReportReading

extension Rule {
  /// More than half of a section's own sentences stand in another body's report that is checked along, names, dates and figures aside.
  package static let copiedText = Rule(
    id: "copied-text", name: Wording("与其他单位雷同", "Text copied from another body"), severity: .information,
    summary: Wording(
      "一个部分的文字过半与一起核对的另一单位同年的报告相同。",
      "More than half of a section is identical to another body's report for the same year."),
    rationale: Wording(
      "各单位报告自己的工作，过半相同就不再是自己写的；只换了单位和地方的名称、日期、数字也算相同。只在一起核对时比对；标题、表格、统计期限、收费、照表格写的件数和太短的句子不比对，五个以上单位都有的句子（法规原文、统一下发的格式）也不比对。",
      "Each body reports on its own work, and text of which most is another's is not its own; it counts as the same if only names, dates and figures differ. Compared are reports that are checked together; headings, tables, short sentences and those on the period, fees and what the tables count are left out, and so is a sentence that five bodies or more have, such as the words of a law or of a common template."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true, comparesBodies: true,
    check: { rule, inspection in
      copies(in: inspection) { inspection.resemblance(inSection: $0) }.map { section, copy in
        let own = copy.shared.map { shared in
          Finding.Related(
            inspection.text.underlined(inspection.prose.source(shared.sentence.range)),
            .sameAs(copy.owner, isWordForWord: shared.isWordForWord))
        }
        let other = copy.place.map { Finding.Related($0.range, of: $0.text, .thisSentence) }
        return rule.finding(
          inspection.text.underlined(section.headingRange), .copied(copy), related: own + [other].compactMap { $0 })
      }
    })

  /// Whether there is anything of the kind.
  static func hasCopies(_ inspection: Inspection, of neighbours: NeighbourReports) -> Bool {
    guard let text = inspection.ownText else { return false }
    return !copies(in: inspection) { neighbours.resemblance(to: text, inSection: $0) }.isEmpty
  }

  /// The sections of which more than half is another body's.
  private static func copies(
    in inspection: Inspection, _ resemblance: (Int) -> NeighbourReports.Resemblance?
  ) -> [(section: Section, copy: NeighbourReports.Resemblance)] {
    OwnText.sections.compactMap { number in
      guard let section = inspection.section(number), let copy = resemblance(number) else { return nil }
      let isEnough = Sentence.isEnough(copy.shared.map { $0.sentence }, of: copy.compared, isWhole: copy.passedOver == 0)
      return isEnough && copy.shared.count * 2 > copy.compared.count ? (section, copy) : nil
    }
  }
}

extension Localized {
  fileprivate static func copied(_ copy: NeighbourReports.Resemblance) -> Localized {
    let same = sameAs(copy.owner, isWordForWord: copy.shared.allSatisfy { $0.isWordForWord })
    let (count, total) = (copy.shared.count, copy.compared.count)
    return Localized(
      "本部分可比的 \(total) 句中有 \(count) 句\(same.text(in: .chinese))",
      "\(count) of \(total.counted("comparable sentence")) in this section are \(same.text(in: .english))")
  }

  fileprivate static func sameAs(_ owner: NeighbourReports.Owner, isWordForWord: Bool) -> Localized {
    Localized(
      "与\(owner.body)的报告（\(owner.name)）相同" + (isWordForWord ? "" : "，名称、日期和数字除外"),
      "the same as in the report of “\(owner.body)” (\(owner.name))" + (isWordForWord ? "" : ", apart from names, dates and figures"))
  }

  fileprivate static let thisSentence = Localized("那份报告中的这一句", "the sentence in that report")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾ I copied-text: 本部分可比的 2 句中有 2 句与云岭县教育局的报告（云岭县教育局.md）相同

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
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾ I copied-text: 本部分可比的 2 句中有 2 句与云岭县教育局的报告（云岭县教育局.md）相同，名称、日期和数字除外

      县水务局门户网站上政策解读的形式还不够丰富，有4个水务栏目更新不够及时。我局将在3月底前建立栏目更新台账，每周提醒两次，增加图表解读。
      """,
      neighbour: """
        云岭县教育局2024年政府信息公开工作年度报告

        五、存在的主要问题及改进情况

        县教育局门户网站上政策解读的形式还不够丰富，有11个教育栏目更新不够及时。我局将在6月底前建立栏目更新台账，每周提醒三次，增加图表解读。
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
