import ReportSyntax

/// A number in the prose with its measure word: 101件, 1,167,545, 12.5万, 三件, 100余件, 约4%, 百分之七十四点三.
package struct Quantity: Sendable, Hashable {
  /// How exactly it is meant.
  package enum Precision: Sendable, Hashable {
    case exact
    /// 约, 近, 左右: about this many.
    case about
    /// 余, 多: this many and some more.
    case over
    /// 0.19万件: as many thousands, hundreds or tens as are written, rounded or cut off there.
    case rounded(to: Int64)
  }

  /// What stands after the number.
  package enum Measure: Sendable, Hashable {
    /// A measure word, as 件 or 条.
    case word(Unicode.Scalar)
    case percent
    /// 年: the number is a year, or a span of years.
    case year
    /// 成: tenths of a whole.
    case tenths
    /// 倍 and 番: wholes; 翻一番 is to double.
    case times
    /// 元; a sum in 万元 is read in 元.
    case yuan
    /// Something else, or nothing.
    case none
  }

  /// The number without its decimal point.
  package let coefficient: Int64
  /// The digits after the decimal point.
  package let decimals: Int
  package let precision: Precision
  package let measure: Measure
  /// Whether it counts how often something doubles: 翻一番.
  package var isDoubling = false
  /// The bytes of the number in the prose's text, 约 before it not included.
  package let number: Range<Int>
  /// The same with 约 before it and the measure word after it.
  package let range: Range<Int>

  func moved(by distance: Int) -> Quantity {
    Quantity(
      coefficient: coefficient, decimals: decimals, precision: precision, measure: measure, isDoubling: isDoubling,
      number: number.moved(by: distance), range: range.moved(by: distance))
  }

  /// The value where it is whole, or nil.
  package var whole: Int64? { ExactDecimal(coefficient, decimals: decimals).whole }

  /// Whether it counts things of which reports count applications, documents and cases.
  package var isCount: Bool {
    if case .word = measure { whole != nil } else { false }
  }

  /// Whether a number of the tables is what is meant.
  package func matches(_ figure: Int64) -> Bool {
    guard let value = whole else { return false }
    switch precision {
    case .exact: return figure == value
    case .about:
      let slack = max(value / 10, 1)
      return figure >= value - slack && figure <= value + slack
    case .over:
      // 100余 is less than 200, 110余 less than 120.
      var unit: Int64 = 1
      while unit <= value / 10, value % (unit * 10) == 0 { unit *= 10 }
      return figure >= value && figure < value + max(unit, 10)
    case .rounded(to: let unit): return figure >= value - unit / 2 && figure < value + unit
    }
  }
}
