import ReportForm
import ReportSyntax

/// The totals of a table that do not follow from its parts, where the parts satisfy every other sum among themselves.
struct StaleTotals {
  /// What they would be by their parts, in the order of the form; at least one.
  let changes: [Blame.Change]
  /// Whether a sum that is no total ties the parts with one another through a total that is among them.
  let isVouched: Bool

  /// Nil where a figure is not known, or the parts do not tie.
  init?(_ table: Table, _ equations: [Equation], _ reckoning: Reckoning) {
    guard let values = TotalValues.recalculated(table, equations) else { return nil }
    changes = values.filter { table[$0.key].summand != $0.value }.sorted { $0.key < $1.key }
      .map { Blame.Change(figure: $0.key, value: $0.value) }
    guard !changes.isEmpty, reckoning.holds(after: changes) else { return nil }
    let tied = equations.filter { $0.kind != .total }
    isVouched = changes.contains { change in tied.contains { $0.left.contains(change.figure) || $0.right.contains(change.figure) } }
  }
}
