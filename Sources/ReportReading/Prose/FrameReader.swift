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
  /// Changes of which only the direction is told.
  var directions: [Growth] = []

  /// Something that bears on statements in the sentences beside it.
  struct Remark: Sendable {
    /// A statement that all is done; nil where it is told how many are left open.
    let done: Absence?
    let sentence: Int

    func moved(by distance: Int, sentences: Int) -> Remark { Remark(done: done?.moved(by: distance), sentence: sentence + sentences) }
  }

  // MARK: The passage

  /// What the passage has said so far, as far as the next paragraph is read by it.
  struct Passage: Sendable, Equatable {
    let base: Topic
    let topic: Topic
    let lastTopic: Topic
    let yearOfSentence: Sense
  }

  /// All that is carried from one paragraph to the next; the rest begins anew with each.
  var passage: Passage {
    get { Passage(base: base, topic: topic, lastTopic: lastTopic, yearOfSentence: yearOfSentence) }
    set { (base, topic, lastTopic, yearOfSentence) = (newValue.base, newValue.topic, newValue.lastTopic, newValue.yearOfSentence) }
  }

  var tokens: [Token] = []
  /// What the section or its sub-heading is about.
  var base = Topic.none
  var topic = Topic.none
  /// What the sentence before spoke of.
  var lastTopic = Topic.none
  /// Which year the sentence is of: this one, the last, or another.
  var yearOfSentence = Sense.thisYear

  // MARK: The sentence

  /// Where the words of the next number begin.
  var clauseStart = 0
  /// Where the clause begins, whatever numbers it has.
  var wholeClauseStart = 0
  var sentenceStart = 0
  /// Where the words begin that may tell the time of the sentence: those before it, too, where it goes on with them by 其中.
  var timeStart = 0
  /// How many sentences went by, by which what is near is told.
  var sentenceNumber = 0
  /// The counts of the sentence, in order.
  var claims: [Claim] = []
  /// Whether something that is no link to a change stands behind the last count.
  var isBroken = true
  var comparison = Comparison()
  var list = NumberList()
  /// What a share of last year is of, where this year's may follow: 占比由上年的 … 变为.
  var shareOfLastYear: Claim.Subject?
  var pairedShares = PairedShares()
  /// What the sentence has told a share of that reviews or lawsuits have.
  var wholeOfCases: Claim.Subject?
  /// Whether the sentence has counted what a part of the body does, which it may go on with.
  var isOfUnit = false
  /// What a clause of the sentence has narrowed the rest of it to.
  var scope: Scope?
  /// Where the clause began in which the last part was counted, and why it is one.
  var partOfClause: (start: Int, reason: Frame.Reason)?
  /// What the sentence before has counted last, where it goes on with that by 其中.
  var wholeBefore: Claim?
  /// Whether it has counted a part that no table counts, of which it may go on to speak.
  var isOfPart = false
  /// The kinds of reviews and lawsuits that it has counted whatever they were over; empty where it has not.
  var casesOverAll: [HeaderForm.Role] = []
  /// Whether they are cases that the body decides, and not those that it is a party to.
  var isOfAuthority = false
  /// Whether the sentence has counted decisions by what was done with them besides taking them, as 公示.
  var isOfOtherDecisions = false
  /// Whether its list of outcomes has an item by no word of the form.
  var hasOwnItem = false
  /// Whether it has counted applications for what was published before, which 予以公开 may leave out.
  var hasToldPublished = false
  /// What the sentence had told before the bracket that is open.
  var beforeBracket: (topic: Topic, isOfPart: Bool, isBroken: Bool, claims: Int)?
  /// Whether the last number was named by the words behind it, as 5件予以公开 is.
  var isNamedBehind = false
  /// Statements that all is done, and sentences that tell how many are left open, in order.
  var remarks: [Remark] = []

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
    (clauseStart, wholeClauseStart, sentenceStart, timeStart) = (0, 0, 0, 0)
    beginSentence(at: 0)
    var index = 0
    while index < tokens.count { index = read(at: index) }
    endClause(at: tokens.count)
    endSentence(at: tokens.count)
    sentenceNumber += 1
  }

  /// Whether a paragraph begins with the number of a sub-heading.
  private func beginsWithNumber(_ range: Range<Int>) -> Bool {
    let start = text[range].firstIndex { $0 != .numberSign && $0 != .asterisk } ?? range.upperBound
    // Most paragraphs begin with a word.
    guard start < range.upperBound, text[start] < 0xE4 || text[start] == 0xEF || text.chineseDigit(at: start, before: text.count) != nil
    else { return false }
    let head = String(decoding: text[range.lowerBound..<min(range.upperBound, range.lowerBound + 60)], as: UTF8.self)
    return Subheading.begins(String(head.drop { $0 == "#" || $0 == "*" }))
  }

  /// Takes the counts of the sentence that ends for what all of it makes of them.
  private mutating func endSentence(at index: Int) {
    settleCases(before: index)
    noteNeighbours(before: index)
  }

  private mutating func beginSentence(at index: Int) {
    (clauseStart, sentenceStart, timeStart) = (index, index, index)
    claims = []
    isBroken = true
    comparison = Comparison()
    list = NumberList()
    shareOfLastYear = nil
    (isOfUnit, isOfPart, isNamedBehind) = (false, false, false)
    (wholeBefore, hasOwnItem) = (nil, false)
    (scope, partOfClause, wholeOfCases) = (nil, nil, nil)
    pairedShares = PairedShares()
    (casesOverAll, isOfAuthority) = ([], false)
    (isOfOtherDecisions, hasToldPublished) = (false, false)
    beforeBracket = nil
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
      readScope(tokens[wholeClauseStart..<index])
      endClause(at: index)
      isNamedBehind = false
      clauseStart = index + 1
      wholeClauseStart = index + 1
    case .semicolon, .stop:
      endClause(at: index)
      // 向市政府办公室提出的申请23件；答复22件 goes on with the same part of the body.
      // 其中 goes on with a part of the body, or of the year, of which alone the sentence has counted.
      let goesOn = claims.isEmpty && topic == .applications && beginsWithOfWhich(at: index + 1)
      let goesOnWithUnit = isOfUnit && (goesOn || claims.isEmpty && mark == .semicolon)
      let (before, last) = (sentenceStart, claims.last)
      endSentence(at: index)
      beginSentence(at: index + 1)
      isOfUnit = goesOnWithUnit
      wholeBefore = beginsWithOfWhich(at: index + 1) ? last : nil
      if goesOn { timeStart = before }
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
      // 区政府本级：新收126件.
      if case .silent(.oneUnit) = phrase(tokens[clauseStart..<index]).meaning { isOfUnit = true }
      if number(after: index) == nil || isNamedBehind(index + 1) { clauseStart = index + 1 }
    case .open:
      beforeBracket = (topic, isOfPart, isBroken, claims.count)
      if number(after: index) != nil { return index + 1 }
      if let close = noteEnd(from: index) {
        if clauseStart == index { clauseStart = close + 1 }
        return close + 1
      }
      clauseStart = index + 1
    case .close:
      clauseStart = index + 1
      if let beforeBracket { endBracket(beforeBracket) }
      beforeBracket = nil
    }
    return index + 1
  }

  /// Whether 其中 goes on at an index with what the sentence before has told.
  func beginsWithOfWhich(at index: Int) -> Bool { index < tokens.count && tokens[index].sense == .ofWhich }

  /// Goes on behind a bracket with what the sentence had told before it: 行政诉讼19件（直接起诉12件，复议后起诉7件），已审结15件 speaks of
  /// all of them, as 收到申请14件（信件10件，网络4件），办结12件 does.
  private mutating func endBracket(_ before: (topic: Topic, isOfPart: Bool, isBroken: Bool, claims: Int)) {
    let isOther = topic == .other && before.topic == .applications || topic == .applications && before.topic == .other
    if isOther || before.topic.cases != nil && topic.cases != nil { topic = before.topic }
    guard claims.count == before.claims else { return }
    (isOfPart, isBroken) = (before.isOfPart, before.isBroken)
  }

  /// Whether the words behind a number name what it counts: 答复情况为：5件予以公开.
  private func isNamedBehind(_ index: Int) -> Bool {
    if case .subject = phrase(after(index)).meaning { true } else { false }
  }

  /// Whether the report is that of a government, and not of an office or a bureau.
  var isOfGovernment: Bool { body.reversed().starts(with: Glossary.governmentEnd.utf8.reversed()) }

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
      // 行政复议4件，未发生行政诉讼，结果维持4件 goes on with the former.
      if claims.last?.subject.isOfCases ?? false, tokens[wholeClauseStart..<index].contains(where: { $0.sense == .absence }) { break }
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
    case .other, .information:
      let clause = tokens[wholeClauseStart..<index]
      if sense == .information, clause.contains(where: { if case .row? = $0.sense { true } else { false } }) { break }
      if clause.contains(where: { [.received, .handled, .settled].contains($0.sense) }) { topic = .other }
    case .thisYear, .lastYear, .nextYear, .otherYear: note(year: sense, at: index)
    case .yearOnYear: comparison.isWithLastYear = true
    // What stands before 其中 tells what the part is of, and no more of what it is.
    case .ofWhich: clauseStart = index
    default: break
    }
    // 215件申请，较上年增加 goes on with the count.
    let namesCount = sense.isNoun && index > 0 && tokens[index - 1].number != nil
    if !sense.isLink, !namesCount { isBroken = true }
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
      after.contains { $0.sense == .carried || $0.sense == .open }
      || tokens[clauseStart..<index].contains { $0.sense == .carried || $0.sense == .open }
    if ["由", "自", "从", "至", "到"].contains(word) || carries && year != .thisYear { return }
    yearOfSentence = year
  }

  /// Whether 与2023年 goes on with 相比 or 持平.
  private func comparesLater(_ index: Int) -> Bool {
    tokens[index...].prefix { !$0.endsSentence }.contains { $0.sense == .compared || $0.sense == .level }
  }

  // MARK: Clauses

  private mutating func endClause(at index: Int) {
    guard wholeClauseStart < index, !isOfOtherTime(before: index) else { return }
    readDirection(tokens[wholeClauseStart..<index])
    if yearOfSentence == .thisYear { readStatement(tokens[wholeClauseStart..<index], sentence: tokens[sentenceStart..<index]) }
  }

  mutating func noteOpen() { remarks.append(Remark(done: nil, sentence: sentenceNumber)) }
}
