extension Numeral {
  /// The value in 万元, as the column of amounts has it, whatever unit is written after it.
  package var amount: ExactDecimal {
    switch unit {
    case .yuan: ExactDecimal(coefficient, decimals: decimals + 4)
    case .hundredMillionYuan: ExactDecimal(coefficient, decimals: decimals - 4)
    default: value
    }
  }

  /// Whether it is written in 元 or 亿元, where the form asks for 万元.
  package var isInOtherMoney: Bool { unit == .yuan || unit == .hundredMillionYuan }
}
