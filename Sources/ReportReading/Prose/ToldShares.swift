import ReportSyntax

extension FrameReader {
  /// The share that a percentage is of counts which its sentence tells, of whatever it counts them; nil where it is not certain of which:
  /// 公开信息320条，其中政策文件40条，占12.5%, or 发现问题48个，整改46个，整改率95.8%.
  func toldShare(_ percentage: Quantity, _ phrase: NumberPhrase, at index: Int) -> Share? {
    guard percentage.precision == .exact, endsItem(behind: index) else { return nil }
    let counts = counts(before: index)
    guard let told = partOfWhole(counts, at: index) ?? partOfRate(counts, phrase, percentage) else {
      return partOfAll(counts).map { Share(.told($0, of: []), percentage, sums: []) }
    }
    let numbers = counts.numbers.compactMap { count($0)?.whole }
    guard numbers.count == counts.numbers.count else { return nil }
    let (part, whole) = (numbers[told.part], numbers[told.whole])
    let others = [whole] + numbers.indices.filter { $0 != told.part && $0 != told.whole }.reversed().map { numbers[$0] }
    // What was due may be all of it.
    if percentage.isShare(1, of: 1) { return Share(.told(part, of: others), percentage, sums: []) }
    // Several may be added up, as 整改36个、部分整改12个, or the rest be told, as 不合格5家.
    let parts = Self.sums(of: numbers.dropFirst().suffix(Self.mostParts)) + Self.sums(of: numbers[...told.part].suffix(Self.mostParts))
    let rests = numbers[(told.whole + 1)...].map { whole - $0 }.filter { $0 > 0 }
    return Share(.told(part, of: others + Self.sums(of: numbers[..<told.part].suffix(Self.mostParts))), percentage, sums: parts + rests)
  }

  /// Whether a percentage is the share of one count of its sentence in another.
  func followsFromCounts(_ percentage: Quantity, at index: Int) -> Bool {
    let numbers = counts(before: index).numbers.compactMap { count($0)?.whole }
    return numbers.contains { whole in whole > 0 && numbers.contains { $0 < whole && percentage.isShare($0, of: whole) } }
  }

  /// The counts that a percentage may follow from, as places among the quantities, with the words that they stand in.
  private struct Counts {
    let words: ArraySlice<Token>
    /// The places of the tokens that are counts.
    let places: [Int]
    let numbers: [Int]
  }

  private func counts(before index: Int) -> Counts {
    let words = sentence(before: index)
    let places = words.indices.filter { words[$0].number.flatMap(count) != nil }
    return Counts(words: words, places: places, numbers: places.compactMap { words[$0].number })
  }

  /// The sums of some numbers from each on to the last.
  private static func sums(of numbers: ArraySlice<Int64>) -> [Int64] {
    var sum: Int64? = 0
    return numbers.reversed().compactMap { number in
      sum = sum.flatMap(number.adding)
      return sum
    }
  }

  /// No list that is summed up has more parts.
  private static let mostParts = 8

  /// Whether nothing but a mark or the end stands behind a number.
  private func endsItem(behind index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    switch tokens[index + 1].mark {
    case .comma, .semicolon, .stop, .close: return true
    // 占66.7%、33.3% goes through the list again.
    case .listComma: return index + 2 < tokens.count && tokens[index + 2].number == nil
    case .colon, .open, nil: return false
    }
  }

  /// What stands before a token since the last full stop, or the one before where 其中 begins the sentence, as far as anybody looks back.
  private func sentence(before index: Int) -> ArraySlice<Token> {
    let words = tokens[..<index].suffix(Self.reach)
    guard let stop = words.lastIndex(where: { $0.mark == .stop }) else { return words }
    guard beginsWithOfWhich(at: stop + 1) else { return words[(stop + 1)...] }
    return words[(words[..<stop].lastIndex { $0.mark == .stop }.map { $0 + 1 } ?? words.startIndex)...]
  }

