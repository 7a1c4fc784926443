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
    guard let filling else { return nil }
    let title =
      filling.isAllZero
      ? language.say("\(table.kind.chinese)的空格全部填 0", "Fill the blanks of table \(table.kind.section) with 0")
      : language.say(
        "\(table.kind.chinese)的空格填 0，总计填算得的数", "Fill the blanks of table \(table.kind.section): calculated totals, 0 elsewhere")
    return CodeActions.Action(.rewrite, title, filling.edits)
  }

  /// The edits that fill the blank cells, and whether all become 0; nil where there is none to fill.
  var filling: (edits: [TextEdit], isAllZero: Bool)? {
    guard let balance = inspection.balance(table.kind) else { return nil }
    let figures = table.figures.indices.map { table.firstFigure + $0 }
    let blanks = figures.filter { table[$0].reading == .blank }
    guard !blanks.isEmpty else { return nil }
    let found = VacantValues(table, balance.equations).values
    // Without all parts of a total a blank one cannot be told from 0, so nothing is filled in its stead.
    let fillable = blanks.filter { found[$0] != nil }
    let values = fillable.map { found[$0] ?? 0 }
    guard !fillable.isEmpty else { return nil }
    let edits = FigureFilling(table, in: inspection.text).edits(zip(fillable, values).map { (table[$0], $1) })
    return (edits, values.allSatisfy { $0 == 0 })
  }
}
