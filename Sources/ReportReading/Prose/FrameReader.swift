import ReportForm
import ReportSyntax

/// Reads the numbers of the running text as a reader does: each by the words beside it, and by what the sentence and the passage have
/// said before.
///
/// A number belongs to the words of its clause before it (收到申请101件) or, where these are small words only, to those after it
/// (25件予以公开). Where a word beside it is unknown, narrows it to a part, or tells of other business, it is compared with nothing.
struct FrameReader {
  let text: [UInt8]
  let quantities: [Quantity]
  private let body: [UInt8]
  private let year: Int?

  var frames: [Frame] = []
  var absences: [Absence] = []

  // MARK: The passage

  private(set) var tokens: [Token] = []
  /// What the section or its sub-heading is about.
  private(set) var base = Topic.none
  private(set) var topic = Topic.none
  /// What the sentence before spoke of.
  private(set) var lastTopic = Topic.none
  /// Which year the sentence is of: this one, the last, or another.
  private var yearOfSentence = Sense.thisYear

  // MARK: The sentence

  /// Where the words of the next number begin.
  private(set) var clauseStart = 0
  /// Where the clause begins, whatever numbers it has.
  private var wholeClauseStart = 0
  private(set) var sentenceStart = 0
  /// How many sentences went by, by which what is near is told.
  private(set) var sentenceNumber = 0
  /// The counts of the sentence, in order.
  var claims: [Claim] = []
  /// Whether something that is no link to a change stands behind the last count.
  private(set) var isBroken = true
  var comparison = Comparison()
  var list = NumberList()
  /// What a share of last year is of, where this year's may follow: 占比由上年的 … 变为.
  var shareOfLastYear: Claim.Subject?
  /// Whether the sentence has counted what a part of the body does, which it may go on with.
  private var isOfUnit = false
  /// Whether it has counted a part that no table counts, of which it may go on to speak.
  private var isOfPart = false
  /// Whether it has counted reviews or lawsuits over other things.
  private var isOfOthers = false
  /// Statements that all is done, which hold only if nothing near says what is left, with their sentences.
  var doubtful: [(absence: Absence, sentence: Int)] = []
  /// The last sentence that tells how many are left open.
  var lastOpen = -10

  init(_ text: [UInt8], _ quantities: [Quantity], body: String?, year: Int?) {
    self.text = text
    self.quantities = quantities
    self.body = Array((body ?? "").utf8)
    self.year = year
  }

  /// Reads a paragraph of a section; `table` is the table that the section has, or nil.
  mutating func read(_ range: Range<Int>, table: TableKind?, beginsSection: Bool) {
    tokens = text.withUnsafeBufferPointer { TokenReader($0, range, quantities, body: body, year: year).tokens }
    if beginsSection || beginsWithNumber(range) {
      base =
        switch table {
        case .requests: .applications
        case .reviews: .cases([.reviews, .lawsuits])
        case .disclosures, nil: .none
        }
      topic = base
      lastTopic = .none
      yearOfSentence = .thisYear
    }
    (clauseStart, wholeClauseStart, sentenceStart) = (0, 0, 0)
    beginSentence(at: 0)
    var index = 0
    while index < tokens.count { index = read(at: index) }
    endClause(at: tokens.count)
    sentenceNumber += 1
  }

  /// Whether a paragraph begins with the number of a sub-heading.
  private func beginsWithNumber(_ range: Range<Int>) -> Bool {
    let head = String(decoding: text[range.lowerBound..<min(range.upperBound, range.lowerBound + 60)], as: UTF8.self)
    return Subheading(String(head.drop { $0 == "#" || $0 == "*" })) != nil
  }

  private mutating func beginSentence(at index: Int) {
    (clauseStart, sentenceStart) = (index, index)
    claims = []
    isBroken = true
    comparison = Comparison()
    list = NumberList()
    shareOfLastYear = nil
    (isOfUnit, isOfPart, isOfOthers) = (false, false, false)
  }