  /// The exact count that a number is, or nil.
  private func count(_ number: Int) -> Quantity? {
    let quantity = quantities[number]
    return quantity.isCount && quantity.precision == .exact ? quantity : nil
  }

  /// The last count and what it is a part of, where 占 and nothing that names another whole, or a bracket, joins the percentage to it: what
  /// 其中 follows, or what the other counts of the sentence add up to.
  private func partOfWhole(_ counts: Counts, at index: Int) -> (part: Int, whole: Int)? {
    let words = counts.words
    guard let last = words.lastIndex(where: { $0.number != nil }), last == counts.places.last, isJoint(words[(last + 1)...]) else {
      return nil
    }
    let part = counts.numbers.count - 1
    guard let whole = placeOfWhole(words[..<last], counts) ?? placeOfSum(counts, at: index), whole < part else { return nil }
    let (one, all) = (quantities[counts.numbers[part]], quantities[counts.numbers[whole]])
    let between = words[counts.places[whole]...]
    guard one.measure == all.measure,
      between.allSatisfy({ token in
        token.number.map { quantities[$0].measure == one.measure || quantities[$0].measure == .percent } ?? true
      }), let value = one.whole, let of = all.whole, value <= of
    else { return nil }
    return (part, whole)
  }

  /// The last count, where it is told as a part of all applications, of which the tables have the number: 涉及征地的52件，占新收申请的53.1%.
  private func partOfAll(_ counts: Counts) -> Int64? {
    guard passage.base == .applications || passage.topic == .applications, passage.yearOfSentence == .thisYear,
      let last = counts.words.lastIndex(where: { $0.number != nil }), last == counts.places.last,
      let joint = counts.words[last...].firstIndex(where: { $0.sense == .share }),
      counts.words[(last + 1)..<joint].allSatisfy({ $0.mark == .comma || $0.mark == .open || $0.mark == .listComma })
    else { return nil }
    let words = counts.words[(joint + 1)...]
    let isPlain = words.allSatisfy { token in
      switch token.sense {
      case .applications, .application, .received, .handled, .settled, .all, .sum, .of, .wholeYear, .filler, .thisYear: true
      default: false
      }
    }
    // 占受理总量的 is of applications where the sentence speaks of nothing else.
    let named = NumberPhrase(words.filter { $0.mark == nil }, topic: .applications, lastTopic: .none, base: passage.base)
    guard isPlain, passage.topic == .applications || named.hasNoun, case .subject(.applications(_, by: [])) = named.meaning else {
      return nil
    }
    return counts.numbers.last.flatMap { quantities[$0].whole }
  }

  /// Which count 其中 stands right behind, whatever bracket or stop is between them.
  private func placeOfWhole(_ words: ArraySlice<Token>, _ counts: Counts) -> Int? {
    guard let joint = words.lastIndex(where: { $0.sense == .ofWhich }),
      let place = words[..<joint].lastIndex(where: { $0.mark != .comma && $0.mark != .open && $0.mark != .stop && $0.sense != .of })
    else { return nil }
    return counts.places.firstIndex(of: place)
  }

  /// The first count of a sentence, where all others are its parts: 公开信息3862条，网站2140条、占55.4%，微信1722条、占44.6%.
  private func placeOfSum(_ counts: Counts, at index: Int) -> Int? {
    let rest = near(index).prefix { $0.mark != .stop }.compactMap { $0.number }.filter { quantities[$0].measure != .percent }
    let all = (counts.numbers + rest).map { quantities[$0] }
    // 来信50件，占50%；来访30件，占30% begins with a part, though the others come to as much.
    guard let first = all.first, all.count > 2, counts.numbers.count > 1, !hasShare(counts.places[0], in: counts.words),
      all.allSatisfy({ $0.measure == first.measure && $0.precision == .exact }), let sum = all.dropFirst().map({ $0.whole }).sum(),
      sum == first.whole
    else { return nil }
    return 0
  }

