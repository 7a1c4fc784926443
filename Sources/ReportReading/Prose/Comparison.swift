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
  /// The counts of last year that the sentence has told in words of their own: 2023年收到申请63件.
  var told: [Claim] = []
  /// By how many the sentence says that a count of this year has changed.
  var difference: (now: Quantity, count: Int64)?
  /// What the sentence has named with last year's count alone: 申请数量较2023年的60件增加3件.
  var named: Claim.Subject?
  /// What the sentence says has become another number: 申请由上年的63件增至70件.
  var subject: Claim.Subject?

  /// Last year's count of a subject, as far as the sentence gives it.
  func before(_ subject: Claim.Subject) -> Claim? { claim ?? told.last { $0.subject == subject } }
}

extension FrameReader {
  /// Takes a number for last year's count of what the sentence compares: 比2023年（89件）, 与2023年的89件相比.
  mutating func base(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Frame.Meaning {
    sentence.comparison.base = quantity
    guard let subject = sentence.claims.last?.subject ?? compared(phrase) else { return .none(.otherYear) }
    if sentence.claims.isEmpty { sentence.comparison.named = subject }
    let base = Claim(subject: subject, quantity: quantity, range: quantity.range)
    sentence.comparison.claim = base
    return .lastYear(base)
  }

  /// What a phrase says is compared with last year: 申请数量较2023年.
  private func compared(_ phrase: NumberPhrase) -> Claim.Subject? {
    let words = phrase.tokens.filter { $0.sense != .compared && $0.sense != .lastYear && $0.mark == nil }
    guard phrase.has(.compared), case .subject(let subject) = self.phrase(words).meaning else { return nil }
    return subject
  }

  /// Takes a number for last year's count of what the sentence says has become another number, or nil where it says no such thing.
  mutating func beginning(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Frame.Meaning? {
    // 由28件增至32件 without a year is of some time before.
    if isFormer(phrase, index), !phrase.has(.lastYear), sentence.comparison.subject == nil {
      if case .subject(let subject) = self.phrase(phrase.tokens.filter { $0.mark == nil }).meaning { sentence.comparison.subject = subject }
      return Frame.Meaning.none(.otherYear)
    }
    guard phrase.has(.lastYear) || sentence.comparison.subject != nil,
      tokens[(index + 1)...].prefix(while: { $0.number == nil && !$0.endsSentence }).contains(where: { $0.sense == .becomes })
    else { return nil }
    let words = phrase.tokens.filter { $0.sense != .lastYear && $0.mark == nil }
    guard case .subject(let subject) = self.phrase(words).meaning else { return Frame.Meaning.none(.otherYear) }
    let base = Claim(subject: subject, quantity: quantity, range: quantity.range)
    (sentence.comparison.base, sentence.comparison.claim, sentence.comparison.subject) = (quantity, base, subject)
    return .lastYear(base)
  }

  /// Whether a number is what another was before: 28件增至32件, 由28件、… 增至32件.
  func isFormer(_ phrase: NumberPhrase, _ index: Int) -> Bool {
    if after(index).first?.sense == .becomes { return true }
    guard phrase.tokens.contains(where: { Glossary.from.contains(String(decoding: text[$0.range], as: UTF8.self)) }) else { return false }
    return near(index).prefix { !$0.endsClause }.contains { $0.sense == .becomes }
  }

  /// Gives last year's count, told first, the subject of this year's.
  mutating func settleBase(_ claim: Claim) {
    guard let base = sentence.comparison.base, sentence.comparison.claim == nil else { return }
    let told = Claim(subject: claim.subject, quantity: base, range: base.range)
    sentence.comparison.claim = told
    if let place = frames.lastIndex(where: { $0.quantity == base }) { frames[place] = Frame(quantity: base, meaning: .lastYear(told)) }
  }

  /// A change since last year, or nil where a number is none.
  mutating func change(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Frame.Meaning? {
    guard let (direction, phrase) = direction(phrase) else { return nil }
    guard quantity.tellsChange else {
      return toldChange(quantity, direction, at: index).map { .growth($0) } ?? Frame.Meaning.none(.notCounted)
    }
    let follows = index + 1 < tokens.count ? tokens[index + 1].sense : nil
    if follows == .vague || phrase.has(.somewhat) { return Frame.Meaning.none(.ambiguous) }
    switch changed(phrase) {
    case .found(let subject, let now):
      let isFall = direction.sense == .fall || direction.sense == .less
      let difference = sentence.comparison.difference.flatMap { $0.now == now?.quantity ? $0.count : nil }
      if let now, let count = quantity.whole, quantity.isCount { sentence.comparison.difference = (now.quantity, isFall ? -count : count) }
      return .growth(
        Growth(
          subject: subject, now: now, before: sentence.comparison.before(subject), difference: difference, quantity: quantity,
          direction: isFall ? .fall : .rise, word: direction.range))
    case .silent(let reason):
      return toldChange(quantity, direction, at: index).map { .growth($0) } ?? Frame.Meaning.none(reason)
    }
  }

  /// The word of a phrase that says which way something has changed, and the phrase by which that is told; nil where there is none.
  private func direction(_ phrase: NumberPhrase) -> (word: Token, phrase: NumberPhrase)? {
    if let word = phrase.tokens.last(where: { $0.sense == .rise || $0.sense == .fall }) { return (word, phrase) }
    // 比上年多30件, 比上年多收到30件.
    // 比上年的60件多3件 has its own number between them.
    guard phrase.has(.compared) || phrase.has(.yearOnYear) || sentence.comparison.isOpen && phrase.tokens.count == 1,
      let place = phrase.tokens.lastIndex(where: { $0.sense == .more || $0.sense == .less }),
      phrase.tokens[(place + 1)...].allSatisfy({ $0.sense == .filler || $0.sense == .received })
    else { return nil }
    return (phrase.tokens[place], self.phrase(Array(phrase.tokens[..<place]) + phrase.tokens[(place + 1)...]))
  }

  /// Takes in what a clause says of a change without saying how much: 与上年持平, 较上年有所下降.
  mutating func readDirection(_ clause: ArraySlice<Token>) {
    guard let place = clause.lastIndex(where: { [.level, .rise, .fall].contains($0.sense) }),
      clause[place].sense == .level || clause.contains(where: { $0.sense == .somewhat }),
      !clause[place...].contains(where: { $0.number != nil || $0.isUnknown }), !clause.contains(where: { $0.sense == .all })
    else { return }
    // A number in the clause is this year's count, or last year's, that was taken in before.
    let start = clause[..<place].lastIndex { $0.number != nil }.map { $0 + 1 } ?? clause.startIndex
    guard case .found(let subject, let now) = changed(phrase(clause[start...].filter { $0.mark == nil }[...])) else { return }
    let direction: Growth.Direction = clause[place].sense == .level ? .level : clause[place].sense == .fall ? .fall : .rise
    directions.append(
      Growth(
        subject: subject, now: now, before: sentence.comparison.before(subject), difference: nil, quantity: nil, direction: direction,
        word: clause[place].range))
  }

  private enum Changed {
    case found(Claim.Subject, now: Claim?)
    case silent(Frame.Reason)
  }

  /// What the words of a change say has changed since last year, with this year's count where they follow one.
  private func changed(_ phrase: NumberPhrase) -> Changed {
    if phrase.has(.vague) || phrase.has(.becomes) || sentence.comparison.isWithOtherYear || phrase.hasUnknown { return .silent(.ambiguous) }
    guard
      sentence.comparison.isWithLastYear || phrase.has(.lastYear) || phrase.has(.yearOnYear) || sentence.comparison.base != nil
        || !sentence.comparison.told.isEmpty
    else {
      return .silent(.noSubject)
    }
    switch self.phrase(phrase.tokens.filter { !($0.sense?.isLink ?? false) || $0.sense == .filler }[...]).meaning {
    case .subject(let named): return .found(named, now: nil)
    case .light:
      if sentence.claims.isEmpty, let named = sentence.comparison.named { return .found(named, now: nil) }
      guard let claim = sentence.claims.last, !sentence.isBroken, claim.quantity.precision == .exact else { return .silent(.noSubject) }
      return .found(claim.subject, now: claim)
    case .silent(let reason): return .silent(reason)
    }
  }
}

extension Quantity {
  /// Whether it may say how much a count has changed.
  fileprivate var tellsChange: Bool {
    switch measure {
    case .tenths, .times: true
    case .percent: precision == .exact
    default: precision == .exact && isCount && countsCases
    }
  }
}
