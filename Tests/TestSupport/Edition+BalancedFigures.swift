import ReportForm

extension Edition {
  /// Figures that satisfy every sum of an edition, none of them 0 where it need not be: leaves first, then what follows from them.
  package var balancedFigures: [Int64] {
    var values = [Int64](repeating: 0, count: places.count)
    for figure in values.indices { values[figure] = Int64(figure % 9 + 1) }
    // What is carried out balances the carryover, so enough must have come in.
    for (column, figure) in (figures(.received, in: .requests) ?? 0..<0).enumerated() { values[figure] = 400 + Int64(column) }
    for equation in equations where equation.kind == .total && !equation.isAcross {
      values[equation.right[0]] = equation.left.reduce(0) { $0 + values[$1] }
    }
    for equation in equations where equation.kind == .carryover {
      values[equation.right[1]] = equation.left.reduce(0) { $0 + values[$1] } - values[equation.right[0]]
    }
    for equation in equations where equation.isAcross {
      values[equation.right[0]] = equation.left.reduce(0) { $0 + values[$1] }
    }
    return values
  }
}
