import ReportForm

/// What each number counts.
extension FrameReader {
  mutating func frame(_ place: Int, at index: Int) {
    let quantity = quantities[place]
    // Where the number before has its words behind it, this one has them, too: 5件予以公开、2件部分公开.
    if sentence.isNamedBehind,
      let joint = tokens[sentence.clauseStart..<index].lastIndex(where: { $0.mark == .listComma || $0.sense == .conjunction })
    {
      sentence.clauseStart = joint + 1
    }
    let phrase = phrase(tokens[sentence.clauseStart..<index])
    let meaning: Frame.Meaning
    if isSinceEarlier(index) {
      meaning = .none(.otherYear)
    } else if isOfOtherTime(before: index), !sentence.list.isActive(at: sentence.clauseStart), !phrase.has(.respectively) {
      meaning = .none(.otherYear)
    } else if let change = change(quantity, phrase, at: index) {
      meaning = change
    } else if quantity.measure == .percent {
      meaning = share(quantity, phrase, at: index)
    } else {
      meaning = count(quantity, phrase, at: index)
      // Where they came from is told of those dealt with: 办结20件，其中上年结转2件，本年新收18件.
      if phrase.has(.received) || phrase.has(.carried) && phrase.has(.lastYear), isOfSettled(index) { settleBesideRest() }
    }
    frames.append(Frame(quantity: quantity, meaning: meaning))
    sentence.isNamedBehind =
      phrase.isLight && !self.phrase(after(index)).isLight || endingBehind(phrase, index) != nil
      || phrase.has(.received) && !phrase.hasNoun && after(index).first?.sense?.isOfCases ?? false
    switch meaning {
    case .count(let claim):
      settleBase(claim)
      sentence.claims.append(claim)
      sentence.isBroken = false
      if claim.subject.isCarriedOut, claim.quantity.whole != 0, !phrase.has(.ofWhich), !phrase.has(.including) { settleBesideRest() }
      if case .applications(.carriedOut, _) = claim.subject, claim.quantity.whole != 0 { noteOpen() }
    case .none(let reason):
      // What is received or dealt with and is none of the form's turns the passage to other business.
      let isBusiness = phrase.has(.received) || phrase.has(.handled) || phrase.has(.settled) || phrase.has(.application)
      let isOfDocuments = if !phrase.hasNoun, case .documents? = sentence.claims.last?.subject { true } else { false }
      let isItem = reason == .otherBusiness && !isBusiness && isItemOfApplications(quantity, phrase)
      // 不作为政府信息公开申请处理3件 is no other business.
      let isOwnOutcome =
        reason == .unknownWords && phrase.has(.applications) && !phrase.has(.received) && !phrase.has(.settled) && !sentence.claims.isEmpty
      if isItem || isOwnOutcome || reason == .partOfWhole && phrase.has(.ended) { sentence.hasOwnItem = true }
      if reason == .otherBusiness && !isOfDocuments && !isItem
        || reason == .unknownWords && isBusiness && !isOwnOutcome && !phrase.has(.ofWhich) && quantity.countsCases
      {
        passage.topic = .other
      }
      if reason == .oneUnit { sentence.isOfUnit = true }
      if reason == .oneUnit || reason == .otherBusiness && phrase.has(.ofWhich) && !isItem {
        sentence.partOfClause = (sentence.wholeClauseStart, reason)
      }
      if phrase.has(.published), quantity.countsCases { sentence.hasToldPublished = true }
      // Decisions are counted in 件; what is published of them in 条.
      if reason == .otherBusiness || reason == .unknownWords, phrase.namesDecisions, quantity.measure == .word("条") {
        sentence.isOfOtherDecisions = true
      }
      if phrase.has(.ofWhich) || phrase.has(.inForce) && phrase.has(.application),
        reason == .unknownWords || reason == .partOfWhole || reason == .noSubject
      {
        sentence.isOfPart = true
      }
      if reason == .otherBusiness {
        sentence.casesOverAll += phrase.kinds.filter { !sentence.casesOverAll.contains($0) }
        sentence.isOfAuthority = sentence.isOfAuthority || isBusiness
      }
      if quantity.measure != .percent { sentence.isBroken = true }
    case .lastYear(let claim): sentence.comparison.told.append(claim)
    case .share, .growth: break
    }
  }

