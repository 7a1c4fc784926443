import ReportSyntax

/// The order in which people look for names: by their bytes, but numbers by what they are worth, so that 5号 stands before 13号.
package enum NaturalOrder {
  /// Whether one name stands before another.
  package static func precedes(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    var (left, right) = (one[...], other[...])
    while let first = left.first, let second = right.first {
      if first.isDigit, second.isDigit {
        let (number, next) = (left.prefix(while: { $0.isDigit }), right.prefix(while: { $0.isDigit }))
        let (worth, nextWorth) = (number.drop { $0 == UInt8(ascii: "0") }, next.drop { $0 == UInt8(ascii: "0") })
        if worth.count != nextWorth.count { return worth.count < nextWorth.count }
        if !worth.elementsEqual(nextWorth) { return worth.lexicographicallyPrecedes(nextWorth) }
        (left, right) = (left.dropFirst(number.count), right.dropFirst(next.count))
      } else {
        if first != second { return first < second }
        (left, right) = (left.dropFirst(), right.dropFirst())
      }
    }
    if left.isEmpty != right.isEmpty { return left.isEmpty }
    return one.lexicographicallyPrecedes(other)
  }
}
