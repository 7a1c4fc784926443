import ReportForm
import ReportReading

/// How the sums of a table stand, and for those that fail how the figure to look at was found.
struct BlameDump {
  private let table: Table
  private let balance: Balance
  private let language: Language

  init(_ table: Table, _ balance: Balance, _ language: Language) {
    self.table = table
    self.balance = balance
    self.language = language
  }

  var lines: [String] {
    var lines = ["table \(table.kind) \(table.range)"]
    for (index, equation) in balance.equations.enumerated() {
      lines.append("  sum \(index) \(balance.standings[index]) \(EquationText(equation, in: table).text(in: language))")
    }
    for figure in balance.computed.keys.sorted() {
      lines.append("  computed \(table.name(of: figure)) \(balance.computed[figure] ?? 0)")
    }
    for account in balance.accounts {
      lines.append("  search \(account.equations) size \(account.size) steps \(account.steps) solutions \(account.solutions.count)")
      lines += account.solutions.map { "    \(text(of: $0))" }
    }
    for blame in balance.blames {
      lines.append("  blame \(table.name(of: blame.figure)) sums \(blame.equations) \(blame.cause)")
      lines += blame.repairs.map { "    \(text(of: $0.changes))" + ($0.slip.map { " \($0)" } ?? "") }
    }
    return lines
  }

  private func text(of changes: [Blame.Change]) -> String {
    changes.map { "\(table.name(of: $0.figure)) \(table[$0.figure].summand ?? 0)→\($0.value)" }.joined(separator: ", ")
  }
}
