import ReportReading
import ReportSyntax

/// How a count has changed from one year to the next.
package struct ChangeOfCount: Sendable, Equatable {
  package let before: Int64
  package let now: Int64

  /// Counts beyond this could not be multiplied safely.
  static let limit: Int64 = 1_000_000_000

  /// Nil where it could not be told exactly in the manner of a quantity: from nothing there is no ratio.
  init?(from before: Int64, to now: Int64, like quantity: Quantity?) {
    let tellsRatio = quantity?.tellsRatio ?? false
    guard before > 0 || before == 0 && !tellsRatio, before <= Self.limit, now >= 0, now <= Self.limit else { return nil }
    self.before = before
    self.now = now
  }

  /// The same the other way.
  var turned: ChangeOfCount { ChangeOfCount(before: before, now: before &* 2 &- now) }

  private init(before: Int64, now: Int64) {
    self.before = before
    self.now = now
  }

  package var isFall: Bool { now < before }
  package var difference: Int64 { abs(now - before) }

  /// Which way it goes.
  package var direction: Growth.Direction { difference == 0 ? .level : isFall ? .fall : .rise }

  /// Whether this is what the prose says.
  func isToldBy(_ growth: Growth) -> Bool {
    // Of what stayed as it was 有所下降 is said too, in a long view.
    guard let quantity = growth.quantity else { return direction == growth.direction || direction == .level }
    return (difference == 0 || direction == growth.direction) && quantity.isChange(difference, of: before)
  }

  /// The change as a number in the manner of another one: with as many decimals, rounded; nil for 成 and 倍, which are no numbers of it.
  func written(like quantity: Quantity, spelt: Bool) -> String? {
    switch quantity.measure {
    case .percent: percentage(decimals: quantity.decimals) + (spelt ? "%" : "")
    case .tenths, .times: nil
    default: "\(difference)"
    }
  }

  /// The change in per cent of the year before, rounded, without its sign; ？ where there was nothing.
  package func percentage(decimals: Int) -> String {
    guard before > 0 else { return "？" }
    let decimals = min(decimals, 4)
    var scale: Int64 = 1
    for _ in 0..<decimals { scale *= 10 }
    return ExactDecimal((difference * 100 * scale + before / 2) / before, decimals: decimals).plain
  }

  /// How much it is: a count, or a percentage where the text gives parts of what was before; nothing where nothing has changed.
  func amount(like quantity: Quantity?) -> String {
    if direction == .level { return "" }
    guard let quantity, quantity.tellsRatio else { return "\(difference)" }
    return "\(percentage(decimals: max(2, quantity.decimals)))%"
  }

  /// How that is worked out.
  func working(like quantity: Quantity?) -> String {
    let terms = isFall ? "\(before)－\(now)" : "\(now)－\(before)"
    return quantity?.tellsRatio ?? false ? "（\(terms)）÷\(before)" : terms
  }

  /// The change worked out.
  package func equation(like quantity: Quantity?) -> String {
    let sign = isFall ? "－" : ""
    guard let quantity, quantity.tellsRatio else { return "\(now)－\(before)＝\(sign)\(difference)" }
    return "（\(now)－\(before)）÷\(before)＝\(sign)\(percentage(decimals: max(2, quantity.decimals)))%"
  }
}

extension Quantity {
  /// Whether it gives a change in parts of what was before.
  fileprivate var tellsRatio: Bool { [.percent, .tenths, .times].contains(measure) }
}
