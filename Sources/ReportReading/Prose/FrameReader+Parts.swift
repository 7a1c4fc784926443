import ReportForm

/// What makes a count one of a part, although its own words do not say so.
extension FrameReader {
  /// Why the sentence around a number makes what it seems to count a part of that; nil where it does not.
  func partOfSentence(_ subject: Claim.Subject, _ phrase: NumberPhrase, at index: Int) -> Frame.Reason? {
    if isOfRoughShare(index) { return .partOfWhole }
    if isUnderScope(phrase, index) { return .partOfWhole }
    switch subject {
    case .applications(.received, by: []):
      // 截至目前，累计收到1250件 counts from long before, and to a later day.
      if isCumulated(phrase), before(index).contains(where: { text.has(Glossary.now, endingAt: $0.range.upperBound) }) { return .otherYear }
      // 办结本年新收申请30件 counts those dealt with that came in this year.
      if let settled = phrase.senses.firstIndex(of: .settled), let received = phrase.senses.lastIndex(of: .received), settled < received {
        return .partOfWhole
      }
      if isBesideUnits(phrase, index) || tellsOwnPart(phrase, after: index) { return .oneUnit }
      return isTogether(phrase) || isOfSettled(index) ? .partOfWhole : nil
    case .applications(.settled, by: []), .applications(.settledOfThem, by: []):
      return isOnTimeBesideLate(phrase, index) || isRestOfExcepted(phrase, index)
        ? .partOfWhole
        : isBesideUnits(phrase, index) ? .oneUnit : isOfCarriedIn || isUnderPart(index, [.oneChannel, .oneUnit]) ? .partOfWhole : nil
    case .applications(.carriedOut, by: []), .applications(.carried, by: []):
      return isUnderPart(index, [.oneChannel, .oneUnit]) ? .partOfWhole : nil
    case .applications(.carriedIn, by: []): return isOfSettled(index) && isBesideNewOnes(index) ? .partOfWhole : nil
    case .applications(.handled, by: []):
      return isBesideUnits(phrase, index) || tellsOwnPart(phrase, after: index) ? .oneUnit : isTogether(phrase) ? .partOfWhole : nil
    case .applications(let stage, by: let roles) where !roles.isEmpty:
      if stage.isCarried { return nil }
      return isOfEndings || isUnderPart(index, tellsApplicants: false) ? .partOfWhole : nil
    case .either(let subjects): return subjects.allSatisfy { $0.applicants != nil } && isOfEndings ? .partOfWhole : nil
    case .outcomes: return isOfOneYear(before: index) || isUnderPart(index) ? .partOfWhole : nil
    case .decisions: return isOneCampaign(phrase, index) ? .partOfWhole : nil
    case .cases:
      if case .cases(_, let results) = subject, !results.isEmpty, isUnderPart(index) { return .partOfWhole }
      return isOfOthersCases(index) ? .otherBusiness : isBesideUnits(phrase, index) ? .oneUnit : nil
    case .documents(let row, let role):
      if role != .inForce, isCumulated(phrase) { return .otherYear }
      if row == .rules, speaksOfLaws(before: index) { return .otherBusiness }
      if role != .inForce, role != .repealed, isOneCampaign(phrase, index) { return .partOfWhole }
      return isBesideUnits(phrase, index) ? .oneUnit : nil
    default: return nil
    }
  }

  /// Whether a phrase says that something was done in time.
  func isInTime(_ phrase: NumberPhrase) -> Bool {
    phrase.tokens.contains { token in Glossary.inTime.contains { isWord(token, $0) } }
  }

  private func isCumulated(_ phrase: NumberPhrase) -> Bool { phrase.tokens.contains { isWord($0, Glossary.cumulated) } }

  /// Whether it is a government itself that applications are made to, which counts those of its departments as well: 向市政府提出的申请.
  func isToGovernment(_ phrase: NumberPhrase) -> Bool {
    phrase.tokens.indices.dropFirst().contains { place in
      phrase.tokens[place].sense == .own && text.has(Glossary.governmentEnd, endingAt: phrase.tokens[place].range.upperBound)
        && isWord(phrase.tokens[place - 1], Glossary.towards)
    }
  }

  func isWord(_ token: Token, _ word: String) -> Bool { text[token.range].elementsEqual(word.utf8) }

  /// The tokens of the sentence before a number, as far as anybody looks back.
  func before(_ index: Int) -> ArraySlice<Token> { tokens[max(sentence.start, index - Self.reach)..<index] }

  /// The tokens of the sentence behind a number.
  private func behind(_ index: Int) -> ArraySlice<Token> { near(index).prefix { !$0.endsSentence } }

