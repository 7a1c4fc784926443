import ReportForm

/// Those that were dealt with, where the sentence leaves no looser count of them.
extension FrameReader {
  /// Whether a phrase counts those dealt with of the applications that the sentence has counted last: 收到41件，其中办结40件.
  func isSettledOfThem(_ phrase: NumberPhrase, at index: Int) -> Bool {
    guard phrase.has(.ofWhich), passage.topic == .applications else { return false }
    let words = phrase.isLight ? self.phrase((tokens[sentence.clauseStart..<index] + after(index))[...]) : phrase
    guard words.has(.settled), !words.hasUnknown,
      words.senses.allSatisfy({ $0.isLight || [.settled, .application, .applications, .thisYear].contains($0) }),
      let whole = sentence.claims.last ?? sentence.wholeBefore
    else { return false }
    switch whole.subject {
    case .applications(.received, by: []), .applications(.handled, by: []), .applications(.receivedAndCarriedIn, by: []):
      return !goesOnWithEndings(after: index)
    default: return false
    }
  }

  /// Whether the sentence goes on to count what was dealt with otherwise, of which an answer is another way: 其中答复31件，不予处理1件.
  private func goesOnWithEndings(after index: Int) -> Bool {
    nextCount(after: index).contains { $0.namesEnding || $0.hasUnknown || $0.has(.ended) || $0.has(.settled) }
  }

  /// The words before the sentence's next count, and those behind it; none where there is none, or only within a bracket or behind a colon.
  private func nextCount(after index: Int) -> [NumberPhrase] {
    let rest = near(index).drop { $0.mark == nil && $0.number == nil }.prefix { !$0.endsSentence && $0.mark != .open && $0.mark != .colon }
    guard let next = rest.firstIndex(where: { token in token.number.map { quantities[$0].countsCases } ?? false }) else { return [] }
    return [phrase(rest[..<next].filter { $0.mark == nil }), phrase(after(next))]
  }

  /// Whether what is left is said to be under way, at whatever stage: 尚有2件处于补正阶段.
  func isStillOpen(_ phrase: NumberPhrase, _ after: ArraySlice<Token>) -> Bool {
    phrase.has(.rest) && passage.base == .applications && passage.topic == .applications && after.first?.sense == .ongoing
      && !after.contains { token in token.sense.map { $0.isOfCases || $0.isOfResults } ?? false }
  }

  /// Takes those that the sentence has counted as dealt with for exactly these, since it counts beside them what is left: 收到9件，办结8件，结转1件.
  mutating func settleBesideRest() {
    for place in sentence.claims.indices where sentence.claims[place].subject == .applications(.settled, by: []) {
      let claim = sentence.claims[place].counting(.applications(.settledOfThem, by: []))
      sentence.claims[place] = claim
      retell(claim)
    }
  }

  /// Takes those that the sentence has counted as newly come in for exactly these, since it counts beside them what came from the year
  /// before: 新收4件，上年结转1件. 新收5件（含上年结转1件） counts both.
  mutating func settleNewOnes() {
    guard let carried = sentence.claims.first(where: { $0.subject == .applications(.carriedIn, by: []) })?.quantity.range else { return }
    for claim in sentence.claims where claim.subject == .applications(.received, by: []) {
      let between = min(carried.upperBound, claim.quantity.range.upperBound)..<max(carried.lowerBound, claim.quantity.range.lowerBound)
      let isNew = tokens(in: claim.range).contains(where: isNewlyReceived)
      if isNew, !tokens(in: between).contains(where: { $0.tellsParts }) { retell(claim.counting(.applications(.newlyReceived, by: []))) }
    }
  }

  /// The tokens of the sentence so far that begin in a range.
  private func tokens(in range: Range<Int>) -> ArraySlice<Token> {
    tokens[sentence.start...].drop { $0.range.lowerBound < range.lowerBound }.prefix { $0.range.lowerBound < range.upperBound }
  }

  /// Whether a word says that something came in by the form's own word, 新收.
  func isNewlyReceived(_ token: Token) -> Bool { token.sense == .received && text[token.range].starts(with: Glossary.new.utf8) }

  /// Puts a count in the place of what its number was taken for before.
  mutating func retell(_ claim: Claim) {
    guard let frame = frames.lastIndex(where: { $0.quantity == claim.quantity }) else { return }
    frames[frame] = Frame(quantity: claim.quantity, meaning: .count(claim))
  }
}
