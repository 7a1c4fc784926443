import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The headings of the six sections are of different Markdown levels.
  package static let unevenHeadingLevel = Rule(
    id: "uneven-heading-level", name: Wording("部分标题级别不一", "Uneven heading levels"), severity: .information,
    summary: Wording("六个部分标题的 Markdown 级别不一致。", "The headings of the six sections have different Markdown levels."),
    rationale: Wording("六个部分是并列的，级别不同会使大纲和目录错乱。", "The six sections are equal; uneven levels spoil the outline and the table of contents."),
    citation: nil,
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let first = inspection.sections.first, inspection.sections.contains(where: { $0.heading.level != first.heading.level }) else {
        return []
      }
      let level = inspection.commonLevel ?? first.heading.level
      // One behind a sentence has a line of its own to get first.
      let others = inspection.sections.filter { $0.heading.level != level && inspection.report.lead(of: $0).isEmpty }
      guard let odd = others.first else { return [] }
      let fix = Fix(.level(level), preferred: true, others.compactMap { inspection.edit($0, level: level) })
      return [
        rule.finding(
          inspection.text.underlined(odd.headingRange), .uneven(odd.heading.level, level),
          related: others.dropFirst().map { .init(inspection.text.underlined($0.headingRange), .other($0.heading.level)) }, fixes: [fix])
      ]
    })
}

extension Inspection {
  /// The level of more than half of the headings, or nil where no level is.
  fileprivate var commonLevel: Int? {
    sections.map { $0.heading.level }.first { level in sections.count { $0.heading.level == level } * 2 > sections.count }
  }

  /// The edit that writes a heading's marks anew.
  fileprivate func edit(_ section: Section, level: Int) -> TextEdit? {
    guard let content = tree.content(ofRow: section.headingRows.lowerBound) else { return nil }
    var end = content.lowerBound
    while end < content.upperBound, text.bytes[end] == .numberSign || text.bytes[end] == .space && end > content.lowerBound { end += 1 }
    return TextEdit(content.lowerBound..<end, level > 0 ? String(repeating: "#", count: level) + " " : "")
  }
}

extension Localized {
  fileprivate static func uneven(_ level: Int, _ common: Int) -> Localized {
    Localized(
      "六个部分标题的级别不一致：这里\(level.marks)，其他\(common.marks)",
      "The six headings differ in level: this one \(level.english), the others \(common.english)")
  }

  fileprivate static func other(_ level: Int) -> Localized { Localized("这里\(level.marks)", "This one \(level.english)") }

  fileprivate static func level(_ level: Int) -> Localized {
    Localized(
      level == 0 ? "六个部分标题都去掉 #" : "六个部分标题都改为 \(level) 级",
      level == 0 ? "Remove # from all six headings" : "Make all six headings level \(level)")
  }
}

extension Int {
  fileprivate var marks: String { self == 0 ? "没有 #" : "是 \(self) 级" }
  fileprivate var english: String { self == 0 ? "has no #" : "has level \(self)" }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      ## 一、总体情况
      ## 二、主动公开政府信息情况
      ### 三、收到和处理政府信息公开申请情况
          ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ I uneven-heading-level: 六个部分标题的级别不一致：这里是 3 级，其他是 2 级
      #### 五、存在的主要问题及改进情况
      """,
      fixed: """
        ## 一、总体情况
        ## 二、主动公开政府信息情况
        ## 三、收到和处理政府信息公开申请情况
        ## 五、存在的主要问题及改进情况
        """),
    Example(
      """
      # 一、总体情况
        ＾＾＾＾＾＾ I uneven-heading-level: 六个部分标题的级别不一致：这里是 1 级，其他是 2 级
      ## 二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      ## 五、存在的主要问题及改进情况
      ## 六、其他需要报告的事项
      """,
      fixed: """
        ## 一、总体情况
        ## 二、主动公开政府信息情况
        ## 三、收到和处理政府信息公开申请情况
        ## 五、存在的主要问题及改进情况
        ## 六、其他需要报告的事项
        """),
    Example(
      """
      ## 一、总体情况
      ### （一）主动公开
      ## 二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况
      **二、主动公开政府信息情况**
      三、收到和处理政府信息公开申请情况
      """),
  ]
}
