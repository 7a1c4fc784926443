import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The number that belongs in a place, shown behind it: only where the sums are certain of it and something else or nothing is written,
/// so that a row that is still being filled in brings up none.
package struct InlayHint: Sendable {
  /// The byte offset after which it is shown.
  package let offset: Int
  /// What is shown, as →10.
  package let label: String
  /// Why.
  package let tooltip: String
  /// The edit that writes the number.
  package let edit: TextEdit

  /// The hints of the tables for a range, in order.
  package static func hints(in analysis: Analysis, touching range: ByteRange, language: Language) -> [InlayHint] {
    guard let inspection = analysis.inspection else { return [] }
    let hints = zip(inspection.tables, inspection.balances).flatMap { table, balance in
      var due = blank(table, balance)
      for (figure, value) in wrong(table, balance) { due[figure] = value }
      return due.filter { table[$0.key].isWritable }.sorted { $0.key < $1.key }.map {
        hint($0.key, $0.value, table, balance, inspection, language)
      }
    }
    return hints.filter { range.touches(.at($0.offset)) }.sorted { ($0.offset, $0.label) < ($1.offset, $1.label) }
  }

  /// The figures that are certainly to blame, with what they should be.
  private static func wrong(_ table: Table, _ balance: Balance) -> [Int: Int64] {
    let changes = balance.blames.compactMap { $0.certain }.filter { table[$0.figure].numeral?.whole != $0.value }
    return changes.reduce(into: [:]) { $0[$1.figure] = $0[$1.figure] ?? $1.value }
  }

  /// The vacant totals, with what their parts give.
  private static func blank(_ table: Table, _ balance: Balance) -> [Int: Int64] {
    let totals = Set(balance.equations.filter { $0.kind == .total && $0.right.count == 1 }.flatMap { $0.right })
    return balance.computed.filter { totals.contains($0.key) }
  }

  private static func hint(
    _ number: Int, _ value: Int64, _ table: Table, _ balance: Balance, _ inspection: Inspection, _ language: Language
  ) -> InlayHint {
    let sums = SumLine.lines(table, balance, language) { $0.left.contains(number) || $0.right.contains(number) }
    let name = table.name(of: number)
    let lead = language.say("\(name)应为 \(value)", "\(name) should be \(value)")
    return InlayHint(
      offset: table[number].range.upperBound, label: "→\(value)", tooltip: ([lead] + sums).joined(separator: "\n"),
      edit: FigureFilling(table, in: inspection.text).edit(table[number], value))
  }
}
