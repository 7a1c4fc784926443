import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A section that must hold a table has none.
  package static let missingTable = Rule(
    id: "missing-table", name: Wording("缺少表格", "Missing table"), severity: .error,
    summary: Wording("第二、三、四部分缺少应有的表格。", "Section 二, 三 or 四 has no table."),
    rationale: Wording(
      "三张表由格式规定，没有发生的填 0，不能省略，也不能以图片或附件代替。",
      "The form prescribes three tables. Enter 0 where nothing happened; a table cannot be left out or replaced by a picture or attachment."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.edition.sections.compactMap { form in
        guard let kind = form.table, inspection.table(kind) == nil, let section = inspection.section(form.number) else { return nil }
        let isReplaced = inspection.holdsPictureOrLink(section.range)
        let fix = Insertion(inspection.report, inspection.style).table(kind, in: section).map { Fix(.insert(kind), [$0]) }
        return rule.finding(
          inspection.text.underlined(section.headingRange), isReplaced ? .replaced(kind) : .missing(kind), fixes: [fix].compactMap { $0 })
      }
    })
}

extension Inspection {
  fileprivate func holdsPictureOrLink(_ range: ByteRange) -> Bool {
    let bytes = Array(text.bytes[range])
    return ["![", "](", "<img", "http://", "https://"].contains { bytes.contains(Array($0.utf8)) }
  }
}

extension Localized {
  fileprivate static func missing(_ kind: TableKind) -> Localized {
    Localized("本部分缺少\(kind.chinese)", "This section has no table \(kind.section)")
  }

  fileprivate static func replaced(_ kind: TableKind) -> Localized {
    Localized("本部分以图片或链接代替了\(kind.chinese)，数字无法核对", "A picture or link replaces table \(kind.section), so its figures cannot be checked")
  }

  fileprivate static func insert(_ kind: TableKind) -> Localized {
    Localized("插入空白的\(kind.chinese)", "Insert a blank table \(kind.section)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      三、收到和处理政府信息公开申请情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ E missing-table: 本部分缺少表三

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      二、主动公开政府信息情况
      ＾＾＾＾＾＾＾＾＾＾＾＾ E missing-table: 本部分以图片或链接代替了表二，数字无法核对

      ![表格](table2.png)

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      第二十条第（一）项
      信息内容 本年制发件数 本年废止件数 现行有效件数
      规章 0 0 0

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      一、总体情况

      六、其他需要报告的事项
      """),
  ]
}