  /// The words of a phrase, without the notes in brackets among them.
  func phrase(_ tokens: ArraySlice<Token>) -> NumberPhrase {
    guard let open = tokens.firstIndex(where: { $0.mark == .open }), let close = tokens[open...].firstIndex(where: { $0.mark == .close })
    else {
      return NumberPhrase(tokens, topic: passage.topic, lastTopic: passage.lastTopic, base: passage.base)
    }
    let note = tokens[(open + 1)..<close]
    // 县政府（本级） is a part of a government with its departments; a bureau may call itself 县水务局（本级）.
    if let unit = note.firstIndex(where: { $0.sense == .unit }), !note.contains(where: { $0.sense == .including }),
      note.count == 1 && open > tokens.startIndex && text.has(Glossary.governmentEnd, endingAt: tokens[open - 1].range.upperBound)
        && text.has(Glossary.levelEnd, endingAt: note[unit].range.upperBound)
        || note.contains(where: { $0.sense == .except })
    {
      return phrase(Array(tokens[..<open]) + [note[unit]] + tokens[(close + 1)...])
    }
    return phrase(Array(tokens[..<open]) + tokens[(close + 1)...])
  }

  func phrase(_ tokens: [Token]) -> NumberPhrase {
    NumberPhrase(tokens, topic: passage.topic, lastTopic: passage.lastTopic, base: passage.base)
  }

