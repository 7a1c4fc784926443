import ReportForm

extension FrameReader {
  /// What a percentage is the share of.
  mutating func share(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Frame.Meaning {
    let meaning = shareOfForm(quantity, phrase, at: index)
    if case .none = meaning, let share = toldShare(quantity, phrase, at: index) { return .share(share) }
    return meaning
  }

  /// What a percentage is the share of among what the form counts.
  private mutating func shareOfForm(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Frame.Meaning {
    if let claim = paired(phrase, at: index) {
      if case .cases(_, []) = claim.subject { return .none(.ambiguous) }
      return part(claim.subject, claim, quantity, false)
    }
    if let listed = listed(phrase, at: index) {
      guard phrase.has(.share) || sentence.list.sharesFollow else { return .none(.noSubject) }
      // 分别占办结总数的 names another whole.
      guard !namesWhole(phrase) else {
        sentence.list = NumberList()
        return .none(.ambiguous)
      }
      sentence.list.sharesFollow = true
      if case .meaning(.subject(let subject)) = listed { return part(subject, nil, quantity, false) }
      return .none(.noSubject)
    }
    // 公开8件、不公开4件，占66.7%、33.3% goes through the list again.
    if isFollowedByShare(index) { return .none(.partOfWhole) }
    // 占比由41.3%降至37.0%.
    if isFormer(phrase, index), !phrase.has(.lastYear) { return .none(.otherYear) }
    let isFounded = followsFromCounts(quantity, at: index, isRate: phrase.has(.settledRate))
    if phrase.has(.becomes), let subject = sentence.shareOfLastYear { return part(subject, nil, quantity, isFounded) }
    sentence.shareOfLastYear = nil
    if phrase.has(.lastYear), let joint = phrase.tokens.firstIndex(where: { $0.sense == .share }),
      case .subject(let subject) = self.phrase(phrase.tokens[..<joint]).meaning
    {
      sentence.shareOfLastYear = subject
    }
    guard !phrase.hasUnknown, !phrase.has(.absence), !phrase.has(.otherRate), !phrase.has(.lastYear), !phrase.has(.vague),
      !phrase.has(.unit), !phrase.has(.court), !phrase.has(.other),
      !phrase.has(.information)
    else { return .none(.unknownWords) }
    let isOurs = (passage.topic == .applications || phrase.has(.applications)) && !isOfOtherTime(before: index)
    if phrase.has(.settledRate) {
      return isOurs
        ? .share(Share(part: .settled, percentage: quantity, named: nil, claim: nil, sums: [], isFounded: isFounded))
        : .none(.otherBusiness)
    }
    if phrase.has(.disclosedRate) {
      return isOurs && passage.base == .applications
        ? .share(Share(part: .disclosed, percentage: quantity, named: nil, claim: nil, sums: [], isFounded: isFounded))
        : .none(.otherBusiness)
    }
    if let result = phrase.rateOfResult {
      // Those that a body decides have rates as well.
      let kinds = phrase.kinds.isEmpty ? passage.topic.cases ?? [] : phrase.kinds
      let areOurs =
        passage.base.cases != nil || phrase.has(.disclosure)
        || sentence.claims.contains { if case .cases = $0.subject { true } else { false } }
      // All reviews of a body, whatever they are over, have rates that the sentence's own counts tell.
      guard !kinds.isEmpty, areOurs, sentence.casesOverAll.isEmpty, !phrase.has(.wide), !followsFromCounts(quantity, at: index) else {
        return .none(.otherBusiness)
      }
      return part(.cases(kinds, [result]), nil, quantity, isFounded)
    }
    let isBracketed = index > 0 && tokens[index - 1].mark == .open
    // 属性认定中，主动公开占80%，不予公开占5% tells of documents.
    if tellsOpenness(phrase, index) { return .none(.otherBusiness) }
    if isInPart(phrase) { return .none(.partOfWhole) }
    let joint = phrase.tokens.firstIndex { $0.sense == .share }
    guard joint != nil || isBracketed else { return .none(.noSubject) }
    // What is counted stands before 占; the whole that stands behind it is one of a few words.
    let head = Array(phrase.tokens[..<(joint ?? 0)])
    let words = self.phrase(head.filter { $0.mark == nil }[...])
    let behind = phrase.tokens[(joint.map { $0 + 1 } ?? phrase.tokens.count)...]
    var whole = whole(behind)
    if whole == nil, !self.phrase(behind.filter { $0.mark == nil && $0.sense != .share }).isLight { return .none(.ambiguous) }
    // 行政复议占办结总数的2%，行政诉讼占1% goes on with the same whole.
    if whole == nil, let kinds = passage.topic.cases {
      let isOfWay = !kinds.isEmpty && kinds.allSatisfy { $0 == .withoutReview || $0 == .afterReview }
      whole = sentence.wholeOfCases ?? (isOfWay ? .cases([.lawsuits], []) : nil)
    }
    switch words.meaning {
    case .subject(let subject):
      if whole == nil, case .cases(_, []) = subject { return .none(.ambiguous) }
      if case .cases(_, []) = subject { sentence.wholeOfCases = whole }
      return part(subject, nil, quantity, isFounded, of: whole)
    case .light:
      guard let claim = sentence.claims.last, isNextToLastNumber(index) else { return .none(.noSubject) }
      if case .cases(_, []) = claim.subject {
        if whole == nil { return .none(.ambiguous) }
        sentence.wholeOfCases = whole
      }
      return part(claim.subject, claim, quantity, isFounded, of: whole)
    case .silent(let reason): return .none(reason)
    }
  }

  /// What the words between 占 and its percentage name.
  private func whole(_ words: ArraySlice<Token>) -> Claim.Subject? {
    let words = words.filter { $0.mark == nil }
    var meaning = phrase(words).meaning
    // Reviews may be a share of all applications: 行政复议占办结总数的2%.
    if case .silent = meaning, passage.topic.cases != nil {
      meaning = NumberPhrase(words, topic: .applications, lastTopic: passage.lastTopic, base: passage.base).meaning
    }
    guard case .subject(let subject) = meaning else { return nil }
    switch subject {
    case .outcomes: return subject
    case .applications(_, by: let roles): return roles.isEmpty ? .applications(.handled, by: []) : subject
    case .cases(let kinds, let results): return results.isEmpty ? .cases(kinds, []) : subject
    case .documents, .decisions, .fees, .either: return nil
    }
  }

  private func part(
    _ subject: Claim.Subject, _ claim: Claim?, _ percentage: Quantity, _ isFounded: Bool, of whole: Claim.Subject? = nil
  ) -> Frame.Meaning {
    guard subject.hasShare else { return .none(.ambiguous) }
    let named = whole == subject || whole == subject.whole ? nil : whole
    return .share(
      Share(
        part: .of(subject, count: claim?.quantity.whole), percentage: percentage, named: named, claim: claim,
        sums: claim == nil ? [] : sums + partedCounts,
        isFounded: isFounded))
  }

  /// The sums of the last counts of the sentence that are of one kind, from two on.
  private var sums: [Int64] {
    guard let last = sentence.claims.last else { return [] }
    // No list that is summed up has more parts.
    let alike = sentence.claims.suffix(8).reversed().prefix { claim in
      claim.subject.endings != nil && last.subject.endings != nil || claim.subject.applicants != nil && last.subject.applicants != nil
    }
    var sum: Int64? = 0
    let sums = alike.map { claim -> Int64? in
      sum = sum.flatMap { sum in claim.quantity.whole.flatMap(sum.adding) }
      return sum
    }
    return sums.dropFirst().compactMap { $0 }
  }

  /// The counts of the sentence that it has told parts of since, which a share behind these may be of: 不予公开48件（其中内部事务12件），占10.5%.
  private var partedCounts: [Int64] {
    guard let last = sentence.claims.last?.quantity.range.lowerBound else { return [] }
    let end = max(sentence.start, tokens.firstSortedIndex { $0.range.lowerBound >= last })
    let words = tokens[max(sentence.start, end - Self.mostTokens)..<end]
    guard let joint = words.lastIndex(where: { $0.tellsParts }) else { return [] }
    let numbers = words[..<joint].compactMap { $0.number.map { quantities[$0] } }
    return numbers.filter { $0.countsCases && $0.isCount }.compactMap { $0.whole }
  }

  /// Whether a percentage is what the counts before it in the sentence make it: the last one's share of one that parts are told of, as in
  /// 不予公开48件，其中内部事务12件，占25%, or for a rate that of any two.
  private func followsFromCounts(_ percentage: Quantity, at index: Int, isRate: Bool) -> Bool {
    let words = tokens[..<index].suffix(Self.mostTokens)
    let sentence = words[(words.lastIndex { $0.mark == .stop } ?? words.startIndex)...]
    var counts: [Int64] = []
    var wholes: [Int64] = []
    for token in sentence {
      if let number = token.number {
        let quantity = quantities[number]
        if quantity.countsCases, quantity.isCount, let whole = quantity.whole { counts.append(whole) }
      } else if let last = counts.last, token.tellsParts || text.word(of: ["中", "之中"], endingAt: token.range.upperBound) != nil {
        wholes.append(last)
      }
    }
    let parts = isRate ? counts[...] : counts.suffix(1)
    return parts.contains { part in (isRate ? counts : wholes).contains { $0 > part && percentage.isShare(part, of: $0) } }
  }

  /// How far back a sentence is looked through.
  private static let mostTokens = 100

  /// Whether a phrase names what its shares are of: 分别占办结总数的.
  private func namesWhole(_ phrase: NumberPhrase) -> Bool {
    guard let joint = phrase.tokens.firstIndex(where: { $0.sense == .share }) else { return false }
    return phrase.tokens[joint...].contains { !($0.sense?.isLight ?? false) && $0.sense != .share }
  }

  /// Whether another percentage follows with nothing but 、 or 和 between them.
  private func isFollowedByShare(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 1].mark == .listComma || tokens[index + 1].sense == .conjunction,
      let next = tokens[index + 2].number
    else { return false }
    return quantities[next].measure == .percent
  }

  /// Whether the number before the one at an index is the last count, with nothing unknown between them.
  private func isNextToLastNumber(_ index: Int) -> Bool {
    guard let last = tokens[..<index].lastIndex(where: { $0.number != nil }), let number = tokens[last].number else { return false }
    return quantities[number] == sentence.claims.last?.quantity && !tokens[last..<index].contains { $0.isUnknown || $0.endsSentence }
  }
}

extension Claim.Subject {
  /// Whether its share of all is meant where a percentage follows.
  fileprivate var hasShare: Bool {
    switch self {
    case .outcomes, .cases: true
    case .applications(.carriedOut, by: []): true
    case .applications(let stage, by: let roles): !roles.isEmpty && !stage.isCarried
    // 因本机关不掌握等原因无法提供 is an outcome, whichever row it is in.
    case .either(let subjects): !subjects.isEmpty && subjects.allSatisfy { $0.endings != nil }
    case .documents, .decisions, .fees: false
    }
  }
}

extension Token {
  /// Whether parts of what was counted before follow it.
  var tellsParts: Bool { mark == .open || sense == .ofWhich || sense == .including }
}
