import ReportReading
import ReportSyntax

extension Quantity {
  /// The values that may stand in this number's place, each once: those first that it misses by one unit of its last digit, as a
  /// miscount does, then those whose point was moved, those from which one slip of the hand makes it, as a digit wrong, lost or doubled or
  /// two exchanged, and the others; of those that are as likely the order is kept.
  func likeliestFirst(_ due: [ExactDecimal]) -> [ExactDecimal] {
    let miscounts = due.filter { $0.decimals == decimals && isNext(to: $0.coefficient) }
    let moved = due.filter { $0.coefficient == coefficient }
    return [miscounts, moved, due.filter(isSlip), due].joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func isNext(to other: Int64) -> Bool {
    coefficient.subtracting(other)?.magnitude == 1
  }

  /// Whether one slip of the hand makes this number of a value.
  private func isSlip(of value: ExactDecimal) -> Bool {
    guard decimals == value.decimals else { return false }
    return EditDistance.between(Array("\(coefficient)".utf8), Array("\(value.coefficient)".utf8), limit: 1, swaps: true) != nil
  }
}