  mutating func count(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Frame.Meaning {
    let isMoney = quantity.measure == .yuan
    guard
      isMoney
        || quantity.isCount
          && (quantity.countsCases || countsTimes(quantity, phrase, at: index) || countsDocuments(quantity, phrase)
            || countsApplications(quantity, phrase, at: index))
    else {
      return .none(.notCounted)
    }
    if let listed = listed(phrase, at: index) {
      switch listed {
      case .meaning(let meaning): return taken(meaning, quantity, index)
      case .lastYear(let meaning): return taken(meaning, quantity, index, of: .lastYear)
      case .otherYear: return .none(.otherYear)
      }
    }
    if phrase.has(.lastYear), !phrase.hasUnknown, !sentence.claims.isEmpty, phrase.senses.allSatisfy({ $0.isLight || $0 == .lastYear }) {
      // 收到63件，上年60件 goes on with this year.
      passage.yearOfSentence = .thisYear
      return base(quantity, phrase, at: index)
    }
    if let beginning = beginning(quantity, phrase, at: index) { return beginning }
    if phrase.has(.becomes), let subject = sentence.comparison.subject, !phrase.hasNoun, !phrase.hasUnknown {
      return taken(.subject(subject), quantity, index)
    }
    if phrase.has(.compared) || phrase.has(.conjunction) && sentence.comparison.isOpen {
      if phrase.has(.becomes) || phrase.has(.vague) || phrase.has(.rise) || phrase.has(.fall) { return .none(.ambiguous) }
      if phrase.has(.lastYear) { return base(quantity, phrase, at: index) }
    }
    if isToGovernment(phrase) { return .none(.oneUnit) }
    if sentence.isOfUnit, !phrase.hasNoun || isOfUnitAlone(phrase) { return .none(.oneUnit) }
    if let reason = partOfScope(phrase) { return .none(reason) }
    let isBare = !phrase.hasNoun && [.received, .handled, .settled].contains { phrase.has($0) }
    // 收到66件，其中3件不属于…，实际受理63件.
    let isActual = phrase.has(.received) && phrase.tokens.contains { text[$0.range].elementsEqual("实际".utf8) }
    if sentence.isOfPart, isBare, !phrase.has(.sum), !isActual { return .none(.partOfWhole) }
    if !sentence.casesOverAll.isEmpty {
      if !sentence.isOfAuthority, phrase.has(.disclosure), phrase.has(.ofWhich) || phrase.has(.including) || phrase.has(.narrowing),
        !phrase.hasNoun, !phrase.hasUnknown
      {
        return taken(.subject(.cases(sentence.casesOverAll, [])), quantity, index)
      }
      if !phrase.has(.disclosure), phrase.senses.contains(where: { $0.isOfCases || $0.isOfResults }) { return .none(.otherBusiness) }
    }
    if phrase.senses == [.published], !phrase.hasUnknown, isAmongOutcomes(index) {
      return taken(withNoted(.subject(.outcomes([.outcome(.disclosed)])), index), quantity, index)
    }
    if phrase.has(.otherOne), !phrase.hasUnknown, let others = others(phrase) { return taken(.subject(others), quantity, index) }
    if isSettledOfThem(phrase, at: index) {
      let subject = Claim.Subject.applications(.settledOfThem, by: [])
      return partOfSentence(subject, phrase, at: index).map { .none($0) } ?? taken(.subject(subject), quantity, index)
    }
    let meaning = meaning(phrase, at: index)
    switch meaning {
    case .subject(.outcomes([.outcome(.disclosed)])) where sentence.hasToldPublished: return .none(.partOfWhole)
    case .subject(.outcomes(let endings)) where sentence.hasOwnItem && endings.contains(where: Self.takesInOthers):
      return .none(.partOfWhole)
    // 未按期答复0件 counts what was not done.
    case .subject(.applications) where phrase.has(.absence): return .none(.partOfWhole)
    // 图书馆接待200人次，受理申请0件 is said of others.
    case .subject(.applications) where !phrase.has(.applications) && speaksOfVisitors: return .none(.otherBusiness)
    case .silent(.otherBusiness) where isBesideLawsuits(phrase, index):
      return taken(.subject(.cases([.reviews], [])), quantity, index)
    // Documents are counted in 件; what is published of them in 条.
    case .subject(.documents(_, nil)) where phrase.has(.published) && quantity.measure == .word("条"): return .none(.otherBusiness)
    // 行政诉讼3件次 counts a case once for each court.
    case .subject(.cases) where text.has(Glossary.times, at: quantity.range.upperBound): return .none(.partOfWhole)
    case .subject(.documents(_, .inForce)) where isClearedUp(quantity, phrase, index): return .none(.partOfWhole)
    // 公文120件，其中规范性文件6件，主动公开80件 goes on with what the sentence began with, as 历史规范性文件34件，其中现行有效9件，废止25件 does.
    case .subject(.documents(_, let role)) where !phrase.hasNoun && countsOthers && (role == nil || isOfUnknown): return .none(.partOfWhole)
    case .subject(.decisions) where sentence.isOfOtherDecisions: return .none(.otherBusiness)
    case .subject(.applications(.handled, by: [])) where tellsOpenness(phrase, index) || isAmongOpenness(quantity, index):
      return .none(.otherBusiness)
    case .subject(.outcomes) where isAmongOpenness(quantity, index): return .none(.otherBusiness)
    default: break
    }
    if case .subject(.cases(_, [])) = meaning, !phrase.has(.disclosure), !phrase.has(.applications), tellsThoseOverDisclosure(after: index)
    {
      return .none(.otherBusiness)
    }
    if case .subject(let named) = meaning {
      let subject = carriedBy(named, phrase)
      if subject != named { return taken(.subject(subject), quantity, index) }
      if let reason = partOfSentence(subject, phrase, at: index) { return .none(reason) }
      let results = resultsOfEither(subject, phrase)
      if results != subject { return taken(.subject(results), quantity, index) }
    }
    return taken(settled(widened(withNoted(meaning, index), phrase)), quantity, index)
  }

  /// 予以公开（含部分公开）239件 and 予以公开239件（含部分公开69件） count both, or what the form calls the first.
  private func withNoted(_ meaning: NumberPhrase.Meaning, _ index: Int) -> NumberPhrase.Meaning {
    guard case .subject(.outcomes([.outcome(.disclosed)])) = meaning else { return meaning }
    let words = tokens[sentence.clauseStart..<index] + near(index).prefix(4)
    let isNoted = words.indices.contains { place in
      (words[place].sense == .including || words[place].sense == .ofWhich) && place > words.startIndex
        && (words[place - 1].mark == .open || words[place - 1].mark == .comma)
        && words[(place + 1)...].first?.sense == .outcome(.partlyDisclosed)
    }
    guard isNoted else { return meaning }
    return .subject(.either([.outcomes([.outcome(.disclosed), .outcome(.partlyDisclosed)]), .outcomes([.outcome(.disclosed)])]))
  }

  /// 依申请公开98件 without a verb may count what was disclosed on request, too.
  private func widened(_ meaning: NumberPhrase.Meaning, _ phrase: NumberPhrase) -> NumberPhrase.Meaning {
    guard case .subject(.applications(.handled, by: [])) = meaning, !phrase.has(.handled), !phrase.has(.application),
      let name = phrase.tokens.first(where: { $0.sense == .applications }), text[name.range].starts(with: "依申请".utf8)
    else { return meaning }
    return .subject(
      .either([
        .applications(.handled, by: []), .outcomes([.outcome(.disclosed)]), .outcomes([.outcome(.disclosed), .outcome(.partlyDisclosed)]),
      ]))
  }

  /// Whether the words of the sentence's next count name an outcome, as in 公开98件，部分公开12件.
  private func isAmongOutcomes(_ index: Int) -> Bool {
    guard passage.base == .applications, passage.topic == .applications else { return false }
    let rest = near(index).prefix { $0.mark != .stop }
    guard let next = rest.firstIndex(where: { token in token.number.map { quantities[$0].countsCases } ?? false }) else { return false }
    let before = rest[..<next]
    let start = before.lastIndex { $0.endsClause || $0.mark == .listComma || $0.number != nil }.map { $0 + 1 } ?? before.startIndex
    return self.phrase(before[start...]).namesEnding
  }

  /// Whether the sentence goes on to tell how many of the cases are over the disclosure of information: 复议36件，其中涉及信息公开20件.
  private func tellsThoseOverDisclosure(after index: Int) -> Bool {
    let rest = near(index).prefix { !$0.endsSentence }
    guard let joint = rest.firstIndex(where: { $0.sense == .ofWhich || $0.sense == .including || $0.sense == .narrowing }) else {
      return false
    }
    let words = rest[joint...].prefix { $0.number == nil }
    return words.contains { $0.sense == .disclosure || $0.sense == .applications }
      && (rest[joint].sense != .narrowing || words.endIndex < rest.endIndex)
  }

  /// A meaning as the sentence before it settles it: what is carried over after 上年结转 or 办结 goes to the next year.
  private func settled(_ meaning: NumberPhrase.Meaning) -> NumberPhrase.Meaning {
    guard case .subject(.applications(.carried, by: let roles)) = meaning else { return meaning }
    let isLater = sentence.claims.contains { claim in
      switch claim.subject {
      case .applications(.carriedIn, by: _), .applications(.settled, by: _), .applications(.settledOfThem, by: _),
        .applications(.receivedAndCarriedIn, by: _):
        true
      default: false
      }
    }
    return isLater ? .subject(.applications(.carriedOut, by: roles)) : meaning
  }

  /// What a number with its words counts, by the words after it where those before leave it open.
  func meaning(_ phrase: NumberPhrase, at index: Int) -> NumberPhrase.Meaning {
    let before = phrase.meaning
    let after = self.after(index)
    switch before {
    case .silent:
      // 现行有效的37件规范性文件.
      guard !phrase.hasUnknown, !phrase.hasNoun, phrase.senses.contains(where: { $0.isDeedOfDocuments }),
        after.first?.sense?.isOfDocuments ?? false
      else { return before }
      return self.phrase((tokens[sentence.clauseStart..<index] + after.prefix(1))[...]).meaning
    case .subject(.cases(let kinds, [])) where phrase.has(.rest) && after.contains { $0.sense == .result(.pending) }:
      // 尚有2件未审结.
      return .subject(.cases(kinds, [.pending]))
    case .subject:
      // 年底收到的6件申请结转到下年.
      let isAlone = after.endIndex >= tokens.count || tokens[after.endIndex].number == nil
      if case .subject(.applications(_, by: [])) = before, phrase.has(.of), isAlone, after.contains(where: { $0.sense == .carried }),
        after.contains(where: { $0.sense == .nextYear || $0.sense == .open })
      {
        return .subject(.applications(.carriedOut, by: []))
      }
      guard !phrase.hasNoun, let next = after.first else { return before }
      if let ending = endingBehind(phrase, index) { return .subject(ending) }
      if namesOthers(after) { return .silent(.otherBusiness) }
      if next.isUnknown { return .silent(.unknownWords) }
      // What applications touch upon is no outcome where something else is said of them: 涉及第三方权益的8件申请已征求意见.
      let namesOutcome = after.contains { if case .outcome? = $0.sense { true } else { false } }
      if phrase.hasRow, phrase.has(.narrowing), !namesOutcome, after.contains(where: { $0.isUnknown || $0.sense == .treated }) {
        return .silent(.unknownWords)
      }
      guard next.sense?.isNoun ?? false else { return before }
      let nouns = after.prefix {
        ($0.sense?.isNoun ?? false) || $0.sense == .of || $0.sense == .filler || $0.sense == .conjunction
          || [.afterwards, .charged].contains($0.sense)
      }
      return self.phrase((tokens[sentence.clauseStart..<index] + nouns)[...]).meaning
    case .light:
      if isCarriedOver(after: index), !phrase.has(.sum) { return .subject(.applications(.carriedOut, by: [])) }
      // What is answered in the year to come is left open in this one.
      if phrase.has(.rest), passage.base == .applications, after.contains(where: { $0.sense == .nextYear }) {
        return .subject(.applications(.carriedOut, by: []))
      }
      let follow = self.phrase((tokens[sentence.clauseStart..<index] + after)[...])
      // 6件在法定期限内办理 may be done with, or not.
      if follow.has(.deadline) || isInTime(follow), follow.has(.handled), ![Sense.all, .ongoing, .open].contains(where: { follow.has($0) })
      {
        return .silent(.ambiguous)
      }
      // 3件未按期答复 counts what was not done.
      if follow.has(.absence), case .subject(.applications(let stage, by: _)) = follow.meaning, !stage.isCarried {
        return .silent(.partOfWhole)
      }
      // 其余5件不予公开、无法提供或作其他处理 names them loosely.
      if phrase.has(.rest), follow.has(.andSo) || follow.has(.respectively) || follow.endingCount > 1 { return .silent(.ambiguous) }
      if isStillOpen(phrase, after) { return .subject(.applications(.carriedOut, by: [])) }
      // 尚有2件正在复议.
      if phrase.has(.rest), after.first?.sense == .ongoing, case .subject(.cases(let kinds, [])) = follow.meaning {
        return .subject(.cases(kinds, [.pending]))
      }
      if !self.phrase(after).isLight, !(phrase.has(.rest) && follow.hasUnknown) { return follow.meaning }
      if phrase.has(.rest), isLeftOpen(after: index) { return .subject(.applications(.carriedOut, by: [])) }
      if phrase.has(.sum) || phrase.has(.wholeYear) && countsParts { return total() }
      if let reached = reached(phrase, index) { return .subject(reached) }
      return .silent(follow.hasUnknown ? .unknownWords : .noSubject)
    }
  }

  /// What a number counts that a change before it has brought about: 收到申请较上年增长5%，达到63件.
  private func reached(_ phrase: NumberPhrase, _ index: Int) -> Claim.Subject? {
    guard case .growth(let growth)? = frames.last?.meaning, growth.now == nil, after(index).isEmpty,
      growth.word.lowerBound >= tokens[sentence.start].range.lowerBound,
      let last = phrase.tokens.last, ["达", "达到"].contains(where: { text[last.range].elementsEqual($0.utf8) })
    else { return nil }
    return growth.subject
  }

  /// A meaning as that of a number in the sentence's year, unless it is of another.
  func taken(_ meaning: NumberPhrase.Meaning, _ quantity: Quantity, _ index: Int, of year: Sense? = nil) -> Frame.Meaning {
    switch meaning {
    case .silent(let reason): return .none(reason)
    case .light: return .none(.noSubject)
    case .subject(let subject):
      if (quantity.measure == .yuan) != (subject == .fees) { return .none(.notCounted) }
      if subject == .fees, let next = after(index).first, next.isUnknown || next.sense == .of { return .none(.unknownWords) }
      let first = tokens[min(sentence.clauseStart, index)].range.lowerBound
      let claim = Claim(subject: subject, quantity: quantity, range: min(first, quantity.range.lowerBound)..<quantity.range.upperBound)
      switch year ?? passage.yearOfSentence {
      case .thisYear: return .count(claim)
      case .lastYear: return .lastYear(claim)
      default: return .none(.otherYear)
      }
    }
  }
}
