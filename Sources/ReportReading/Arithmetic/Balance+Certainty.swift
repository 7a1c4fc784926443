import ReportForm

/// How far the sums speak for what is written into a figure that is blank or has a mark.
extension Balance {
  /// Whether the value that its sums give a vacant figure may be written without asking: it is what the others of a sum come to, or every sum
  /// that it stands in gives it and no sum of the table fails, as the fault may else be another figure's.
  package func isCertain(_ figure: Int, in table: Table) -> Bool {
    guard computed[figure] != nil else { return false }
    let sums = sums(of: figure)
    let isTotal = sums.contains { $0.right == [figure] && settles($0, figure, table) }
    return isTotal || doubts == nil && sums.allSatisfy { settles($0, figure, table) }
  }

  /// Whether more speaks for that value than what one sum is short of: the figure is what the others come to, or two sums give it.
  package func isWellFounded(_ figure: Int, in table: Table) -> Bool {
    let sums = sums(of: figure).filter { settles($0, figure, table) }
    return sums.count > 1 || sums.contains { $0.right == [figure] }
  }

  /// Whether every sum that a vacant figure stands in holds with nothing in all that is vacant.
  package func isNothing(_ figure: Int, in table: Table) -> Bool {
    func sum(_ side: [Int]) -> Int64? { side.map { table[$0].summand }.sum() }
    return sums(of: figure).allSatisfy { sum($0.left) == sum($0.right) }
  }

  private func sums(of figure: Int) -> [Equation] { equations.filter { $0.left.contains(figure) || $0.right.contains(figure) } }

  /// Whether all other figures of a sum are known.
  private func settles(_ sum: Equation, _ figure: Int, _ table: Table) -> Bool {
    (sum.left + sum.right).allSatisfy { $0 == figure || table[$0].summand != nil && !table[$0].isVacant }
  }
}
