import ReportAnalysis
import ReportFormat
import ReportSyntax

/// All totals of one table computed anew from its other figures.
struct RecalculatedTotals {
  private let report: Report
  private let table: Table
  private let language: Language

  init(_ report: Report, _ table: Table, _ language: Language) {
    self.report = report
    self.table = table
    self.language = language
  }

  /// The action, or nil where a figure is not known or no total would change.
  var action: CodeActions.Action? {
    guard let balance = report.balance(table.kind) else { return nil }
    let totals = TotalValues(table, balance) { table[$0].isVacant ? nil : table[$0].summand }
    guard let values = totals.values, values.keys.allSatisfy({ table[$0].isWritable }) else { return nil }
    let changed = values.keys.sorted().filter { table[$0].numeral?.whole != values[$0] }
    let edits = changed.map { Fix.fill(table[$0], with: "\(values[$0] ?? 0)", in: report.text) }
    guard !edits.isEmpty, Set(edits.map(\.range)).count == edits.count else { return nil }
    return CodeActions.Action(
      .rewrite, language.say("重新计算\(table.kind.chinese)的合计", "Recalculate the totals of table \(table.kind.section)"), edits)
  }
}

/// The values of a table's totals, each from its parts, and totals of totals after those.
struct TotalValues {
  /// By the figure's number; nil where a figure that is no total is not known, or a sum cannot be held.
  let values: [Int: Int64]?
  /// The numbers of the table's totals.
  let totals: Set<Int>

  /// `value` gives the value of each figure that is no total, nil where it is not known.
  init(_ table: Table, _ balance: Balance, value: (Int) -> Int64?) {
    let equations = balance.equations.filter { $0.kind == .total && $0.right.count == 1 }
    let totals = Set(equations.flatMap(\.right))
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
        known[total] = equation.left.reduce(Int64?(0)) { sum, figure in
          guard let (value, overflows) = sum?.addingReportingOverflow(known[figure] ?? 0) else { return nil }
          return overflows ? nil : value
        }
      }
      if ready.isEmpty { break }
      waiting.removeAll { equation in ready.contains { $0 === equation } }
    }
    values = waiting.isEmpty && totals.allSatisfy { known[$0] != nil } ? known.filter { totals.contains($0.key) } : nil
  }
}

extension Figure {
  /// Whether the text has a place for it, where another value can be written.
  var isWritable: Bool {
    switch reading {
    case .unplaced, .absent: false
    default: true
    }
  }
}
