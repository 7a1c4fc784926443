import ReportForm

/// What a sentence compares with, as far as it has said.
struct Comparison {
  var isWithLastYear = false
  var isWithOtherYear = false
  /// Whether 较 or 与 has named a year whose count may follow.
  var isOpen = false
  /// Last year's count, where the sentence gives it, and what it counts once that is known.
  var base: Quantity?
  var claim: Claim?
}

extension FrameReader {
  /// Takes a number for last year's count of what the sentence compares: 比2023年（89件）, 与2023年的89件相比.
  mutating func base(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Frame.Meaning {
    comparison.base = quantity
    guard let claim = claims.last else { return .none(.otherYear) }
    let base = Claim(subject: claim.subject, quantity: quantity, range: quantity.range)
    comparison.claim = base
    return .lastYear(base)
  }

  /// Gives last year's count, told first, the subject of this year's.
  mutating func settleBase(_ claim: Claim) {
    guard let base = comparison.base, comparison.claim == nil else { return }
    let told = Claim(subject: claim.subject, quantity: base, range: base.range)
    comparison.claim = told
    if let place = frames.lastIndex(where: { $0.quantity == base }) { frames[place] = Frame(quantity: base, meaning: .lastYear(told)) }
  }

  /// A change since last year, or nil where a number is none.
  mutating func change(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Frame.Meaning? {
    guard let direction = phrase.tokens.last(where: { $0.sense == .rise || $0.sense == .fall }) else { return nil }
    guard quantity.precision == .exact, quantity.measure == .percent || quantity.isCount && quantity.countsCases else {
      return Frame.Meaning.none(.notCounted)
    }
    let follows = index + 1 < tokens.count ? tokens[index + 1].sense : nil
    if phrase.has(.vague) || phrase.has(.becomes) || follows == .vague || comparison.isWithOtherYear || phrase.hasUnknown {
      return Frame.Meaning.none(.ambiguous)
    }
    guard comparison.isWithLastYear || phrase.has(.lastYear) || phrase.has(.yearOnYear) || comparison.base != nil else {
      return Frame.Meaning.none(.noSubject)
    }
    let words = self.phrase(phrase.tokens.filter { !($0.sense?.isLink ?? false) || $0.sense == .filler }[...])
    let subject: Claim.Subject
    var now: Claim?
    switch words.meaning {
    case .subject(let named): subject = named
    case .light:
      guard let claim = claims.last, !isBroken, claim.quantity.precision == .exact else { return Frame.Meaning.none(.noSubject) }
      (subject, now) = (claim.subject, claim)
    case .silent(let reason): return Frame.Meaning.none(reason)
    }
    return .growth(
      Growth(
        subject: subject, now: now, before: comparison.claim, quantity: quantity, isFall: direction.sense == .fall,
        direction: direction.range))
  }
}