  /// Whether parts of the body are counted in a later clause, beside its own share: 县政府收到126件，各部门收到258件. 全县 and 共 count all.
  private func isBesideUnits(_ phrase: NumberPhrase, _ index: Int) -> Bool {
    guard !phrase.has(.sum), !phrase.has(.wholeYear),
      !phrase.tokens.contains(where: {
        $0.sense == .own && (text[$0.range].starts(with: Glossary.whole.utf8) || text[$0.range].starts(with: "各".utf8))
      })
    else { return false }
    var unit = false
    // 区政府收到12件；各部门收到8件.
    for token in near(index).prefix(while: { $0.mark != .stop }) {
      if token.tellsParts { return false }
      if token.mark == .comma || token.mark == .listComma { unit = false }
      if token.sense == .unit { unit = true }
      if let number = token.number, unit { return quantities[number].countsCases }
    }
    return false
  }

  /// Whether what of a number the body itself has is told next, as a bureau tells it beside those under it: 全系统收到120件，其中局机关20件, or
  /// 全县共收到120件。县政府办公室收到20件. A government reports on all of them.
  private func tellsOwnPart(_ phrase: NumberPhrase, after index: Int) -> Bool {
    if isOfGovernment { return false }
    let words = near(index).prefix { $0.number == nil }
    // 其中通过市政府信息公开平台收到11件 names a channel.
    let names = words.indices.contains { isOfBody(words[$0]) && words[..<$0].last?.sense != .narrowing }
    guard words.endIndex < tokens.count, names else { return false }
    let isOfAll = phrase.tokens.contains { $0.sense == .own && text[$0.range].starts(with: Glossary.whole.utf8) }
    return words.contains { $0.sense == .ofWhich } || isOfAll && words.contains { $0.sense == .received || $0.sense == .handled }
  }

  /// Whether a word names the body, or the part of it that is none of those under it: 我局, 局机关, 本级.
  private func isOfBody(_ token: Token) -> Bool {
    token.sense == .own || token.sense == .office
      || token.sense == .unit && [Glossary.office, Glossary.levelEnd].contains { text.has($0, endingAt: token.range.upperBound) }
  }

  /// Whether the words before a clause narrow it: 征地拆迁方面，收到…; 通过网站，收到…; 住房保障类：收到….
  private func isUnderScope(_ phrase: NumberPhrase, _ index: Int) -> Bool {
    if phrase.has(.sum) || phrase.has(.wholeYear) { return false }
    let head = before(index)
    guard let joint = head.lastIndex(where: { $0.mark == .comma || $0.mark == .colon }) else { return false }
    let clause = head[..<joint].lastIndex { $0.endsClause }.map { $0 + 1 } ?? head.startIndex
    // 主要涉及征地、安全等方面 tells of all of them, as 均为网上申请 does.
    if head[clause].sense == .all || head[clause..<joint].contains(where: { isWord($0, Glossary.mainly) }) { return false }
    let start = head[..<joint].lastIndex { $0.mark != nil || $0.number != nil }.map { $0 + 1 } ?? head.startIndex
    let scope = head[start..<joint]
    let words = self.phrase(scope)
    if words.has(.paper) != words.has(.online), !words.has(.allWays), !words.hasUnknown { return true }
    guard words.hasUnknown, !words.hasNoun, scope.count <= 4 else { return false }
    if head[joint].mark == .colon { return true }
    return text.word(of: ["方面", "领域", "一项", "为例", "渠道"], endingAt: head[joint].range.lowerBound) != nil
  }

  /// Whether a clause before says on what occasion: 开展专项检查，作出行政处罚8件. 全年 and 共 count all the same.
  private func isOneCampaign(_ phrase: NumberPhrase, _ index: Int) -> Bool {
    if [Sense.sum, .wholeYear, .thisYear, .own].contains(where: { phrase.has($0) }) { return false }
    let head = before(index)
    guard let joint = head.lastIndex(where: { $0.endsClause }) else { return false }
    return head[..<joint].split { $0.endsClause }.contains { clause in
      clause.contains { $0.isUnknown }
        && !clause.contains { if case .decisions? = $0.sense { true } else { $0.sense?.isOfDocuments ?? false } }
    }
  }

  /// What a number was read as.
  private func frame(of token: Token) -> Frame? {
    guard let number = token.number else { return nil }
    return frames.last { $0.quantity == quantities[number] }
  }

