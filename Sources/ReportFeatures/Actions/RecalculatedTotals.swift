import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// All totals of one table computed anew from its other figures.
struct RecalculatedTotals {
  private let inspection: Inspection
  private let table: Table
  private let language: Language

  init(_ inspection: Inspection, _ table: Table, _ language: Language) {
    self.inspection = inspection
    self.table = table
    self.language = language
  }

  /// The action, or nil where a figure is not known or no total would change.
  var action: CodeActions.Action? {
    guard let edits, !edits.isEmpty else { return nil }
    return CodeActions.Action(
      .rewrite, language.say("重新计算\(table.kind.chinese)的总计", "Recalculate the totals of table \(table.kind.section)"), edits)
  }

  /// The edits that set every total to what its parts give: none where all are right, nil where a figure is not known.
  var edits: [TextEdit]? {
    guard let balance = inspection.balance(table.kind), let values = TotalValues.recalculated(table, balance.equations) else { return nil }
    let changed = values.keys.sorted().filter { table[$0].numeral?.whole != values[$0] }
    return FigureFilling(table, in: inspection.text).edits(changed.map { (table[$0], values[$0] ?? 0) })
  }
}
