import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// One of the six sections is absent.
  package static let missingSection = Rule(
    id: "missing-section", name: Wording("缺少部分", "Missing section"), severity: .error,
    summary: Wording("缺少六个部分之一。", "One of the six sections is missing."),
    rationale: Wording(
      "年度报告的六个部分由格式规定，没有内容的也要保留标题并写明“无”。",
      "The form fixes six sections; a section without content keeps its heading and says 无."),
    citation: Citation(.regulations, "第五十条"),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      // A workbook has the tables, and need not have their headings.
      let isWorkbook = inspection.text.origin?.isWorkbook ?? false
      if inspection.sections.isEmpty { return isWorkbook ? [] : [.noSection(rule, inspection)] }
      let missing = inspection.edition.sections.filter { inspection.section($0.number) == nil && !(isWorkbook && $0.table == nil) }
      if missing.count > mostAlone { return [.several(missing, rule, inspection)] }
      return missing.map { form in
        let before = inspection.sections.last { $0.form.number < form.number }
        let place = before?.headingRange ?? inspection.title?.range ?? inspection.sections.first?.headingRange ?? .at(0)
        let insertion = Insertion(inspection.report, inspection.style)
        let fix = Fix(.insert(form, withTable: insertion.bringsTable(form)), [insertion.section(form)])
        return rule.finding(inspection.text.underlined(place), .missing(form, isAfter: before != nil), fixes: [fix])
      }
    })
}

/// More sections than this that are missing are told as one.
private let mostAlone = 2

extension Finding {
  /// Several sections that are missing: one finding, and all of them on offer.
  fileprivate static func several(_ missing: [SectionForm], _ rule: Rule, _ inspection: Inspection) -> Finding {
    let place = inspection.title?.range ?? inspection.sections.first?.headingRange ?? .at(0)
    let insertion = Insertion(inspection.report, inspection.style)
    // What belongs at one place is one edit, as edits at one place have no order.
    var edits: [TextEdit] = []
    for edit in missing.map(insertion.section) {
      if let last = edits.last, last.range == edit.range {
        edits[edits.count - 1] = TextEdit(last.range, last.text + edit.text)
      } else {
        edits.append(edit)
      }
    }
    return rule.finding(inspection.text.underlined(place), .missing(missing), fixes: [Fix(.insert(missing), edits)])
  }

  /// A report that has no section yet: one finding, and the whole form on offer.
  fileprivate static func noSection(_ rule: Rule, _ inspection: Inspection) -> Finding {
    let content = inspection.tree.rows.indices.lazy.compactMap { inspection.tree.content(ofRow: $0) }.first ?? .at(0)
    let sections = Draft.sections(of: inspection.edition, level: 2, blank: "", language: .chinese)
    let fix = Fix(.insertAll, [inspection.tree.insertion(of: sections, at: inspection.report.end, in: inspection.style)])
    return rule.finding(inspection.text.underlined(inspection.title?.range ?? content), .missingAll, fixes: [fix])
  }
}

extension Localized {
  fileprivate static func missing(_ form: SectionForm, isAfter: Bool) -> Localized {
    Localized(
      "缺少第\(form.numeral)部分“\(form.heading)”，应在此\(isAfter ? "部分之后" : "处之后")",
      "Section \(form.number), “\(form.heading)”, is missing; it belongs after this \(isAfter ? "section" : "line")")
  }

  fileprivate static func missing(_ forms: [SectionForm]) -> Localized {
    Localized(
      "六个部分缺少 \(forms.count) 个：" + forms.map { "“\($0.heading)”" }.joined(separator: "、"),
      "\(forms.count) of the six sections missing: " + forms.map { $0.heading }.joined(separator: ", "))
  }

  fileprivate static func insert(_ forms: [SectionForm]) -> Localized {
    Localized("插入缺少的 \(forms.count) 个部分", "Insert \(forms.count.counted("missing section"))")
  }

  fileprivate static let missingAll = Localized("六个部分都还没有，可插入全文模板", "None of the six sections is there yet; you can insert the whole form")

  fileprivate static func insert(_ form: SectionForm, withTable: Bool) -> Localized {
    Localized(
      withTable ? "插入“\(form.heading)”及\(form.table?.chinese ?? "")" : "插入“\(form.heading)”",
      withTable ? "Insert “\(form.heading)” with its table" : "Insert “\(form.heading)”")
  }

  fileprivate static let insertAll = Localized("插入六个部分和三张表", "Insert the six sections and the three tables")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ E missing-section: 缺少第四部分“四、政府信息公开行政复议、行政诉讼情况”，应在此部分之后
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      ＾＾＾＾＾＾^^^^＾＾＾＾＾＾＾＾＾＾＾＾＾ E missing-section: 六个部分都还没有，可插入全文模板

      正文。
      """),
    Example(
      """
      一、总体情况
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
      """),
    Example(
      """
      # 一、总体情况
      **二、主动公开政府信息情况**
      三、 收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情
      况
      五、存在问题及整改措施
      其他需要报告的事项
      """),
  ]
}
