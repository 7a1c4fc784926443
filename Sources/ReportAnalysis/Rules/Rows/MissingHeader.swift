import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The columns of table 3 or 4 have no names.
  package static let missingHeader = Rule(
    id: "missing-header", name: Wording("缺少列名", "Missing column names"), severity: .warning,
    summary: Wording("表三或者表四缺少各列的列名。", "Table 3 or 4 has no row of column names."),
    rationale: Wording(
      "没有表头，看不出各列是哪一类申请人、哪一种结果。", "Without it, it is unclear which applicants or which outcome a column counts."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      [TableKind.requests, .reviews].compactMap { kind in
        guard let table = inspection.table(kind), let first = table.rows.first,
          let section = inspection.sections.last(where: { $0.headingRange.upperBound <= first.range.lowerBound })
        else { return nil }
        let words = names(of: table)
        let lines = section.headingRange.upperBound..<first.range.lowerBound
        // Nearly every table has a whole name there.
        if words.contains(where: { inspection.text.bytes.has(anyOf: [$0], in: lines) }) { return nil }
        let head = Array(inspection.text.plain(lines).utf8.filter { $0 > .space && $0 != .pipe })
        // A header that a PDF broke still begins with the first characters of some name.
        if words.contains(where: { head.contains(Array(String($0.prefix(2)).utf8)) }) { return nil }
        return rule.finding(inspection.text.underlined(first.range), .missing(kind, words))
      }
    })

  /// The names of columns that stand nowhere else: of the organisations that apply in table 3, of the outcomes in table 4.
  private static func names(of table: Table) -> [String] {
    let columns = table.figures(ofRow: 0).map { table.edition.column(of: $0) }
    let telling = table.kind == .requests ? columns.filter { $0.stands(under: .organisations) } : columns.filter { $0.role != .total }
    return telling.map { $0.label }.filter { $0.count >= 4 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Localized {
  fileprivate static func missing(_ kind: TableKind, _ labels: [String]) -> Localized {
    let names = kind == .requests ? ["自然人"] + labels : labels
    return Localized(
      "本行之前缺少列名一行（\(names.joined(separator: "、"))等）",
      "The row of column names (\(names.joined(separator: ", "))…) is missing before this row")
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
      四、政府信息公开行政复议、行政诉讼情况

      | 8 | 1 | 1 | 7 | 17 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ W missing-header: 本行之前缺少列名一行（结果维持、结果纠正、其他结果、尚未审结等）

      五、存在的主要问题及改进情况
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
