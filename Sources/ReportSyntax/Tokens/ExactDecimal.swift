/// A decimal number held exactly: `coefficient` divided by ten to the power of `decimals`, which may be negative.
package struct ExactDecimal: Sendable, Hashable {
  package let coefficient: Int64
  package let decimals: Int

  package init(_ coefficient: Int64, decimals: Int) {
    self.coefficient = coefficient
    self.decimals = decimals
  }

  /// The value where it is a whole number, or nil.
  package var whole: Int64? { decimals == 0 ? coefficient : count(ofUnits: 0) }

  /// How many units it is of which ten to the power of `power` make one; nil where that is not whole or cannot be held.
  package func count(ofUnits power: Int) -> Int64? {
    var value = coefficient
    if value == 0 { return 0 }
    for _ in 0..<max(0, power - decimals) {
      guard let product = value.multiplied(by: 10) else { return nil }
      value = product
    }
    for _ in 0..<max(0, decimals - power) {
      guard value % 10 == 0 else { return nil }
      value /= 10
    }
    return value
  }

  /// The same number with neither zeros at its end behind the decimal point nor digits left out before it; nil where it cannot be held.
  package var shortest: ExactDecimal? {
    if decimals < 0 { return whole.map { ExactDecimal($0, decimals: 0) } }
    var (coefficient, decimals) = (coefficient, decimals)
    while decimals > 0, coefficient % 10 == 0 { (coefficient, decimals) = (coefficient / 10, decimals - 1) }
    return ExactDecimal(coefficient, decimals: decimals)
  }

  /// The number in plain digits, with as many behind the decimal point as it has.
  package var plain: String {
    var digits = String(coefficient.magnitude)
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    } else if decimals < 0, coefficient != 0 {
      digits += String(repeating: "0", count: -decimals)
    }
    return (coefficient < 0 ? "-" : "") + digits
  }
}