  /// Whether the next number behind a count is the share that it is.
  private func hasShare(_ place: Int, in words: ArraySlice<Token>) -> Bool {
    guard let next = words[(place + 1)...].firstIndex(where: { $0.number != nil }), let number = words[next].number else { return false }
    return quantities[number].measure == .percent && isJoint(words[(place + 1)..<next])
  }

  /// Whether the words between a count and a percentage say no more than that this is its share.
  private func isJoint(_ words: ArraySlice<Token>) -> Bool {
    guard let first = words.first, first.mark == .comma || first.mark == .listComma || first.mark == .open || first.sense == .share else {
      return false
    }
    let rest = first.mark == nil ? words : words.dropFirst()
    if rest.isEmpty { return first.mark == .open }
    return rest.contains { $0.sense == .share }
      && rest.allSatisfy { word in
        word.sense == .share || word.sense == .of || word.sense == .filler && Glossary.namesNoWhole(text[word.range])
      }
  }

  /// The count of what a rate is named after, and the count of which it is a part before that: 整改46个，整改率.
  private func partOfRate(_ counts: Counts, _ phrase: NumberPhrase, _ percentage: Quantity) -> (part: Int, whole: Int)? {
    guard phrase.has(.otherRate) || phrase.has(.settledRate), let stem = stemOfRate(counts.words, percentage) else { return nil }
    let numbers = counts.numbers.map { quantities[$0] }
    guard let part = numbers.lastIndex(where: { isCount(of: stem, $0) }),
      let whole = numbers[..<part].lastIndex(where: { $0.measure == numbers[part].measure }), let value = numbers[part].whole,
      let of = numbers[whole].whole, value <= of,
      // What was due, and what has been done at last, may be all of it.
      !percentage.isShare(1, of: 1) || !phrase.has(.settledRate) && part == numbers.count - 1
    else { return nil }
    return (part, whole)
  }

  /// What the rate is of that a clause before a percentage consists of, as 整改 in 整改率达; nil where there is more in it.
  private func stemOfRate(_ sentence: ArraySlice<Token>, _ percentage: Quantity) -> ArraySlice<UInt8>? {
    let start = sentence.lastIndex { $0.mark != nil }.map { $0 + 1 } ?? sentence.startIndex
    guard start < sentence.endIndex, sentence[start].range.lowerBound <= percentage.range.lowerBound else { return nil }
    var clause = text[sentence[start].range.lowerBound..<percentage.range.lowerBound]
    if let verb = text.word(of: Glossary.equals, endingAt: clause.endIndex) { clause = clause.dropLast(verb.utf8.count) }
    guard text.has(Glossary.rate, endingAt: clause.endIndex) else { return nil }
    let stem = clause.dropLast(Glossary.rate.utf8.count)
    // Two to five characters, of three bytes each.
    return (2...5).contains(stem.count / 3) ? stem : nil
  }

  /// Whether the words right before a count are the stem of a rate and nothing more: 已整改46个.
  private func isCount(of stem: ArraySlice<UInt8>, _ quantity: Quantity) -> Bool {
    var end = quantity.range.lowerBound
    if text.has(Glossary.perfect, endingAt: end) { end -= Glossary.perfect.utf8.count }
    let start = end - stem.count
    guard start >= 0, text[start..<end].elementsEqual(stem) else { return false }
    // 限期整改5个 is of another deed.
    if start < 3 || text[start - 1] == .lineFeed || Punctuation(at: start - 3, in: text) != nil { return true }
    return text.word(of: Glossary.beforeDeeds, endingAt: start) != nil
  }
}

extension Share {
  fileprivate init(_ part: Part, _ percentage: Quantity, sums: [Int64]) {
    self.init(part: part, percentage: percentage, named: nil, claim: nil, sums: sums, isFounded: false)
  }
}
