import ReportForm

/// What came from the year before, told apart from what came in this year.
extension FrameReader {
  /// Whether the outcomes that the sentence tells are those of this year's applications alone, or of last year's.
  func isOfOneYear(before index: Int) -> Bool {
    isOfCarriedIn || beginsWithCarriedIn(before: index) || isOfNewOnes || isBesideEndingsOfCarriedIn
  }

  /// Whether it tells where those came from that were dealt with: 办结32件（本年新收30件，上年结转2件）, or 办结32件。其中30件为本年新收.
  func isOfSettled(_ index: Int) -> Bool {
    let place = sentence.claims.lastIndex { if case .applications(.carriedIn, by: []) = $0.subject { false } else { true } }
    guard let place else { return sentence.wholeBefore?.subject.isSettled ?? false }
    guard sentence.claims[place].subject.isSettled else { return false }
    let end = sentence.claims[place].quantity.range.upperBound
    return before(index).contains { $0.range.lowerBound >= end && $0.tellsParts }
  }

  /// Whether the list or the bracket that a number stands in tells those that came in this year as well; 含上年结转3件 names all of them.
  func isBesideNewOnes(_ index: Int) -> Bool {
    guard let start = before(index).lastIndex(where: { $0.tellsParts }), tokens[start].sense != .including else { return false }
    return tokens[start...].prefix { !$0.endsSentence && $0.mark != .close }.contains { $0.sense == .received }
  }

  /// Whether nothing but what came from the year before has been counted: 上年结转的19件，予以公开8件.
  var isOfCarriedIn: Bool {
    let stages = sentence.claims.compactMap { claim -> Claim.Stage? in
      if case .applications(let stage, by: []) = claim.subject { stage } else { nil }
    }
    return !stages.isEmpty && stages.allSatisfy { $0 == .carriedIn }
  }

  /// Whether it has named those, without their number: 上年结转的申请中予以公开2件; 含上年结转 names all of them.
  private func beginsWithCarriedIn(before index: Int) -> Bool {
    let words = tokens[sentence.start..<index]
    return sentence.claims.isEmpty && carriedIn(words) != nil
      && !words.contains { $0.sense == .including || $0.sense == .sum || $0.sense == .wholeYear || $0.sense == .received }
  }

  /// Whether the sentence has begun with those that came in this year and goes on with them alone: 本年新收的104件中，予以公开62件.
  private var isOfNewOnes: Bool {
    guard let claim = sentence.claims.first, case .applications(.received, by: []) = claim.subject,
      let place = tokens[sentence.start...].firstIndex(where: { $0.range.lowerBound >= claim.quantity.range.upperBound }),
      let last = tokens[place...].prefix(while: { $0.mark == nil && $0.number == nil }).last,
      text.word(of: Glossary.among, endingAt: last.range.upperBound) != nil
    else { return false }
    return tokens[sentence.start..<place].contains(where: isNewlyReceived)
  }

  /// Whether the outcomes of those that came from the year before are told apart, in the next part of the text or the one before:
  /// 新收17件，予以公开13件；上年结转1件，予以公开1件.
  private var isBesideEndingsOfCarriedIn: Bool {
    let own = tokens[sentence.start...].prefix(Self.reach)
    let end = own.firstIndex { $0.endsSentence } ?? own.endIndex
    if carriedIn(own[..<end]) != nil { return false }
    let next = tokens[min(end + 1, tokens.count)...].prefix(Self.reach).prefix { !$0.endsSentence }
    let before = tokens[..<max(sentence.start - 1, 0)].suffix(Self.reach)
    let last = before[(before.lastIndex { $0.endsSentence }.map { $0 + 1 } ?? before.startIndex)...]
    return [next, last].contains { part in
      // 含上年结转3件 begins nothing.
      guard let carried = carriedIn(part), !part[..<carried].contains(where: { $0.sense != .lastYear && $0.sense != .filler }) else {
        return false
      }
      return phrase(part[carried...]).namesEnding
    }
  }

  /// Where a part of the text says what came from the year before: 上年结转, 2022年结转; nil where it does not.
  private func carriedIn(_ part: ArraySlice<Token>) -> Int? {
    part.indices.first { place in
      part[place].sense == .carried && part[..<place].reversed().prefix { $0.mark == nil }.contains { $0.sense == .lastYear }
    }
  }
}
