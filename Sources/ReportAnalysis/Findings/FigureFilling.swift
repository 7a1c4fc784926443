import ReportForm
import ReportReading
import ReportSyntax

extension Fix {
  /// Writes other values into figures that the text has.
  static func set(_ changes: [Blame.Change], in table: Table, text: SourceText, preferred: Bool, naming: Bool) -> Fix {
    Fix(
      naming
        ? Localized("改为：\(named(changes, in: table))", "Change: \(named(changes, in: table))")
        : .changeTo(listed(changes)),
      preferred: preferred, changes.map { fill(table[$0.figure], with: "\($0.value)", in: text) })
  }

  private static func named(_ changes: [Blame.Change], in table: Table) -> String {
    changes.map { "\(table.name(of: $0.figure)) → \($0.value)" }.joined(separator: "，")
  }

  private static func listed(_ changes: [Blame.Change]) -> String { changes.map { "\($0.value)" }.joined(separator: "、") }

  /// The edit that writes a value where a figure is, or into the blank where it belongs.
  package static func fill(_ figure: Figure, with value: String, in text: SourceText) -> TextEdit {
    guard figure.range.isEmpty else { return TextEdit(figure.range, value) }
    let offset = figure.range.lowerBound
    let before = offset > 0 ? text.bytes[offset - 1] : .space
    let after = offset < text.bytes.count ? text.bytes[offset] : .lineFeed
    // Between pipes a figure stands between blanks, and after a label it needs one.
    let lead = before == .pipe || before > .delete || (before > .space && before < .delete) ? " " : ""
    return TextEdit(figure.range, lead + value + (after == .pipe ? " " : ""))
  }
}