  /// Takes in the token at an index, and gives the index of the next.
  private mutating func read(at index: Int) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .unknown:
      isBroken = true
    case .term(let sense):
      note(sense, at: index)
    case .number(let place):
      frame(place, at: index)
      if quantities[place].measure != .none { clauseStart = index + 1 }
    case .mark(let mark):
      return read(mark, at: index)
    }
    return index + 1
  }

  private mutating func read(_ mark: Token.Mark, at index: Int) -> Int {
    switch mark {
    case .comma:
      endClause(at: index)
      clauseStart = index + 1
      wholeClauseStart = index + 1
    case .semicolon, .stop:
      endClause(at: index)
      beginSentence(at: index + 1)
      wholeClauseStart = index + 1
      if mark == .stop {
        sentenceNumber += 1
        if topic != base, topic != .none, topic != .other {
          lastTopic = topic
          if base != .none { topic = base }
        }
      }
    case .listComma:
      if index == clauseStart { clauseStart = index + 1 }
    case .colon:
      if number(after: index) == nil { clauseStart = index + 1 }
    case .open:
      if number(after: index) != nil { return index + 1 }
      if let close = noteEnd(from: index) {
        if clauseStart == index { clauseStart = close + 1 }
        return close + 1
      }
      clauseStart = index + 1
    case .close:
      clauseStart = index + 1
    }
    return index + 1
  }

  func number(after index: Int) -> Int? { index + 1 < tokens.count ? tokens[index + 1].number : nil }

  /// Where a bracket closes that holds no number, or nil.
  private func noteEnd(from index: Int) -> Int? {
    for place in index + 1..<max(index + 1, tokens.count) {
      if tokens[place].number != nil || tokens[place].endsSentence { return nil }
      if tokens[place].mark == .close { return place }
    }
    return nil
  }

  // MARK: Words

  private mutating func note(_ sense: Sense, at index: Int) {
    switch sense {
    case .applications:
      if !tokens[wholeClauseStart..<index].contains(where: { $0.sense?.isOfCases ?? false }) {
        topic = .applications
        if base == .none { base = .applications }
      }
    case .application:
      let clause = tokens[wholeClauseStart..<index]
      if base == .applications, topic != .other, !clause.contains(where: { $0.sense?.isOfCases ?? false || $0.isUnknown }) {
        topic = .applications
      }
    case .outcome, .row:
      if base == .applications, topic != .other { topic = .applications }
    case .cases(let kind):
      let others = tokens[wholeClauseStart..<index].compactMap { token -> HeaderForm.Role? in
        if case .cases(let role)? = token.sense { role } else { nil }
      }
      topic = .cases(others.contains(kind) ? others : others + [kind])
    case .documents(let row): topic = .documents(row)
    case .taken, .decisions:
      let other: (Token) -> Bool = { token in
        if sense == .taken, case .decisions? = token.sense { true } else { sense != .taken && token.sense == .taken }
      }
      if tokens[wholeClauseStart..<index].contains(where: other) { topic = .decisions }
    case .other:
      let clause = tokens[wholeClauseStart..<index]
      if clause.contains(where: { [.received, .handled, .settled].contains($0.sense) }) { topic = .other }
    case .thisYear, .lastYear, .nextYear, .otherYear: note(year: sense, at: index)
    case .yearOnYear: comparison.isWithLastYear = true
    default: break
    }
    if !sense.isLink { isBroken = true }
  }

  /// A year that a sentence is of, and none that it compares with or that something comes from.
  private mutating func note(year: Sense, at index: Int) {
    let before = index > 0 ? tokens[index - 1] : nil
    let word = before.map { String(decoding: text[$0.range], as: UTF8.self) } ?? ""
    if before?.sense == .compared || before?.sense == .conjunction && comparesLater(index) {
      comparison.isWithLastYear = comparison.isWithLastYear || year == .lastYear
      comparison.isWithOtherYear = year == .otherYear
      comparison.isOpen = true
      return
    }
    let after = tokens[(index + 1)...].prefix { !$0.endsClause }
    let carries =
      after.contains { $0.sense == .carried || $0.sense == .open } || tokens[clauseStart..<index].contains { $0.sense == .carried }
    if ["由", "自", "从", "至", "到"].contains(word) || carries && year != .thisYear { return }
    yearOfSentence = year
  }

  /// Whether 与2023年 goes on with 相比.
  private func comparesLater(_ index: Int) -> Bool {
    tokens[index...].prefix { !$0.endsSentence }.contains { $0.sense == .compared }
  }

  // MARK: Numbers

  private mutating func frame(_ place: Int, at index: Int) {
    let quantity = quantities[place]
    let phrase = phrase(tokens[clauseStart..<index])
    let meaning: Frame.Meaning
    if let change = change(quantity, phrase, at: index) {
      meaning = change
    } else if quantity.measure == .percent {
      meaning = share(quantity, phrase, at: index)
    } else {
      meaning = count(quantity, phrase, at: index)
    }
    frames.append(Frame(quantity: quantity, meaning: meaning))
    switch meaning {
    case .count(let claim):
      settleBase(claim)
      claims.append(claim)
      isBroken = false
      if case .applications(.carriedOut, _) = claim.subject, claim.quantity.whole != 0 { noteOpen() }
    case .none(let reason):
      // What is received or dealt with and is none of the form's turns the passage to other business.
      let isBusiness = phrase.has(.received) || phrase.has(.handled) || phrase.has(.settled) || phrase.has(.application)
      if reason == .otherBusiness || reason == .unknownWords && isBusiness && !phrase.has(.ofWhich) && quantity.countsCases {
        topic = .other
      }
      if reason == .oneUnit { isOfUnit = true }
      if phrase.has(.ofWhich), reason == .unknownWords || reason == .partOfWhole || reason == .noSubject { isOfPart = true }
      if reason == .otherBusiness, phrase.senses.contains(where: \.isOfCases) { isOfOthers = true }
      if quantity.measure != .percent { isBroken = true }
    case .lastYear, .share, .growth: break
    }
  }

  /// The words of a phrase, without the notes in brackets among them.
  func phrase(_ tokens: ArraySlice<Token>) -> Phrase {
    guard let open = tokens.firstIndex(where: { $0.mark == .open }), let close = tokens[open...].firstIndex(where: { $0.mark == .close })
    else {
      return Phrase(tokens, topic: topic, lastTopic: lastTopic, base: base)
    }
    return phrase(Array(tokens[..<open]) + tokens[(close + 1)...])
  }

  private func phrase(_ tokens: [Token]) -> Phrase { Phrase(tokens, topic: topic, lastTopic: lastTopic, base: base) }

  private mutating func count(_ quantity: Quantity, _ phrase: Phrase, at index: Int) -> Frame.Meaning {
    let isMoney = quantity.measure == .yuan
    guard isMoney || quantity.countsCases && quantity.isCount else { return .none(.notCounted) }
    if tokens[sentenceStart..<index].contains(where: { $0.sense == .manyYears }), !list.isActive(at: clauseStart),
      !phrase.has(.respectively)
    {
      return .none(.otherYear)
    }
    if let listed = listed(phrase, at: index) {
      switch listed {
      case .meaning(let meaning): return taken(meaning, quantity, index)
      case .lastYear(let meaning): return taken(meaning, quantity, index, of: .lastYear)
      case .otherYear: return .none(.otherYear)
      }
    }
    if phrase.has(.compared) || phrase.has(.conjunction) && comparison.isOpen {
      if phrase.has(.becomes) || phrase.has(.vague) || phrase.has(.rise) || phrase.has(.fall) { return .none(.ambiguous) }
      if phrase.has(.lastYear) { return base(quantity, phrase, at: index) }
    }
    if isOfUnit, !phrase.hasNoun { return .none(.oneUnit) }
    let isBare = !phrase.hasNoun && [.received, .handled, .settled].contains { phrase.has($0) }
    if isOfPart, isBare, !phrase.has(.sum) { return .none(.partOfWhole) }
    if isOfOthers, !phrase.has(.disclosure), phrase.senses.contains(where: { $0.isOfCases || $0.isOfResults }) {
      return .none(.otherBusiness)
    }
    if phrase.has(.otherOne), let others { return taken(.subject(others), quantity, index) }
    return taken(meaning(phrase, at: index), quantity, index)
  }

  /// What 其他 counts after the applicants of a list: those not named yet, or the form's own 其他.
  private var others: Claim.Subject? {
    let named = claims.reversed().prefix { $0.subject.applicants != nil }.flatMap { $0.subject.applicants ?? [] }
    guard !named.isEmpty, !named.contains(.organisations) else { return nil }
    let rest = [HeaderForm.Role.naturalPersons, .businesses, .research, .publicWelfare, .legalServices, .otherOrganisations]
      .filter { !named.contains($0) }
    return .either([.applications(.handled, by: rest), .applications(.handled, by: [.otherOrganisations])])
  }

  /// What a number with its words counts, by the words after it where those before leave it open.
  private func meaning(_ phrase: Phrase, at index: Int) -> Phrase.Meaning {
    let before = phrase.meaning
    let after = self.after(index)
    switch before {
    case .silent: return before
    case .subject:
      guard !phrase.hasNoun, let next = after.first else { return before }
      if next.isUnknown { return .silent(.unknownWords) }
      guard next.sense?.isNoun ?? false else { return before }
      let nouns = after.prefix { ($0.sense?.isNoun ?? false) || $0.sense == .of || $0.sense == .filler || $0.sense == .conjunction }
      return self.phrase((tokens[clauseStart..<index] + nouns)[...]).meaning
    case .light:
      let follow = self.phrase((tokens[clauseStart..<index] + after)[...])
      if !self.phrase(after).isLight, !(phrase.has(.rest) && follow.hasUnknown) { return follow.meaning }
      if phrase.has(.rest), isLeftOpen(after: index) { return .subject(.applications(.carriedOut, by: [])) }
      if phrase.has(.sum) { return total() }
      return .silent(follow.hasUnknown ? .unknownWords : .noSubject)
    }
  }

  /// The words of the clause after a number, up to the next one.
  ///
  /// What is said of all of them, as in 63件申请均建立台账, tells nothing of what is counted.
  private func after(_ index: Int) -> ArraySlice<Token> {
    let words = tokens[(index + 1)...].prefix { $0.mark == nil && $0.number == nil }
    guard let all = words.firstIndex(where: { $0.sense == .all }), words[..<all].last?.sense?.isNoun ?? false,
      words[all...].contains(where: \.isUnknown)
    else { return words }
    return words[..<all]
  }

  /// Whether the next clauses of the sentence say of what is left that it is carried over: 剩余2件未到答复期限，结转下年度办理.
  private func isLeftOpen(after index: Int) -> Bool {
    guard base == .applications, topic == .applications else { return false }
    let rest = tokens[(index + 1)...].prefix { !$0.endsSentence && $0.number == nil }
    return rest.contains { $0.sense == .carried || $0.sense == .open }
  }

  /// What 合计 n 件 without a word on what is counted sums up.
  private func total() -> Phrase.Meaning {
    let stages = claims.compactMap { claim -> Claim.Stage? in
      if case .applications(let stage, by: let roles) = claim.subject, roles.isEmpty { stage } else { nil }
    }
    if claims.isEmpty, topic == .applications, countsWays { return .subject(.applications(.handled, by: [])) }
    guard !stages.isEmpty, stages.count == claims.count || !stages.contains(.carriedIn) else { return .silent(.noSubject) }
    if stages.contains(.carriedIn), stages.contains(.received) || stages.contains(.handled), !stages.contains(.carriedOut) {
      return .subject(.applications(.receivedAndCarriedIn, by: []))
    }
    return stages.count == 1 ? .subject(.applications(.handled, by: [])) : .silent(.ambiguous)
  }

  /// Whether the sentence has counted nothing but the ways in which applications came in.
  private var countsWays: Bool {
    let start = tokens[sentenceStart].range.lowerBound
    let own = frames.reversed().prefix { $0.quantity.range.lowerBound >= start }
    return own.count > 1
      && own.allSatisfy { if case .none(let reason) = $0.meaning { reason == .oneChannel || reason == .unknownWords } else { false } }
      && own.contains { if case .none(.oneChannel) = $0.meaning { true } else { false } }
  }

  /// A meaning as that of a number in the sentence's year, unless it is of another.
  private func taken(_ meaning: Phrase.Meaning, _ quantity: Quantity, _ index: Int, of year: Sense? = nil) -> Frame.Meaning {
    switch meaning {
    case .silent(let reason): return .none(reason)
    case .light: return .none(.noSubject)
    case .subject(let subject):
      if (quantity.measure == .yuan) != (subject == .fees) { return .none(.notCounted) }
      if subject == .fees, let next = after(index).first, next.isUnknown || next.sense == .of { return .none(.unknownWords) }
      let first = tokens[min(clauseStart, index)].range.lowerBound
      let claim = Claim(subject: subject, quantity: quantity, range: min(first, quantity.range.lowerBound)..<quantity.range.upperBound)
      switch year ?? yearOfSentence {
      case .thisYear: return .count(claim)
      case .lastYear: return .lastYear(claim)
      default: return .none(.otherYear)
      }
    }
  }

  // MARK: Clauses

  private mutating func endClause(at index: Int) {
    guard wholeClauseStart < index else { return }
    if yearOfSentence == .thisYear { readStatement(tokens[wholeClauseStart..<index], sentence: tokens[sentenceStart..<index]) }
  }

  private mutating func noteOpen() {
    lastOpen = sentenceNumber
    doubtful.removeAll { sentenceNumber - $0.sentence <= 1 }
  }

  /// The frames and absences of all that was read.
  mutating func finish() { absences = (absences + doubtful.map(\.absence)).sorted { $0.range.lowerBound < $1.range.lowerBound } }
}

extension Quantity {
  /// Whether its measure word is one that applications, cases and documents are counted with.
  var countsCases: Bool {
    switch measure {
    case .word("件"), .word("份"), .word("宗"), .word("条"), .word("封"), .word("起"), .word("例"), .word("部"): true
    default: false
    }
  }
}
