import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The columns of table 3 have no names.
  package static let missingHeader = Rule(
    id: "missing-header", name: Wording("缺少列名", "Missing column names"), severity: .warning,
    summary: Wording("表三缺少各列的列名。", "Table 3 has no row of column names."),
    rationale: Wording("没有表头，看不出各列是哪一类申请人。", "Without it, it is unclear which applicants a column counts."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      guard let table = inspection.table(.requests), let first = table.rows.first,
        let section = inspection.sections.last(where: { $0.headingRange.upperBound <= first.range.lowerBound })
      else { return [] }
      let form = table.edition
      let words = table.figures(ofRow: 0).lazy.map { form.column(of: $0) }.filter {
        $0.stands(under: .organisations) && $0.label.count >= 4
      }
      let lines = section.headingRange.upperBound..<first.range.lowerBound
      // Nearly every table has a whole name there.
      if words.contains(where: { inspection.text.bytes.has(anyOf: [$0.label], in: lines) }) { return [] }
      let head = Array(inspection.text.plain(lines).utf8.filter { $0 > .space && $0 != .pipe })
      // A header that a PDF broke still begins with the first characters of some name.
      if words.contains(where: { head.contains(Array(String($0.label.prefix(2)).utf8)) }) { return [] }
      return [rule.finding(inspection.text.underlined(first.range), .missing(words.map { $0.label }))]
    })
}

extension Localized {
  fileprivate static func missing(_ labels: [String]) -> Localized {
    Localized(
      "本行之前缺少列名一行（自然人、\(labels.joined(separator: "、"))等）",
      "The row of column names (自然人, \(labels.joined(separator: ", "))…) is missing before this row")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      三、收到和处理政府信息公开申请情况

      | 申请人情况 |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |
      |---|---|---|---|---|---|---|---|---|
      | 一、本年新收政府信息公开申请数量 |  | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      ^^＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ W missing-header: 本行之前缺少列名一行（自然人、商业企业、科研机构、社会公益组织、法律服务机构等）
      | 二、上年结转政府信息公开申请数量 |  | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      | 四、结转下年度继续办理 |  | 1 | 2 | 0 | 0 | 0 | 0 | 3 |
      """),
    Example(
      """
      二、主动公开政府信息情况

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      """),
    Example(
      """
      二、主动公开政府信息情况

      三、收到和处理政府信息公开申请情况

      自然人 商业 科研 社会公 法律服 其他 总计
      企业 机构 益组织 务机构
      一、本年新收政府信息公开申请数量 410 20 0 1 23 0 454
      """),
  ]
}