  /// Whether the sentence has begun with a part, and told of nothing since that all of them are of: 物业类14件，予以公开8件. Applicants are
  /// a part as well, but for other applicants.
  private func isUnderPart(
    _ index: Int, _ reasons: [Frame.Reason] = [.unknownWords, .oneChannel, .oneUnit], tellsApplicants: Bool = true
  ) -> Bool {
    let isOfAll = sentence.claims.contains { claim in
      switch claim.subject {
      case .applications(let stage, by: []): stage != .carriedIn && stage != .carriedOut && stage != .carried
      case .outcomes, .cases: true
      default: false
      }
    }
    guard !isOfAll, let first = before(index).first(where: { $0.number.map { quantities[$0].countsCases } ?? false }) else { return false }
    switch frame(of: first)?.meaning {
    case .none(let reason)?:
      // 2人提交申请9件，其中重复申请3件.
      if reasons.contains(.unknownWords), reason == .partOfWhole || reason == .ambiguous {
        return before(index).contains { $0.sense == .ofWhich && $0.range.lowerBound > first.range.lowerBound }
      }
      return reasons.contains(reason)
    case .count(let claim)?: return tellsApplicants && claim.subject.applicants != nil
    default: return false
    }
  }

  /// Whether a bracket tells the count of a share in the clause before it: 近九成申请（28件）.
  private func isOfRoughShare(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].mark == .open else { return false }
    let last = before(index).reversed().first { $0.number != nil || $0.endsClause }
    return last?.number.map { [.tenths, .percent].contains(quantities[$0].measure) } ?? false
  }

  /// Whether it counts what some have put in together: 有6人，合计提交136件; 1人提交43件.
  private func isTogether(_ phrase: NumberPhrase) -> Bool {
    let clause = tokens[sentence.wholeClauseStart...].prefix { $0.number == nil }
    if !phrase.has(.sum), clause.contains(where: { $0.sense == .sum || $0.sense == .wholeYear }) { return false }
    return frames(from: phrase.has(.sum) ? sentence.start : sentence.wholeClauseStart).contains { $0.quantity.countsPeople }
  }

  /// Whether what is counted was done in time, and the sentence counts what was done later as well: 按期答复31件，延期答复1件.
  private func isOnTimeBesideLate(_ phrase: NumberPhrase, _ index: Int) -> Bool {
    let isOnTime = phrase.has(.deadline) || isInTime(phrase)
    guard isOnTime, let first = before(index).first ?? tokens[index...].first, let last = behind(index).last ?? tokens[index...].first
    else { return false }
    return text.has(anyOf: ["延期", "延长"], in: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound))
  }

  /// Whether it counts the rest without some that were left out by their number: 除1件…外，其余31件均按期答复.
  private func isRestOfExcepted(_ phrase: NumberPhrase, _ index: Int) -> Bool {
    guard phrase.has(.rest), let except = before(index).firstIndex(where: { $0.sense == .except }) else { return false }
    // 除2件结转外，其余64件全部办结 leaves out what was not dealt with.
    let words = tokens[except..<index]
    return words.contains { $0.number != nil } && !words.contains { [.carried, .open, .ongoing, .nextYear].contains($0.sense) }
  }

  /// Whether the sentence has counted nothing but people, who came to another than the body for all that is known.
  var speaksOfVisitors: Bool {
    sentence.claims.isEmpty && framesOfSentence.contains { $0.quantity.countsPeople }
  }

  /// Whether applicants are told of an outcome, or of what is carried over: 予以公开17件（其中自然人15件）.
  private var isOfEndings: Bool {
    guard let of = sentence.claims.last(where: { $0.subject.applicants == nil }) else { return false }
    switch of.subject {
    case .outcomes: return true
    case .applications(.carriedIn, by: _), .applications(.carriedOut, by: _), .applications(.carried, by: _): return true
    default: return false
    }
  }

  /// Whether the body decides the cases, or others are a party to them: 作为复议机关，…; 6件（被申请人为各部门）.
  private func isOfOthersCases(_ index: Int) -> Bool {
    if let first = before(index).first {
      let range = first.range.lowerBound..<tokens[index].range.lowerBound
      if let place = text.firstIndex(ofWord: "作为", in: range),
        text.has(anyOf: ["复议机关", "复议机构"], in: place..<min(range.upperBound, place + 60))
      {
        return true
      }
    }
    guard index + 1 < tokens.count, tokens[index + 1].mark == .open else { return false }
    let note = behind(index).prefix { $0.mark != .close }
    guard let last = note.last, note.contains(where: { $0.sense == .unit }) else { return false }
    return text.has(anyOf: ["被申请人", "被告"], in: tokens[index].range.upperBound..<last.range.upperBound)
  }

  /// Whether laws are counted before, with which rules are those of others: 地方性法规1部、政府规章1部.
  private func speaksOfLaws(before index: Int) -> Bool {
    guard let first = before(index).first else { return false }
    return text.has(anyOf: ["法规", "法律"], in: first.range.lowerBound..<tokens[index].range.lowerBound)
  }
}
