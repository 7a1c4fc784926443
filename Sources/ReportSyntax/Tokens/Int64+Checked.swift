/// Arithmetic that gives nil where a number cannot be held, since authors may write any.
extension Int64 {
  /// The sum of two numbers.
  @inlinable
  @inline(__always)
  package func adding(_ other: Int64) -> Int64? {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? nil : sum
  }

  /// The difference of two numbers.
  @inlinable
  @inline(__always)
  package func subtracting(_ other: Int64) -> Int64? {
    let (difference, overflows) = subtractingReportingOverflow(other)
    return overflows ? nil : difference
  }

  /// The product of two numbers.
  @inlinable
  @inline(__always)
  package func multiplied(by factor: Int64) -> Int64? {
    let (product, overflows) = multipliedReportingOverflow(by: factor)
    return overflows ? nil : product
  }

  /// The number with one more digit at its end.
  @inlinable
  @inline(__always)
  package func appending(digit: Int64) -> Int64? { multiplied(by: 10)?.adding(digit) }
}

extension Sequence<Int64?> {
  /// The sum of all numbers; nil where one is not known, or the sum cannot be held.
  @inlinable
  package func sum() -> Int64? {
    var sum: Int64 = 0
    for number in self {
      guard let number, let next = sum.adding(number) else { return nil }
      sum = next
    }
    return sum
  }
}
