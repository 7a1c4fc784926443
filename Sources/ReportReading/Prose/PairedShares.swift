/// The counts of a list whose shares follow in the same order: 分别为8件、4件，占比66.7%、33.3%.
struct PairedShares {
  var claims: ArraySlice<Claim> = []
  /// The token at which the next share's words must begin.
  var next = -1
}

extension FrameReader {
  /// The count that a percentage is the share of by its place, or nil where it stands in no such list.
  mutating func paired(_ phrase: NumberPhrase, at index: Int) -> Claim? {
    if sentence.pairedShares.next != sentence.clauseStart || !phrase.isLight {
      sentence.pairedShares = PairedShares(claims: countsPaired(phrase, at: index))
    }
    guard let claim = sentence.pairedShares.claims.popFirst() else { return nil }
    sentence.pairedShares.next = index + 1
    if sentence.pairedShares.next < tokens.count, tokens[sentence.pairedShares.next].mark == .listComma { sentence.pairedShares.next += 1 }
    return claim
  }

  /// The counts that as many shares follow, from a percentage on.
  private func countsPaired(_ phrase: NumberPhrase, at index: Int) -> ArraySlice<Claim> {
    guard phrase.has(.share), !phrase.hasUnknown, phrase.senses.allSatisfy({ $0.isLight || $0 == .share }) else { return [] }
    var count = 0
    for token in near(index - 1) {
      if let number = token.number {
        guard quantities[number].measure == .percent else { return [] }
        count += 1
      } else if token.mark != .listComma, token.sense != .conjunction {
        break
      }
    }
    guard count > 1, sentence.claims.count >= count, frames.count >= count else { return [] }
    let told = sentence.claims.suffix(count)
    guard zip(told, frames.suffix(count)).allSatisfy({ $0.quantity == $1.quantity }), let first = told.first,
      // 不予公开9件，其中甲、乙分别为6件、3件，占66.7%、33.3% may be shares of the 9.
      sentence.claims.dropLast(count).allSatisfy({ if case .applications(_, by: []) = $0.subject { true } else { false } })
    else { return [] }
    // 予以公开8件、不予公开4件，占66.7%、33.3% would be told one by one.
    let place = tokens.firstSortedIndex { $0.range.lowerBound >= first.quantity.range.lowerBound }
    let words = tokens[sentence.start..<max(sentence.start, min(place, index))].suffix(3).reversed().prefix { $0.number == nil }
    return words.contains { $0.sense == .respectively } ? told : []
  }
}
