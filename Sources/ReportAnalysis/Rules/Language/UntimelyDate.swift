import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The report is signed or published before its year has ended, or after the day that the regulations set.
  package static let untimelyDate = Rule(
    id: "untimely-date", severity: .warning,
    summary: Wording(
      "落款或发布日期早于报告年度结束，或者晚于法定期限。", "The report is signed or published before its year ended, or after its deadline."),
    rationale: Wording(
      "年度结束才有全年数据；部门应当在次年1月31日前公布，各级人民政府应当在3月31日前公布。",
      "The figures of a year are known when it is over; departments publish by 31 January, governments by 31 March."),
    citation: Citation(.regulations, "第四十九条"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let year = inspection.year else { return [] }
      return inspection.datesOfIssue.compactMap { date in
        guard date.isPossible, let written = date.year?.value, let month = date.month?.value else { return nil }
        let place = inspection.text.underlined(inspection.prose.source(date.range))
        if written < year || written == year && (month < 12 || (date.day?.value ?? 31) < 31) { return rule.finding(place, .early(year)) }
        guard let last = inspection.lastMonth, written > year + 1 || written == year + 1 && month > last else { return nil }
        return rule.finding(place, .late(month: last), severity: .information)
      }
    })
}

extension Inspection {
  /// The month of the next year by whose end the report is due, or nil where the regulations name none for the body.
  fileprivate var lastMonth: Int? {
    guard let body else { return nil }
    let endings = ["省人民政府", "市人民政府", "县人民政府", "区人民政府", "旗人民政府", "州人民政府"]
    if endings.contains(where: body.hasSuffix) || body.contains("人民政府办公") { return 3 }
    // For townships, their offices and bodies that govern zones the regulations set no day.
    if ["镇", "乡", "街道", "政府", "街道办事处", "管理委员会", "管委会"].contains(where: body.hasSuffix) { return nil }
    return 1
  }

  /// The dates of signature and publication, in order.
  fileprivate var datesOfIssue: [WrittenDate] {
    let last = sections.last?.form.number ?? 0
    let dates = WrittenDate.dates(in: prose.text)
    return dates.enumerated().compactMap { index, date in
      guard date.year != nil, date.month != nil, let paragraph = prose.paragraph(at: date.range.lowerBound) else { return nil }
      if paragraph.section == 0 || paragraph.section == last, follows(date.range.lowerBound, Self.captions) { return date }
      // A signature is the end of the last section, with no more before it than the body's name.
      guard paragraph.section == last, last > 0, index == dates.count - 1,
        date.range.upperBound == paragraph.range.upperBound || prose.text.has("\n", at: date.range.upperBound)
      else { return nil }
      let sentence = prose.sentence(at: date.range.lowerBound)
      let before = prose.string(sentence.lowerBound..<date.range.lowerBound)
      return before.isEmpty || BodyName.isOne(before) ? date : nil
    }
  }

  private func follows(_ place: Int, _ captions: [String]) -> Bool { prose.text.word(of: captions, endingAt: place) != nil }

  private static let captions = ["日期", "时间"].flatMap { noun in
    ["发布", "公布", "公开", "成文", "生成", "发文", "印发", "发稿"].flatMap { ["\($0)\(noun)：", "\($0)\(noun):"] }
  }
}

extension Localized {
  fileprivate static func early(_ year: Int) -> Localized {
    Localized("落款或发布日期在 \(year) 年结束之前，全年数据还没有形成", "This is before the year \(year) has ended, when its figures are not yet known")
  }

  fileprivate static func late(month: Int) -> Localized {
    month == 1
      ? Localized("部门的年度报告应当在1月31日前公布", "Departments publish their report by 31 January")
      : Localized("人民政府的年度报告应当在3月31日前公布", "Governments publish their report by 31 March")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      发布日期：2025-02-20 来源：云岭县水务局
      　　　　　^^^^^^^^^^ I untimely-date: 部门的年度报告应当在1月31日前公布

      一、总体情况

      六、其他需要报告的事项

      无。

      云岭县水务局
      2024年12月16日
      ^^^^＾^^＾^^＾ W untimely-date: 落款或发布日期在 2024 年结束之前，全年数据还没有形成
      """),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      发布日期：2025-02-20

      一、总体情况

      2024年5月20日，县政府印发工作要点。

      六、其他需要报告的事项

      云岭县人民政府

      二〇二五年三月十日
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      六、其他需要报告的事项

      收费标准自2024年1月1日起执行，截至2024年12月1日

      无其他事项。
      """),
  ]
}
