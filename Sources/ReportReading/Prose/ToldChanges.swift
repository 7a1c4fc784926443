extension FrameReader {
  /// The change of a count that its sentence gives for both years, of whatever it counts; nil where it is not certain what has changed:
  /// 信息由2023年的4648条增加到5234条，增长12.6%, or 发布信息5234条，较上年的4648条增加586条.
  func toldChange(_ quantity: Quantity, _ word: Token, at index: Int) -> Growth? {
    guard index + 1 >= tokens.count || tokens[index + 1].mark != nil, let last = number(before: index), let first = number(before: last),
      // Nothing but the change is told of the last number.
      tokens[(last + 1)..<index].allSatisfy({ token in
        token.range == word.range || token.mark == .comma || token.mark == .listComma || token.mark == .close
          || token.sense == .filler && Glossary.namesNoWhole(text[token.range])
      }), let one = count(last), let other = count(first), one.measure == other.measure, tells(quantity, changeOf: one)
    else { return nil }
    let between = tokens[(first + 1)..<last]
    let told: (before: Quantity, now: Quantity)
    if isBecoming(between), isFormerly(first) {
      told = (other, one)
    } else if isComparison(between), isAlone(first, other) {
      told = (one, other)
    } else {
      return nil
    }
    let isFall = word.sense == .fall || word.sense == .less
    func claim(_ quantity: Quantity) -> Claim { Claim(subject: Claim.uncounted, quantity: quantity, range: quantity.range) }
    return Growth(
      subject: Claim.uncounted, now: claim(told.now), before: claim(told.before), difference: nil, quantity: quantity,
      direction: isFall ? .fall : .rise, word: word.range)
  }

  /// The last number of the sentence before a token.
  private func number(before index: Int) -> Int? {
    let start = max(sentence.start, index - Self.reach)
    return start < index ? tokens[start..<index].lastIndex { $0.number != nil } : nil
  }

  /// The exact count that a token is, in plain figures.
  private func count(_ index: Int) -> Quantity? {
    guard let number = tokens[index].number else { return nil }
    let quantity = quantities[number]
    return quantity.isCount && quantity.precision == .exact && quantity.decimals == 0 ? quantity : nil
  }

  /// Whether a number may tell how much a count has changed: a percentage, or a count of the same things.
  private func tells(_ quantity: Quantity, changeOf count: Quantity) -> Bool {
    quantity.precision == .exact
      && (quantity.measure == .percent || quantity.measure == count.measure && quantity.isCount && quantity.decimals == 0)
  }

  /// Whether words say that one number has become the other: 增加到.
  private func isBecoming(_ words: ArraySlice<Token>) -> Bool {
    words.first?.sense == .becomes && words.dropFirst().allSatisfy { $0.sense == .filler && Glossary.namesNoWhole(text[$0.range]) }
  }

  /// Whether a number is told as what was before: 由2023年的4648条.
  private func isFormerly(_ index: Int) -> Bool {
    let words = tokens[max(sentence.start, index - Self.reach)..<index]
    let clause = words[(words.lastIndex { $0.number != nil || $0.endsClause }.map { $0 + 1 } ?? words.startIndex)...]
    return clause.contains { token in token.sense == .lastYear || Glossary.from.contains { isWord(token, $0) } }
  }

  /// Whether words say that the number behind them is that of another year, with which the one before them is compared: ，较上年的.
  private func isComparison(_ words: ArraySlice<Token>) -> Bool {
    words.contains { $0.sense == .compared } && words.contains { $0.sense == .lastYear || $0.sense == .otherYear }
      && words.allSatisfy { token in
        switch token.sense {
        case .compared, .lastYear, .otherYear, .of: true
        case nil: token.mark == .comma || token.mark == .open
        default: false
        }
      }
  }

  /// Whether a sentence has counted nothing of the kind before a number, of which that could be a part.
  private func isAlone(_ index: Int, _ count: Quantity) -> Bool {
    let words = tokens[max(sentence.start, index - Self.reach)..<index]
    return !words.contains { token in
      token.tellsParts || token.isOfOtherYear || token.number.map { quantities[$0].measure == count.measure } ?? false
    }
  }
}

extension Token {
  /// Whether it names a year other than the report's.
  fileprivate var isOfOtherYear: Bool {
    switch sense {
    case .lastYear, .nextYear, .otherYear, .manyYears, .partOfYear, .month: true
    default: false
    }
  }
}
