import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A section stands among the six that the form does not have.
  package static let foreignSection = Rule(
    id: "foreign-section", name: Wording("多出部分", "Section not in the form"), severity: .information,
    summary: Wording("报告里有格式没有的部分。", "The report has a section that is not in the form."),
    rationale: Wording(
      "格式规定六个部分；别的事项写进第六部分，别的报告的内容（如法治政府建设）不写进年度报告。",
      "The form has six sections. Other matters belong in the sixth; leave out what belongs to other reports."),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      inspection.foreignHeadings.map { heading in
        rule.finding(inspection.text.underlined(heading.range), .foreign(inspection.text.plain(heading.range), inspection.edition))
      }
    })
}

extension Inspection {
  /// The headings of sections that the form does not have.
  fileprivate var foreignHeadings: [Heading] {
    sections.indices.flatMap { index in
      numberedOn(after: sections[index], before: index + 1 < sections.count ? sections[index + 1] : nil) + unnumbered(in: sections[index])
    }
  }

  /// Those that are numbered on from a section: behind the last one of the form, or before one that is numbered on from them in turn.
  private func numberedOn(after section: Section, before next: Section?) -> [Heading] {
    guard var number = section.heading.number else { return [] }
    if let next, next.heading.number == nil || next.heading.number == next.form.number { return [] }
    var found: [Heading] = []
    for heading in lines(of: section) {
      guard let own = heading.number, heading.level == 0 || heading.level == section.heading.level else { continue }
      // A list within the section begins with 一.
      if own <= number, found.isEmpty { return [] }
      if own == number + 1 {
        found.append(heading)
        number += 1
      }
    }
    guard let first = found.first?.number else { return [] }
    return (next.map { $0.heading.number == number + 1 } ?? (first > edition.sections.count)) ? found : []
  }

  /// Those without a number behind the table of a section, where that is all a section of the form has there.
  private func unnumbered(in section: Section) -> [Heading] {
    guard section.heading.level > 0, let kind = section.form.table, let table = table(kind), section.range.contains(table.range.lowerBound)
    else { return [] }
    return lines(of: section, from: table.range.upperBound).filter { heading in
      heading.number == nil && heading.level == section.heading.level && heading.range.lowerBound >= table.range.upperBound
        && Subheading(text.plain(heading.range)) == nil
    }
  }

  /// The lines of a section, from a place on, that may be headings: short ones, which say no sentence.
  private func lines(of section: Section, from place: Int = 0) -> [Heading] {
    var headings: [Heading] = []
    var row = max(section.headingRows.upperBound, tree.rowIndex(at: place) ?? 0)
    while row < tree.rows.count, tree.rows[row].range.lowerBound < section.range.upperBound {
      defer { row += 1 }
      guard tree.rows[row].kind == .text || tree.rows[row].kind == .element, let content = tree.content(ofRow: row),
        content.count <= Self.longestHeading
      else { continue }
      let heading = Heading(text, content)
      if !heading.title.isEmpty, !text.bytes.has(anyOf: ["。", "；", "："], in: heading.title) { headings.append(heading) }
    }
    return headings
  }

  /// A longer line, in bytes, is no heading.
  private static let longestHeading = 120
}

extension Localized {
  fileprivate static func foreign(_ heading: String, _ edition: Edition) -> Localized {
    let count = edition.sections.count
    return Localized(
      "格式只有 \(count) 个部分，没有“\(heading)”；要报告的写进最后一个部分，不属于年度报告的删去",
      "The form has no section “\(heading)”; put what must be reported in the last section, and delete what belongs to another report")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      # 云岭县水务局2024年政府信息公开工作年度报告

      ## 五、存在的主要问题及改进情况

      ## 六、其他需要报告的事项

      本年度未收取信息处理费。

      ## 七、法治政府建设情况
         ＾＾＾＾＾＾＾＾＾＾ I foreign-section: 格式只有 6 个部分，没有“七、法治政府建设情况”；要报告的写进最后一个部分，不属于年度报告的删去

      全年组织学法四次。
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      栏目更新还不够及时。

      六、建议提案办理情况
      ＾＾＾＾＾＾＾＾＾＾ I foreign-section: 格式只有 6 个部分，没有“六、建议提案办理情况”；要报告的写进最后一个部分，不属于年度报告的删去

      承办建议3件、提案2件，全部按期办结。

      七、其他需要报告的事项

      本年度未收取信息处理费。
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      四、政府信息公开行政复议、行政诉讼情况

      五、存在的主要问题及改进情况

      一、存在的问题
      栏目更新还不够及时。
      二、改进情况
      按周提醒。

      六、其他需要报告的事项

      本年度未收取信息处理费。
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      六、其他需要报告的事项

      一、收费情况
      本年度未收取信息处理费。
      二、开放日情况
      七、八月各办一次
      三、培训情况
      四、解读情况
      五、专栏情况
      六、指南情况
      七、目录情况
      """),
  ]
}
