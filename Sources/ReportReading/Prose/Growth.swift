/// A change since last year that the prose gives: 收到申请454件，同比增长12.5%, 比2023年（410件）增加44件, 办结量同比下降3%, 与上年持平, or
/// 较上年有所下降.
package struct Growth: Sendable {
  package enum Direction: Sendable, Hashable {
    case rise, fall
    /// 持平: as many as the year before.
    case level
  }

  /// What has changed.
  package let subject: Claim.Subject
  /// This year's count where the text gives it.
  package let now: Claim?
  /// Last year's count where the text gives it.
  package let before: Claim?
  /// By how many the sentence says before that this year's count has changed, less than 0 for a fall; nil where it does not.
  package let difference: Int64?
  /// The change: a percentage, tenths, times, or a count; nil where the text names the direction alone.
  package let quantity: Quantity?
  package let direction: Direction
  /// Whether what was before is last year's, and not that of another time.
  package var isOfLastYear: Bool { subject != Claim.uncounted }
  /// The bytes in the prose's text of the word that says which way.
  package let word: Range<Int>

  func moved(by distance: Int) -> Growth {
    Growth(
      subject: subject, now: now?.moved(by: distance), before: before?.moved(by: distance), difference: difference,
      quantity: quantity?.moved(by: distance), direction: direction, word: word.moved(by: distance))
  }
}

extension Quantity {
  /// Whether this is how much a count has changed by that was `before`: exactly, or within what 成 and 倍 leave open.
  package func isChange(_ difference: Int64, of before: Int64) -> Bool {
    switch measure {
    case .percent: return isShare(difference, of: before)
    case .tenths, .times:
      guard let bounds = roughPercentage, let percent = difference.multiplied(by: 100) else { return true }
      // Both sides are multiplied by what was before, so that nothing is rounded.
      guard let least = bounds.lowerBound.multiplied(by: before), let most = bounds.upperBound.multiplied(by: before) else { return true }
      return percent >= least && percent <= most
    case .word, .year, .yuan, .none: return whole == difference
    }
  }

  /// The percentages that a number of tenths or times may stand for; nil for any other number.
  private var roughPercentage: ClosedRange<Int64>? {
    let unit: Int64 = measure == .tenths ? 10 : 100
    var (value, divisor) = (coefficient.multiplied(by: unit), Int64(1))
    for _ in 0..<min(decimals, 9) { divisor *= 10 }
    // 翻两番 is four times as many.
    if isDoubling, let times = whole, times > 0, times < 20 { value = ((1 << times) - 1) * 100 }
    guard let value = value.map({ $0 / divisor }), value <= Int64.max / 4 else { return nil }
    let slack = measure == .tenths ? unit : unit / 2
    switch precision {
    case .exact, .rounded: return max(0, value - unit / 2)...(value + unit / 2)
    case .about: return max(0, value - slack)...(value + slack)
    case .over: return value...(value + unit)
    }
  }
}
