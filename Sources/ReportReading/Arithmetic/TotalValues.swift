import ReportForm
import ReportSyntax

/// The values of a table's totals, each from its parts, and totals of totals after those.
package struct TotalValues {
  /// By the figure's number; nil where a figure that is no total is not known, or a sum cannot be held.
  package let values: [Int: Int64]?
  /// The numbers of the table's totals.
  package let totals: Set<Int>

  /// `value` gives the value of each figure that is no total, nil where it is not known.
  package init(_ equations: [Equation], value: (Int) -> Int64?) {
    let equations = equations.filter { $0.kind == .total && $0.right.count == 1 }
    let totals = Set(equations.flatMap { $0.right })
    self.totals = totals
    var known: [Int: Int64] = [:]
    for equation in equations {
      for figure in equation.left where !totals.contains(figure) && known[figure] == nil { known[figure] = value(figure) }
    }
    var waiting = equations
    while !waiting.isEmpty {
      let ready = waiting.filter { $0.left.allSatisfy { known[$0] != nil } }
      for equation in ready {
        guard let total = equation.right.first, known[total] == nil else { continue }
        known[total] = equation.left.map { known[$0] }.sum()
      }
      if ready.isEmpty { break }
      waiting.removeAll { equation in ready.contains { $0 === equation } }
    }
    values = waiting.isEmpty && totals.allSatisfy { known[$0] != nil } ? known.filter { totals.contains($0.key) } : nil
  }
}

extension TotalValues {
  /// What each total of a table must be by its parts, by the figure's number; nil where a part is vacant or not known, or where the text
  /// has no place for a total.
  package static func recalculated(_ table: Table, _ equations: [Equation]) -> [Int: Int64]? {
    let values = TotalValues(equations) { table[$0].isVacant ? nil : table[$0].summand }.values
    return values.flatMap { values in values.keys.allSatisfy { table[$0].isWritable } ? values : nil }
  }
}

extension Figure {
  /// Whether the text has a place for it, where another value can be written.
  package var isWritable: Bool {
    switch reading {
    case .unplaced, .absent: false
    default: true
    }
  }
}
