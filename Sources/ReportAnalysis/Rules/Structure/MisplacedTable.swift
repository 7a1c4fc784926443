import ReportForm
import ReportReading

extension Rule {
  /// A table stands under another section's heading.
  package static let misplacedTable = Rule(
    id: "misplaced-table", name: Wording("表格错位", "Misplaced table"), severity: .warning,
    summary: Wording("表格放在了其他部分的标题下。", "A table is under another section's heading."),
    rationale: Wording("三张表各属第二、三、四部分，放错位置会被误读。", "Each of the three tables belongs to one section; elsewhere it is misread."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.tables.compactMap { table in
        let start = table.range.lowerBound
        guard let right = inspection.section(table.kind.section),
          let found = inspection.sections.first(where: { $0.range.contains(start) }), found.form.number != table.kind.section
        else { return nil }
        return rule.finding(
          inspection.text.underlined(table.range), .misplaced(table.kind, right.form, found.form),
          related: [.init(inspection.text.underlined(right.headingRange), .belongs)])
      }
    })
}

extension Localized {
  fileprivate static func misplaced(_ kind: TableKind, _ right: SectionForm, _ found: SectionForm) -> Localized {
    Localized(
      "\(kind.chinese)应在“\(right.heading)”之下，不在“\(found.heading)”之下",
      "Table \(kind.section) belongs under “\(right.heading)”, not under “\(found.heading)”")
  }

  fileprivate static let belongs = Localized("应在这个部分标题下", "It belongs here")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      五、存在的主要问题及改进情况

      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        ＾＾＾＾^^^＾＾＾＾＾＾^^^＾＾＾＾＾＾^^^＾＾＾＾＾＾^^ W misplaced-table: 表二应在“二、主动公开政府信息情况”之下，不在“五、存在的主要问题及改进情况”之下
      |---|---|---|---|
      | 规章 | 0 | 0 | 0 |
      | 行政规范性文件 | 0 | 0 | 0 |
      """),
    Example(
      """
      二、主动公开政府信息情况

      三、收到和处理政府信息公开申请情况

      第二十条第（一）项
      ＾＾＾＾＾＾＾＾＾ W misplaced-table: 表二应在“二、主动公开政府信息情况”之下，不在“三、收到和处理政府信息公开申请情况”之下
      信息内容 本年制发件数 本年废止件数 现行有效件数
      规章 0 0 0
      行政规范性文件 0 0 0
      """),
    Example(
      """
      一、总体情况

      二、主动公开政府信息情况

      信息内容 本年制发件数 本年废止件数 现行有效件数
      规章 0 0 0
      行政规范性文件 0 0 0
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      信息内容 本年制发件数 本年废止件数 现行有效件数
      规章 0 0 0
      行政规范性文件 0 0 0

      五、存在的主要问题及改进情况
      """),
  ]
}
