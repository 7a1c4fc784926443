import ReportForm
import ReportReading

extension Rule {
  /// More than half of what a section says stood word for word in last year's report.
  package static let repeatedText = Rule(
    id: "repeated-text", name: Wording("与上年雷同", "Text repeated from last year"), severity: .information,
    summary: Wording("一个部分的文字过半与上年报告雷同。", "More than half of a section is identical to last year's report."),
    rationale: Wording(
      "年度报告要写当年的情况，内容与往年雷同是考核中常见的扣分点；只改了年份也算雷同，数字不同的句子不算。",
      "The report is about its own year, and offices are marked down for repeating last year's text. Changing only the year still counts as repeating; a sentence with another number does not."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true, comparesYears: true,
    check: { rule, inspection in
      guard let previous = inspection.previous else { return [] }
      return Sentence.sections.compactMap { number in
        let sentences = inspection.prose.ownSentences(inSection: number)
        guard let section = inspection.section(number), !sentences.isEmpty else { return nil }
        let repeated = sentences.compactMap { sentence in previous.place(of: sentence, inSection: number).map { (sentence, $0) } }
        guard Sentence.isEnough(repeated.map({ $0.0 }), of: sentences), repeated.count * 2 > sentences.count else { return nil }
        return rule.finding(
          inspection.text.underlined(section.headingRange), .repeated(repeated.count, of: sentences.count, previous.year),
          related: repeated.prefix(3).map { sentence, _ in .init(inspection.text.underlined(inspection.prose.source(sentence.range)), .same)
          }
            + repeated.prefix(1).map { .init($0.1, of: previous, .lastYear) })
      }
    })
}

extension Localized {
  fileprivate static func repeated(_ count: Int, of total: Int, _ year: String) -> Localized {
    Localized(
      "本部分 \(total) 句中有 \(count) 句与 \(year) 年报告相同",
      "\(count) of \(total.counted("sentence")) in this section are the same as in the report for \(year)")
  }

  fileprivate static let same = Localized("与上年报告相同", "the same as in last year's report")
  fileprivate static let lastYear = Localized("上年报告中的这一句", "the sentence in last year's report")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾ I repeated-text: 本部分 4 句中有 3 句与 2023 年报告相同

      2024年，政策解读的形式还不够丰富。部分栏目更新不够及时，内容有待充实。
      个别业务人员对公开范围把握不准。针对这些问题，我局组织了两次业务培训，答复文书已统一格式。
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        五、存在的主要问题及改进情况

        2023年，政策解读的形式还不够丰富。部分栏目更新不够及时,内容有待充实。个别业务人员对公开范围把握不准。今后将加强培训，提高水平。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      全年公开水质监测信息53条，较好地回应了群众关切。本年度对三个专栏作了调整，合并两个重复栏目。
      新建的河湖管理专题汇集了各乡镇的巡查记录。全局共组织培训2次，参加人员120人次。

      六、其他需要报告的事项

      本年度未收取信息处理费。
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        一、总体情况

        全年公开水质监测信息41条，较好地回应了群众关切。本年度对三个专栏作了调整，合并两个重复栏目。
        全局共组织培训4次，参加人员120人次。

        六、其他需要报告的事项

        本年度未收取信息处理费。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      政策解读的形式还不够丰富，更新也不够及时。下一步将加强培训，提高水平。
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        五、存在的主要问题及改进情况

        政策解读的形式还不够丰富，更新也不够及时。下一步将加强培训，提高水平。
        """),
  ]
}
