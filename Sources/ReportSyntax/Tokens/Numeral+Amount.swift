extension Numeral {
  /// The value in 万元, as the column of amounts has it, whatever unit is written after it.
  package var amount: ExactDecimal {
    switch unit {
    case .yuan: ExactDecimal(coefficient, decimals: decimals + 4)
    case .hundredMillionYuan: ExactDecimal(coefficient, decimals: decimals - 4)
    default: value
    }
  }
}
