import ReportForm

/// Reviews and lawsuits, where the sentence leaves no looser count of them.
extension FrameReader {
  /// Whether reviews that come in are those that the body is a party to, since lawsuits stand beside them, which nobody else receives:
  /// 收到行政复议3件、行政诉讼2件.
  func isBesideLawsuits(_ phrase: NumberPhrase, _ index: Int) -> Bool {
    guard base == .applications, phrase.kinds == [.reviews], phrase.has(.received), !phrase.hasUnknown,
      ![Sense.handled, .settled, .taken, .wide, .narrowing, .ofWhich, .unit, .other].contains(where: { phrase.has($0) })
    else { return false }
    let next = self.phrase(near(index).drop { $0.mark != nil }.prefix { $0.mark == nil && $0.number == nil })
    return next.kinds == [.lawsuits] && next.senses.allSatisfy { $0.isLight || $0.isOfCases || $0 == .received }
  }

  /// Takes what the sentence that ends has counted of reviews or lawsuits for no fewer than all, where it tells which of them are pending,
  /// and for those of both ways where it tells each: 行政诉讼3件，其中2件未经复议直接起诉，1件复议后起诉.
  mutating func settleCases(before index: Int) {
    let sentence = tokens[sentenceStart..<index]
    // 新收行政复议28件，上年结转4件 counts those of the year alone.
    if sentence.contains(where: { $0.sense == .carried || $0.sense == .lastYear }) { return }
    let told = claims.flatMap { if case .cases(let kinds, _) = $0.subject { kinds } else { [] as [HeaderForm.Role] } }
    let ways: [HeaderForm.Role] = [.withoutReview, .afterReview]
    let tellsWays = ways.allSatisfy(told.contains)
    // 均已审结 says that none is pending.
    let tellsPending = sentence.indices.contains { place in
      sentence[place].sense == .result(.pending)
        || sentence[place].sense == .decided && !sentence[max(sentenceStart, place - 2)..<place].contains { $0.sense == .all }
    }
    guard tellsWays || tellsPending else { return }
    for claim in claims {
      guard case .cases(let kinds, []) = claim.subject, let frame = frames.lastIndex(where: { $0.quantity == claim.quantity }) else { continue }
      let isOfWays = kinds == [.lawsuits] && tellsWays
      guard isOfWays || tellsPending else { continue }
      let all = Claim(subject: .cases(isOfWays ? ways : kinds, [.total]), quantity: claim.quantity, range: claim.range)
      frames[frame] = Frame(quantity: claim.quantity, meaning: .count(all))
    }
  }
}
