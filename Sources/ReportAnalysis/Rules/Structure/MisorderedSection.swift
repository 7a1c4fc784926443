import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A section stands before one that it must follow.
  package static let misorderedSection = Rule(
    id: "misordered-section", name: Wording("部分次序不对", "Sections out of order"), severity: .warning,
    summary: Wording("六个部分的先后顺序与格式不一致。", "The six sections are not in the order of the form."),
    rationale: Wording("六个部分的顺序由格式规定，汇总和比对都按这个顺序。", "The form fixes the order, and reports are collected and compared in it."),
    citation: Citation(.regulations, "第五十条"),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      let isInOrder = zip(inspection.sections, inspection.sections.dropFirst()).allSatisfy { $0.form.number <= $1.form.number }
      if isInOrder { return [] }
      let sections = inspection.firstSections
      let inOrder = sections.map { $0.form.number }.longestIncreasingRun
      return sections.indices.filter { !inOrder.contains($0) }.map { index in
        let section = sections[index]
        let before = sections.indices.last { inOrder.contains($0) && sections[$0].form.number < section.form.number }.map { sections[$0] }
        let after = sections.indices.first { inOrder.contains($0) && sections[$0].form.number > section.form.number }.map { sections[$0] }
        let isLate = before.map { $0.range.lowerBound < section.range.lowerBound } ?? true
        let neighbour = isLate ? after ?? before : before
        guard let neighbour else { return nil }
        let target = isLate && after != nil ? neighbour.range.lowerBound : neighbour.range.upperBound
        let fix = Fix(
          .move(section), preferred: inspection.isUnder(section), WholeLines(of: inspection.text).moving(section.range, to: target))
        return rule.finding(
          inspection.text.underlined(section.headingRange), .misordered(section, neighbour, isBefore: isLate && after != nil),
          related: [.init(inspection.text.underlined(neighbour.headingRange), .place(neighbour))], fixes: [fix])
      }.compactMap { $0 }
    })
}

extension Inspection {
  /// Whether what stands under a heading is certainly its own, so that they move together: its table, or nothing. Of running text it
  /// cannot be told whether the sections or their headings alone were exchanged.
  fileprivate func isUnder(_ section: Section) -> Bool {
    let own = tables.filter { $0.range.overlaps(section.range) }.map { $0.kind }
    return own.isEmpty ? SectionProse(section, of: report, upTo: 1).characters == 0 : own.count == 1 && own.first == section.form.table
  }

  /// The sections without those that stand a second time.
  fileprivate var firstSections: [Section] {
    var seen = Set<Int>()
    return sections.filter { seen.insert($0.form.number).inserted }
  }
}

extension Localized {
  fileprivate static func misordered(_ section: Section, _ neighbour: Section, isBefore: Bool) -> Localized {
    Localized(
      "“\(section.form.heading)”应在“\(neighbour.form.heading)”之\(isBefore ? "前" : "后")",
      "“\(section.form.heading)” belongs \(isBefore ? "before" : "after") “\(neighbour.form.heading)”")
  }

  fileprivate static func place(_ section: Section) -> Localized {
    Localized("“\(section.form.heading)”在这里", "“\(section.form.heading)” is here")
  }

  fileprivate static func move(_ section: Section) -> Localized {
    Localized("把“\(section.form.heading)”整个部分移到应在的位置", "Move the section “\(section.form.heading)” to its place")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      三、收到和处理政府信息公开申请情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ W misordered-section: “三、收到和处理政府信息公开申请情况”应在“二、主动公开政府信息情况”之后
      二、主动公开政府信息情况
      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        一、总体情况
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      五、存在的主要问题及改进情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾ W misordered-section: “五、存在的主要问题及改进情况”应在“四、政府信息公开行政复议、行政诉讼情况”之后
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      一、总体情况
      二、主动公开政府信息情况
      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      一、总体情况
      本报告由总体情况、主动公开政府信息情况、其他需要报告的事项等六部分组成。
      二、主动公开政府信息情况
      """),
  ]
}
