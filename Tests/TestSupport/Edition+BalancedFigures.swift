import ReportForm

extension Edition {
  /// Figures that satisfy every sum of an edition, none of them 0 where it need not be: leaves first, then what follows from them.
  package var balancedFigures: [Int64] {
    var values = [Int64](repeating: 0, count: places.count)
    for figure in values.indices { values[figure] = Int64(figure % 9 + 1) }
    let requests = table(.requests)
    func figure(_ key: RowKey, _ column: Int) -> Int {
      firstFigures[1][requests.index(of: key) ?? 0] + column
    }
    // What is carried out balances the carryover, so enough must have come in.
    for column in 0..<6 { values[figure(.received, column)] = 400 + Int64(column) }
    for equation in equations where equation.kind == .total {
      let row = places[equation.right[0]].row
      let isColumnSum = equation.left.contains { places[$0].row != row }
      if isColumnSum { values[equation.right[0]] = equation.left.reduce(0) { $0 + values[$1] } }
    }
    for equation in equations where equation.kind == .carryover {
      values[equation.right[1]] = equation.left.reduce(0) { $0 + values[$1] } - values[equation.right[0]]
    }
    for equation in equations where equation.kind == .total {
      let row = places[equation.right[0]].row
      if equation.left.allSatisfy({ places[$0].row == row }) {
        values[equation.right[0]] = equation.left.reduce(0) { $0 + values[$1] }
      }
    }
    return values
  }
}
