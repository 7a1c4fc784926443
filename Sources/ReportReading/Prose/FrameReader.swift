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

  /// All that is carried from one paragraph to the next; the rest begins anew with each.
  var passage = Passage()
  var tokens: [Token] = []
  /// How many sentences went by, by which what is near is told.
  var sentenceNumber = 0
  var sentence = SentenceSoFar(from: 0)
  /// Statements that all is done, and sentences that tell how many are left open, in order.
  var remarks: [Remark] = []

  /// The numbers of the sentence so far, in order.
  var framesOfSentence: ArraySlice<Frame> { frames(from: sentence.start) }

  /// The numbers from a place among the tokens on, in order.
  func frames(from place: Int) -> ArraySlice<Frame> {
    guard place < tokens.count else { return frames[frames.endIndex...] }
    let start = tokens[place].range.lowerBound
    return frames[((frames.lastIndex { $0.quantity.range.lowerBound < start } ?? -1) + 1)...]
  }

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
      passage.base =
        switch table {
        case .requests: .applications
        case .reviews: .cases([.reviews, .lawsuits])
        case .disclosures, nil: .none
        }
      passage.topic = passage.base
      passage.lastTopic = .none
      passage.yearOfSentence = .thisYear
    }
    sentence = SentenceSoFar(from: 0)
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
    settleNewOnes()
    settleCases(before: index)
    noteNeighbours(before: index)
  }

  /// Takes in the token at an index, and gives the index of the next.
  private mutating func read(at index: Int) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .unknown:
      sentence.isBroken = true
    case .term(let sense):
      note(sense, at: index)
    case .number(let place):
      frame(place, at: index)
      if quantities[place].measure != .none { sentence.clauseStart = index + 1 }
    case .mark(let mark):
      return read(mark, at: index)
    }
    return index + 1
  }

  private mutating func read(_ mark: Token.Mark, at index: Int) -> Int {
    switch mark {
    case .comma:
      readScope(tokens[sentence.wholeClauseStart..<index])
      endClause(at: index)
      sentence.beginClause(at: index + 1)
    case .semicolon, .stop:
      endClause(at: index)
      // 向市政府办公室提出的申请23件；答复22件 goes on with the same part of the body.
      // 其中 goes on with a part of the body, or of the year, of which alone the sentence has counted.
      let goesOn = sentence.claims.isEmpty && passage.topic == .applications && beginsWithOfWhich(at: index + 1)
      let goesOnWithUnit = sentence.isOfUnit && (goesOn || sentence.claims.isEmpty && mark == .semicolon)
      let (before, last) = (sentence.start, sentence.claims.last)
      endSentence(at: index)
      sentence = SentenceSoFar(from: index + 1)
      sentence.isOfUnit = goesOnWithUnit
      sentence.wholeBefore = beginsWithOfWhich(at: index + 1) ? last : nil
      if goesOn { sentence.timeStart = before }
      if mark == .stop {
        sentenceNumber += 1
        if passage.topic != passage.base, passage.topic != .none, passage.topic != .other {
          passage.lastTopic = passage.topic
          if passage.base != .none { passage.topic = passage.base }
        }
      }
    case .listComma:
      if index == sentence.clauseStart { sentence.clauseStart = index + 1 }
    case .colon:
      // 区政府本级：新收126件.
      if case .silent(.oneUnit) = phrase(tokens[sentence.clauseStart..<index]).meaning { sentence.isOfUnit = true }
      if number(after: index) == nil || isNamedBehind(index + 1) { sentence.clauseStart = index + 1 }
    case .open:
      sentence.beforeBracket = SentenceSoFar.BeforeBracket(
        topic: passage.topic, isOfPart: sentence.isOfPart, isBroken: sentence.isBroken, claims: sentence.claims.count)
      if number(after: index) != nil { return index + 1 }
      if let close = noteEnd(from: index) {
        if sentence.clauseStart == index { sentence.clauseStart = close + 1 }
        return close + 1
      }
      sentence.clauseStart = index + 1
    case .close:
      sentence.clauseStart = index + 1
      if let before = sentence.beforeBracket { endBracket(before) }
      sentence.beforeBracket = nil
    }
    return index + 1
  }

  /// Whether 其中 goes on at an index with what the sentence before has told.
  func beginsWithOfWhich(at index: Int) -> Bool { index < tokens.count && tokens[index].sense == .ofWhich }

  /// Goes on behind a bracket with what the sentence had told before it: 行政诉讼19件（直接起诉12件，复议后起诉7件），已审结15件 speaks of
  /// all of them, as 收到申请14件（信件10件，网络4件），办结12件 does.
  private mutating func endBracket(_ before: SentenceSoFar.BeforeBracket) {
    let isOther = passage.topic == .other && before.topic == .applications || passage.topic == .applications && before.topic == .other
    if isOther || before.topic.cases != nil && passage.topic.cases != nil { passage.topic = before.topic }
    guard sentence.claims.count == before.claims else { return }
    (sentence.isOfPart, sentence.isBroken) = (before.isOfPart, before.isBroken)
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
      if !tokens[sentence.wholeClauseStart..<index].contains(where: { $0.sense?.isOfCases ?? false }) {
        passage.topic = .applications
        if passage.base == .none { passage.base = .applications }
      }
    case .application:
      let clause = tokens[sentence.wholeClauseStart..<index]
      if passage.base == .applications, passage.topic != .other, !clause.contains(where: { $0.sense?.isOfCases ?? false || $0.isUnknown }) {
        passage.topic = .applications
      }
    case .outcome, .row:
      if passage.base == .applications, passage.topic != .other { passage.topic = .applications }
    case .cases(let kind):
      // 行政复议4件，未发生行政诉讼，结果维持4件 goes on with the former.
      if sentence.claims.last?.subject.isOfCases ?? false,
        tokens[sentence.wholeClauseStart..<index].contains(where: { $0.sense == .absence })
      {
        break
      }
      let others = tokens[sentence.wholeClauseStart..<index].compactMap { token -> HeaderForm.Role? in
        if case .cases(let role)? = token.sense { role } else { nil }
      }
      passage.topic = .cases(others.contains(kind) ? others : others + [kind])
    case .documents(let row): passage.topic = .documents(row)
    case .taken, .decisions:
      let other: (Token) -> Bool = { token in
        if sense == .taken, case .decisions? = token.sense { true } else { sense != .taken && token.sense == .taken }
      }
      if tokens[sentence.wholeClauseStart..<index].contains(where: other) { passage.topic = .decisions }
    case .other, .information:
      let clause = tokens[sentence.wholeClauseStart..<index]
      if sense == .information, clause.contains(where: { if case .row? = $0.sense { true } else { false } }) { break }
      if clause.contains(where: { [.received, .handled, .settled].contains($0.sense) }) { passage.topic = .other }
    case .thisYear, .lastYear, .nextYear, .otherYear: note(year: sense, at: index)
    case .yearOnYear: sentence.comparison.isWithLastYear = true
    // What stands before 其中 tells what the part is of, and no more of what it is.
    case .ofWhich: sentence.clauseStart = index
    default: break
    }
    // 215件申请，较上年增加 goes on with the count.
    let namesCount = sense.isNoun && index > 0 && tokens[index - 1].number != nil
    if !sense.isLink, !namesCount { sentence.isBroken = true }
  }

  /// A year that a sentence is of, and none that it compares with or that something comes from.
  private mutating func note(year: Sense, at index: Int) {
    let before = index > 0 ? tokens[index - 1] : nil
    let word = before.map { String(decoding: text[$0.range], as: UTF8.self) } ?? ""
    if before?.sense == .compared || before?.sense == .conjunction && comparesLater(index) {
      sentence.comparison.isWithLastYear = sentence.comparison.isWithLastYear || year == .lastYear
      sentence.comparison.isWithOtherYear = year == .otherYear
      sentence.comparison.isOpen = true
      return
    }
    let after = tokens[(index + 1)...].prefix { !$0.endsClause }
    let carries =
      after.contains { $0.sense == .carried || $0.sense == .open }
      || tokens[sentence.clauseStart..<index].contains { $0.sense == .carried || $0.sense == .open }
    if ["由", "自", "从", "至", "到"].contains(word) || carries && year != .thisYear { return }
    passage.yearOfSentence = year
  }

  /// Whether 与2023年 goes on with 相比 or 持平.
  private func comparesLater(_ index: Int) -> Bool {
    tokens[index...].prefix { !$0.endsSentence }.contains { $0.sense == .compared || $0.sense == .level }
  }

  // MARK: Clauses

  private mutating func endClause(at index: Int) {
    guard sentence.wholeClauseStart < index, !isOfOtherTime(before: index) else { return }
    readDirection(tokens[sentence.wholeClauseStart..<index])
    if passage.yearOfSentence == .thisYear {
      readStatement(tokens[sentence.wholeClauseStart..<index])
    }
  }

  mutating func noteOpen() { remarks.append(Remark(done: nil, sentence: sentenceNumber)) }
}
