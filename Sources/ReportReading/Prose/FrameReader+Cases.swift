import ReportForm

/// Reviews and lawsuits by what stands beside them in their sentence.
extension FrameReader {
  /// Whether reviews that come in are those that the body is a party to, since lawsuits stand beside them, which nobody else receives:
  /// 收到行政复议3件、行政诉讼2件.
  func isBesideLawsuits(_ phrase: NumberPhrase, _ index: Int) -> Bool {
    let behind = phrase.hasNoun ? [] : after(index)
    let words = phrase.hasNoun ? phrase : self.phrase((tokens[sentence.clauseStart..<index] + behind)[...])
    guard passage.base == .applications, words.kinds == [.reviews], words.has(.received), !words.hasUnknown,
      ![Sense.handled, .settled, .taken, .wide, .narrowing, .ofWhich, .unit, .other].contains(where: { words.has($0) })
    else { return false }
    let rest = near(index + behind.count).prefix { !$0.endsSentence }
    // 收到行政复议12件、行政诉讼5件，均与政府信息公开无关.
    if rest.contains(where: { $0.sense == .disclosure || $0.sense == .applications }) { return false }
    let next = self.phrase(rest.drop { $0.mark != nil }.drop { $0.number != nil }.prefix { $0.mark == nil && $0.number == nil })
    return next.kinds == [.lawsuits] && next.senses.allSatisfy { $0.isLight || $0.isOfCases || $0 == .received }
  }

  /// Results whose cases are not named, as those of either kind or of both, where the sentence has counted one beside the other and told
  /// no results in between: 行政复议10件，行政诉讼0件，结果维持4件.
  func resultsOfEither(_ subject: Claim.Subject, _ phrase: NumberPhrase) -> Claim.Subject {
    guard case .cases(_, let results) = subject, !results.isEmpty, phrase.kinds.isEmpty, phrase.rateOfResult == nil else { return subject }
    let told = sentence.claims.reversed().prefix {
      if case .cases(_, let results) = $0.subject { !results.isEmpty } else { $0.subject.isResultOfEither }
    }.count
    let wholes = sentence.claims.dropLast(told).suffix(2).map { $0.subject }
    let kinds: [HeaderForm.Role] = [.reviews, .lawsuits]
    let each = kinds.map { Claim.Subject.cases([$0], []) }
    guard wholes == each || wholes == each.reversed() else { return subject }
    return .either(kinds.map { .cases([$0], results) } + [.cases(kinds, results)])
  }

  /// Takes what the sentence that ends has counted of reviews or lawsuits for no fewer than all, where it tells which of them are pending,
  /// and for those of both ways where it tells each: 行政诉讼3件，其中2件未经复议直接起诉，1件复议后起诉.
  mutating func settleCases(before index: Int) {
    guard sentence.claims.contains(where: { if case .cases(_, []) = $0.subject { true } else { false } }) else { return }
    let told = tokens[sentence.start..<index]
    // 新收行政复议28件，上年结转4件 counts those of the year alone.
    if told.contains(where: { $0.sense == .carried || $0.sense == .lastYear }) { return }
    let kinds = sentence.claims.flatMap { if case .cases(let kinds, _) = $0.subject { kinds } else { [] as [HeaderForm.Role] } }
    let ways: [HeaderForm.Role] = [.withoutReview, .afterReview]
    let tellsWays = ways.allSatisfy(kinds.contains)
    // 均已审结 says that none is pending.
    let tellsPending = told.indices.contains { place in
      told[place].sense == .result(.pending)
        || told[place].sense == .decided && !told[max(sentence.start, place - 2)..<place].contains { $0.sense == .all }
    }
    if !tellsWays, !tellsPending, countsWayBeside { settleEitherWay() }
    guard tellsWays || tellsPending else { return }
    for claim in sentence.claims {
      guard case .cases(let kinds, []) = claim.subject else { continue }
      let isOfWays = kinds == [.lawsuits] && tellsWays
      if isOfWays || tellsPending { retell(claim.counting(.cases(isOfWays ? ways : kinds, [.total]))) }
    }
  }

  /// Whether the sentence, in whichever half of it, counts lawsuits of one way beside the others, which are called 行政诉讼 alone then:
  /// 行政诉讼2件，复议后起诉1件; 其中复议后起诉1件 is a part.
  private var countsWayBeside: Bool {
    let before = tokens[..<sentence.start].suffix(Self.reach)
    let start = before.lastIndex { $0.mark == .stop }.map { $0 + 1 } ?? before.startIndex
    let whole = tokens[start...].prefix(3 * Self.reach).prefix { $0.mark != .stop }
    return whole.indices.contains { place in
      switch whole[place].sense {
      // 对复议决定不服，提起行政诉讼1件.
      case .objected?: true
      // 行政复议后又提起行政诉讼1件.
      case .cases(.reviews)?: whole[(place + 1)...].first?.sense == .afterwards
      case .cases(.withoutReview)?, .cases(.afterReview)?: isNote(place) || !isPartOfCount(place, in: whole)
      default: false
      }
    }
  }

  /// Whether a word stands in a bracket without a number, which only says of what kind the count around it is: 行政诉讼（直接起诉）2件.
  private func isNote(_ place: Int) -> Bool {
    guard let open = tokens[..<place].suffix(Self.reach).lastIndex(where: { $0.mark == .open || $0.mark == .close }),
      tokens[open].mark == .open, let close = near(place).firstIndex(where: { $0.mark == .close })
    else { return false }
    return !tokens[open..<close].contains { $0.number != nil }
  }

  /// Whether the words before a place in its clause make it a part of what was counted, or deny it.
  private func isPartOfCount(_ place: Int, in sentence: ArraySlice<Token>) -> Bool {
    sentence[..<place].reversed().prefix { !$0.endsClause && $0.mark != .close }.contains { token in
      token.tellsParts || token.sense == .all || token.sense == .absence || token.number != nil
    }
  }

  /// Takes what the sentence has counted of lawsuits for those of either way as well.
  private mutating func settleEitherWay() {
    let kinds: [HeaderForm.Role] = [.lawsuits, .withoutReview, .afterReview]
    for claim in sentence.claims where claim.subject == .cases([.lawsuits], []) {
      retell(claim.counting(.either(kinds.map { .cases([$0], []) })))
    }
  }
}
