import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A section's heading is not worded or numbered as the form has it.
  package static let nonstandardHeading = Rule(
    id: "nonstandard-heading", name: Wording("部分标题不规范", "Nonstandard heading"), severity: .warning,
    summary: Wording("部分标题的文字或序号与格式不一致。", "A section heading differs from the form in wording or number."),
    rationale: Wording("六个部分标题由格式逐字规定，改动后不便汇总比对。", "The form gives the six headings word for word, so that reports can be compared."),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      inspection.sections.compactMap { section in
        guard !section.isStandard else { return nil }
        let place = inspection.text.underlined(section.headingRange)
        let setApart = inspection.setApart(section)
        if inspection.text.string(section.headingRange) == section.form.heading, section.runIn != nil || !setApart.isEmpty {
          let fix = setApart.isEmpty ? nil : Fix(.setApart, preferred: true, setApart)
          return rule.finding(place, .runsOn(section.form), fixes: [fix].compactMap { $0 })
        }
        let fix = Fix.replacement(TextEdit(section.headingRange, section.form.heading), in: inspection.text, preferred: true)
        return rule.finding(
          place, .standard(section.form), fixes: [setApart.isEmpty ? fix : Fix(fix.title, preferred: true, fix.edits + setApart)])
      }
    })
}

extension Inspection {
  /// The edits that put a heading on a line of its own; none where it has one, and in HTML, where a line is no paragraph.
  fileprivate func setApart(_ section: Section) -> [TextEdit] {
    let range = section.headingRange
    guard tree.rowIndex(at: range.lowerBound).map({ tree.rows[$0].kind == .text }) ?? false else { return [] }
    let line = text.lines.range(ofLine: text.lines.line(at: range.lowerBound))
    let before = text.string(line.lowerBound..<range.lowerBound)
    let isEmphasis = { (scalar: Unicode.Scalar) in scalar == "*" || scalar == "_" }
    let gap = text.lineBreak(near: range) + text.lineBreak(near: range)
    let runsBehind = !report.lead(of: section).isEmpty
    var edits = runsBehind ? [TextEdit(.at(range.lowerBound), gap)] : []
    if let runIn = section.runIn {
      let between = range.upperBound..<runIn.lowerBound
      let closing = String(String.UnicodeScalarView(text.string(between).unicodeScalars.filter(isEmphasis)))
      let opening = String(String.UnicodeScalarView(before.unicodeScalars.filter(isEmphasis)))
      // Emphasis that goes on over the text is that of both lines.
      edits.append(TextEdit(between, !closing.isEmpty || runsBehind ? closing + gap : opening + gap + opening))
    }
    return edits
  }
}

extension Localized {
  fileprivate static func runsOn(_ form: SectionForm) -> Localized {
    Localized("部分标题“\(form.heading)”应单独成行", "The heading “\(form.heading)” must be on a line of its own")
  }

  fileprivate static let setApart = Localized("部分标题单独成行", "Put the heading on a line of its own")

  fileprivate static func standard(_ form: SectionForm) -> Localized {
    Localized("部分标题应为“\(form.heading)”", "The heading should be “\(form.heading)”")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      五、存在问题及改进情况
      ＾＾＾＾＾＾＾＾＾＾＾ W nonstandard-heading: 部分标题应为“五、存在的主要问题及改进情况”
      """,
      fixed: """
        一、总体情况
        五、存在的主要问题及改进情况
        """),
    Example(
      """
      ## 总体情况
         ＾＾＾＾ W nonstandard-heading: 部分标题应为“一、总体情况”
      ## 三、收到和处理政府信息公开的申请情况
         ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ W nonstandard-heading: 部分标题应为“三、收到和处理政府信息公开申请情况”
      """,
      fixed: """
        ## 一、总体情况
        ## 三、收到和处理政府信息公开申请情况
        """),
    Example(
      """
      统计期限为全年。 一、总体情况 2024年，本局推进公开工作。
      　　　　　　　　 ＾＾＾＾＾＾ W nonstandard-heading: 部分标题“一、总体情况”应单独成行
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      """),
    Example(
      """
      一、总体情况：（一）主动公开。围绕中心工作发布信息。
      ＾＾＾＾＾＾ W nonstandard-heading: 部分标题“一、总体情况”应单独成行
      二、主动公开政府信息情况
      五、存在问题及改进情况。（一）存在的问题。更新不够及时。
      ＾＾＾＾＾＾＾＾＾＾＾ W nonstandard-heading: 部分标题应为“五、存在的主要问题及改进情况”
      **六、其他需要报告的事项：**无。
        ＾＾＾＾＾＾＾＾＾＾＾ W nonstandard-heading: 部分标题“六、其他需要报告的事项”应单独成行
      """,
      fixed: """
        一、总体情况

        （一）主动公开。围绕中心工作发布信息。
        二、主动公开政府信息情况
        五、存在的主要问题及改进情况

        （一）存在的问题。更新不够及时。
        **六、其他需要报告的事项**

        无。
        """),
    Example(
      """
      1. 总体情况
      ^^^＾＾＾＾ W nonstandard-heading: 部分标题应为“一、总体情况”
      二、主动公开政府信息情况
      """),
    Example(
      """
      一、 总体情况
      **二、主动公开政府信息情况**
      """),
    Example(
      """
      一、总体情况
      （一）主动公开情况
      （五）存在的问题
      六、其他需要报告的事项：
      """),
  ]
}
