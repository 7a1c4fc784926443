extension Numeral {
  /// An amount in its plain form in 万元, as the column has it, whatever unit is written after it.
  package var plainAmount: String {
    let places: Int
    switch unit {
    case .yuan: places = decimals + 4
    case .hundredMillionYuan: places = decimals - 4
    default: return plain
    }
    var digits = String(coefficient.magnitude) + String(repeating: "0", count: max(0, -places))
    if places > 0 {
      digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return (coefficient < 0 ? "-" : "") + digits
  }

  /// Whether it is written in 元 or 亿元, where the form asks for 万元.
  package var isInOtherMoney: Bool { unit == .yuan || unit == .hundredMillionYuan }
}
