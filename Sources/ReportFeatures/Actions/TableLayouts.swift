import ReportAnalysis
import ReportForm
import ReportReading
import ReportWriting

/// The ways to lay out the tables that a selection touches: as standard Markdown tables, or in HTML with the official merged cells.
struct TableLayouts {
  private let analysis: Analysis
  private let report: Report
  private let selection: Selection
  private let language: Language

  init(_ analysis: Analysis, _ report: Report, _ selection: Selection, _ language: Language) {
    self.analysis = analysis
    self.report = report
    self.selection = selection
    self.language = language
  }

  /// The offers; a table that must stay as it is has one that says why.
  var actions: [CodeActions.Action] {
    let touched = report.tables.filter { selection.touchesLines(of: $0.range) }
    var actions = pasted + touched.flatMap { [layOut($0, as: .markdown), layOut($0, as: .html)].compactMap { $0 } }
    if !touched.isEmpty, report.tables.count > 1 {
      let edits = Relayout(analysis).edits
      if !edits.isEmpty {
        actions.append(CodeActions.Action(.rewrite, language.say("全部表格转换为标准表格", "Convert all tables to standard tables"), edits))
      }
    }
    return actions
  }

  private func layOut(_ table: Table, as target: MarkupLanguage) -> CodeActions.Action? {
    let relaid = Relayout(analysis, as: target, touching: .at(table.range.lowerBound))
    let number = table.kind.section
    let title =
      switch target {
      case .markdown: language.say("\(table.kind.chinese)转换为标准表格", "Convert table \(number) to the standard table")
      case .html: language.say("\(table.kind.chinese)转换为 HTML 表格（合并单元格）", "Convert table \(number) to HTML (merged cells)")
      }
    if let refusal = relaid.refused.first(where: { $0.kind == table.kind }) {
      return CodeActions.Action(.rewrite, title, [], disabled: refusal.reason.message.text(in: language))
    }
    guard !relaid.edits.isEmpty else { return nil }
    // Rows that are out of line with the others are what this mends.
    let mended = analysis.findings.indices.filter { index in
      analysis.findings[index].rule == Rule.misalignedRow.id && analysis.findings[index].range.overlaps(table.range)
    }
    let isRepair = target == .markdown && !mended.isEmpty
    return CodeActions.Action(isRepair ? .quickFix : .rewrite, title, relaid.edits, findings: isRepair ? mended : [])
  }

  /// To spread figures that were pasted into one cell.
  private var pasted: [CodeActions.Action] {
    let pasted = PastedCells(in: report)
    return pasted.lines.filter(selection.touchesLines).map { lines in
      let findings = analysis.findings.indices.filter { lines.contains(analysis.findings[$0].range.lowerBound) }
      return CodeActions.Action(
        .quickFix, language.say("把粘贴的数填入各格", "Put the pasted figures into their cells"), isPreferred: true,
        Relayout(analysis, touching: lines).edits, findings: findings)
    }
  }
}
