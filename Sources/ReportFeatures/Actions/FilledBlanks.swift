import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// All blank cells of one table filled: with 0, or with what the sums give where that is something else.
struct FilledBlanks {
  private let inspection: Inspection
  private let table: Table
  private let language: Language

  init(_ inspection: Inspection, _ table: Table, _ language: Language) {
    self.inspection = inspection
    self.table = table
    self.language = language
  }

  /// The action, or nil where no cell is blank.
  var action: CodeActions.Action? {
    guard let balance = inspection.balance(table.kind) else { return nil }
    let figures = table.figures.indices.map { table.firstFigure + $0 }
    let blanks = figures.filter { table[$0].reading == .blank }
    guard !blanks.isEmpty else { return nil }
    let totals = TotalValues(table, balance) { table[$0].isVacant ? balance.computed[$0] ?? 0 : table[$0].summand }
    // Without all parts of a total a blank one cannot be told from 0, so nothing is filled in its stead.
    let fillable = blanks.filter { !totals.totals.contains($0) || totals.values != nil }
    let values = fillable.map { totals.values?[$0] ?? balance.computed[$0] ?? 0 }
    guard !fillable.isEmpty, let edits = edits(fillable, values) else { return nil }
    let title =
      values.allSatisfy { $0 == 0 }
      ? language.say("\(table.kind.chinese)的空格全部填 0", "Fill the blanks of table \(table.kind.section) with 0")
      : language.say(
        "\(table.kind.chinese)的空格填 0，合计填计算值", "Fill the blanks of table \(table.kind.section): totals computed, 0 elsewhere")
    return CodeActions.Action(.rewrite, title, edits)
  }

  /// The edits; several blanks at one place, as after a label in flowing text, become one edit.
  private func edits(_ figures: [Int], _ values: [Int64]) -> [TextEdit]? {
    var edits: [TextEdit] = []
    for (figure, value) in zip(figures, values) {
      let edit = Fix.fill(table[figure], with: "\(value)", in: inspection.text)
      guard let last = edits.last, last.range == edit.range else {
        edits.append(edit)
        continue
      }
      // A row of a grid that ends after its label has no cells to fill.
      guard isFlowing(edit.range.lowerBound) else { return nil }
      edits[edits.count - 1] = TextEdit(edit.range, last.text + " \(value)")
    }
    return edits
  }

  private func isFlowing(_ offset: Int) -> Bool {
    table.rows.contains { $0.layout == .flowing && $0.range.touches(offset) }
  }
}
