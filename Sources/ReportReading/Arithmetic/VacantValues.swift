import ReportForm
import ReportSyntax

/// What to write into the vacant figures of a table: what follows from its sums, one after another, and 0 where nothing does.
package struct VacantValues {
  /// By the figure's number; none for a figure that others make up and of which one is not known, nor for several of which some have what
  /// a total is more than its parts.
  package private(set) var values: [Int: Int64] = [:]
  private let table: Table
  private let equations: [Equation]

  package init(_ table: Table, _ equations: [Equation]) {
    self.table = table
    self.equations = equations
    let madeUp = Set(equations.flatMap { $0.right })
    follow()
    // In the order of the form parts come before what they make up, which follows once they are settled.
    for index in table.figures.indices where table.figures[index].isVacant {
      let figure = table.firstFigure + index
      guard values[figure] == nil, !madeUp.contains(figure) || !isOpen(figure), !isShort(figure) else { continue }
      values[figure] = 0
      follow()
    }
  }

  /// Whether a sum that makes up a figure has one that is not known.
  private func isOpen(_ figure: Int) -> Bool {
    equations.contains { equation in
      equation.right.contains(figure) && (equation.left + equation.right).contains { table[$0].summand == nil }
    }
  }

  /// Whether a known total is more than the known parts beside a figure: which of its vacant parts has the rest is open.
  private func isShort(_ figure: Int) -> Bool {
    equations.contains { equation in
      guard equation.left.contains(figure), let total = equation.right.map({ value($0) }).sum() else { return false }
      return equation.left.map { value($0) ?? 0 }.reduce(0 as Int64?) { $0?.adding($1) }.map { $0 < total } ?? false
    }
  }

  private func value(_ figure: Int) -> Int64? { table[figure].isVacant ? values[figure] : table[figure].summand }

  /// Takes what sums give in which one vacant figure is left, until none gives anything more.
  private mutating func follow() {
    var hasMore = true
    while hasMore {
      hasMore = false
      for equation in equations {
        let open = (equation.left + equation.right).filter { value($0) == nil }
        guard open.count == 1, let figure = open.first, table[figure].isVacant,
          let difference = equation.difference({ $0 == figure ? 0 : value($0) })
        else { continue }
        let needed = equation.left.contains(figure) ? difference : 0 - difference
        guard needed >= 0 else { continue }
        values[figure] = needed
        hasMore = true
      }
    }
  }
}
