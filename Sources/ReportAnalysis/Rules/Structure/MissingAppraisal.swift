import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A government does not report on assessment, public review and accountability.
  package static let missingAppraisal = Rule(
    id: "missing-appraisal", name: Wording("缺少考核评议", "Missing appraisal"), severity: .information,
    summary: Wording("政府的报告没有写工作考核、社会评议或责任追究。", "A government's report leaves out assessment, public evaluation or accountability."),
    rationale: Wording(
      "各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况，格式把它放在第一部分的监督保障里。",
      "Governments must also report on assessment, public evaluation and accountability; the form puts these under supervision in section 一."
    ),
    citation: Citation(.regulations, "第五十条第（四）项"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let body = inspection.body, body.hasSuffix("人民政府"), let section = inspection.sections.first(where: { $0.form.statesAppraisal }),
        SectionProse(section, of: inspection.report).characters >= SectionProse.few
      else { return [] }
      let text = inspection.prose.text
      let lacking = Rule.subjects.filter { !text.has(anyOf: $0.words, in: 0..<text.count) }.map { $0.name }
      guard !lacking.isEmpty else { return [] }
      let supervision = inspection.prose.subheadings(inSection: section.form.number).first { $0.number == 5 && $0.beginsParagraph }
      let place = supervision.map { inspection.prose.source($0.range) } ?? section.headingRange
      // Where the aspect hardly says anything, what it leaves out is the least of it.
      let said = supervision.map { inspection.prose.bare($0.content).count } ?? SectionProse.few
      return [rule.finding(inspection.text.underlined(place), .lacking(lacking), severity: said >= 30 ? nil : .hint)]
    })

  private static let subjects: [(name: String, words: [String])] = [
    ("工作考核", ["考核", "考评", "绩效"]), ("社会评议", ["评议", "社会评价", "满意度", "满意率", "第三方评估"]), ("责任追究", ["追究", "问责", "追责"]),
  ]
}

extension Localized {
  fileprivate static func lacking(_ names: [String]) -> Localized {
    Localized(
      "人民政府的报告还应当写\(names.joined(separator: "、"))的情况", "A government must also report on \(names.joined(separator: ", "))")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      一、总体情况

      （五）监督保障。县政府常务会议专题研究公开工作；列入部门考核，分值4分。
      ＾＾＾ I missing-appraisal: 人民政府的报告还应当写社会评议、责任追究的情况

      二、主动公开政府信息情况
      """),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      一、总体情况

      （五）监督保障。列入部门考核；委托第三方开展社会评议；没有需要追究责任的情形。

      二、主动公开政府信息情况
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      （五）监督保障。局党组会议专题研究公开工作，组织培训两次。

      二、主动公开政府信息情况
      """),
  ]
}
