import ReportForm
import ReportReading
import ReportSyntax

extension Fix {
  /// Writes other values into figures that the text has.
  static func set(_ changes: [Blame.Change], in table: Table, text: SourceText, preferred: Bool, naming: Bool) -> Fix {
    Fix(
      naming
        ? Localized("改为：\(named(changes, in: table))", "Change: \(named(changes, in: table))")
        : changes.count == 1
          ? .change(changes.first.map { text.plain(table[$0.figure].range) } ?? "", to: listed(changes))
          : Localized("改为 \(listed(changes))", "Change to \(listed(changes))"),
      preferred: preferred, FigureFilling(table, in: text).edits(changes.map { (table[$0.figure], $0.value) }))
  }

  private static func named(_ changes: [Blame.Change], in table: Table) -> String {
    changes.map { "\(table.name(of: $0.figure)) → \($0.value)" }.joined(separator: "，")
  }

  private static func listed(_ changes: [Blame.Change]) -> String { changes.map { "\($0.value)" }.joined(separator: "、") }
}
