import ReportForm
import ReportReading

extension Rule {
  /// Section 一 or 五 says next to nothing.
  package static let emptySection = Rule(
    id: "empty-section", name: Wording("部分无内容", "Empty section"), severity: .warning,
    summary: Wording("第一或第五部分没有实际内容。", "Section 一 or 五 has no real content."),
    rationale: Wording(
      "总体情况和存在的问题及改进情况是年度报告的正文，不能空着或只写“无”。",
      "The overview and the problems are the body of the report; neither can be blank or just say 无."),
    citation: Citation(.regulations, "第五十条"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      [1, 5].compactMap { number in
        guard let section = inspection.section(number),
          !inspection.sections.contains(where: { $0.form === section.form && $0.range != section.range })
        else { return nil }
        let prose = SectionProse(section, of: inspection.report)
        guard prose.characters < SectionProse.few else { return nil }
        // An author who has just inserted the template knows that it is empty.
        let isTemplate = prose.characters == 0 && prose.hasComment
        return rule.finding(
          inspection.text.underlined(section.headingRange),
          isTemplate ? .unwritten : prose.characters == 0 ? .empty : .few(prose.characters),
          severity: isTemplate ? .information : .warning)
      }
    })
}

extension Localized {
  fileprivate static let unwritten = Localized("本部分还没有写", "This section has not been written yet")
  fileprivate static let empty = Localized("本部分没有内容", "This section is empty")

  fileprivate static func few(_ characters: Int) -> Localized {
    Localized("本部分只有 \(characters) 个字", "This section has only \(characters.counted("character"))")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      ＾＾＾＾＾＾ W empty-section: 本部分没有内容

      五、存在的主要问题及改进情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾ W empty-section: 本部分只有 2 个字
      无。

      六、其他需要报告的事项
      """),
    Example(
      """
      ## 一、总体情况
         ＾＾＾＾＾＾ I empty-section: 本部分还没有写

      <!-- 本年度政府信息公开工作的总体情况，分五个方面写。 -->

      **（一）主动公开。**

      ### （二）依申请公开

      ## 二、主动公开政府信息情况
      """),
    Example(
      """
      五、存在的主要问题及改进情况

      政策解读形式单一，下一年将增加图表和视频解读。

      六、其他需要报告的事项
      无。
      """),
    Example(
      """
      一、总体情况
      （一）主动公开：无。
      （二）依申请公开：无。
      （三）政府信息管理：未制发文件。
      六、其他需要报告的事项
      """),
  ]
}
