import ReportForm

/// A clause that says there was none of what a table counts, or that all of it is of one kind or done.
package struct Absence: Sendable {
  /// What there is none of, by what the clause says.
  package let subject: Claim.Subject
  /// The bytes of the clause's words in the prose's text.
  package let range: Range<Int>
  /// How many the clause says it of, where it does: 9件申请均已办结.
  package var told: Claim?

  /// What the tables count of it: 全部办结 or 均为自然人 is said of those that came in.
  package var counted: Claim.Subject {
    if case .applications(.handled, by: let roles) = subject { .applications(.received, by: roles) } else { subject }
  }

  func moved(by distance: Int) -> Absence {
    Absence(subject: subject, range: range.moved(by: distance), told: told?.moved(by: distance))
  }
}

extension FrameReader {
  /// Takes in what a clause says there is none of: 未收到…申请, 无上年结转, 全部办结, 均为自然人.
  mutating func readStatement(_ clause: ArraySlice<Token>) {
    let soFar = tokens[sentence.start..<clause.endIndex]
    if let place = clause.firstIndex(where: { $0.sense == .absence }) {
      if !excepts(soFar[..<clause.startIndex]) { readNone(clause, place) }
    } else if let place = clause.firstIndex(where: { $0.sense == .all }) {
      readAll(clause, place, in: soFar)
    }
  }

  /// Whether clauses leave some out by their number, of which what is said next is not true: 除3件结转外，无未办结申请.
  private func excepts(_ clauses: ArraySlice<Token>) -> Bool {
    guard let place = clauses.firstIndex(where: { $0.sense == .except }), place == clauses.startIndex || tokens[place - 1].mark != .open
    else { return false }
    return clauses[place...].contains { $0.number != nil }
  }

  /// Whether what the sentence has counted last is a part of the body's, or of its applications, of which it goes on to speak.
  private var speaksOfPart: Bool {
    let last = framesOfSentence.last { $0.quantity.countsCases }
    guard case .none(let reason)? = last?.meaning else { return sentence.isOfUnit }
    return sentence.isOfUnit || [.unknownWords, .oneUnit, .oneChannel, .partOfWhole, .otherBusiness].contains(reason)
  }

  private mutating func readNone(_ clause: ArraySlice<Token>, _ place: Int) {
    if speaksOfPart || place + 1 < clause.endIndex && isWord(clause[place + 1], Glossary.through) { return }
    // 复议、诉讼均为零 says it of each.
    let isEach = place > clause.startIndex && clause[place - 1].sense == .all && isZero(clause[place])
    var words = clause.filter { $0.mark == nil && $0.sense != .absence }
    if isEach { words.removeAll { $0.sense == .all } }
    // 无因国家秘密不予公开的情形 names one thing only.
    while let last = words.last, last.sense == .andSo || last.sense == .of { words.removeLast() }
    guard !clause.contains(where: { $0.isUnknown || $0.number != nil }),
      clause.count(where: { $0.sense == .absence }) == 1 || clause.allSatisfy({ $0.sense != .absence || isZero($0) })
    else { return }
    let before = phrase(clause[..<(isEach ? place - 1 : place)].filter { $0.mark == nil }[...])
    let colon = clause[..<place].last?.mark == .colon
    let phrase = phrase(words[...])
    // 政府信息公开申请未产生收费 speaks of money.
    if phrase.has(.charged), !phrase.has(.fees) { return }
    guard !phrase.has(.ofWhich), !phrase.has(.all), !phrase.has(.settledRate), !phrase.has(.compared), !phrase.has(.except) else { return }
    // What stands before 无 is at most the name of what there is none of.
    guard before.isLight || before.senses.allSatisfy({ $0.isLight || $0.isNoun || $0 == .lastYear }) else { return }
    guard let last = words.last else { return }
    let first = colon || !before.isLight ? words.first ?? last : clause[place]
    let range = min(first.range.lowerBound, clause[place].range.lowerBound)..<max(last.range.upperBound, clause[place].range.upperBound)
    if phrase.has(.made), phrase.has(.repealed), case .documents(let row)? = phrase.senses.first(where: { $0.isOfDocuments }) {
      absences.append(Absence(subject: .documents(row, .made), range: range))
      absences.append(Absence(subject: .documents(row, .repealed), range: range))
      return
    }
    guard case .subject(let subject) = phrase.meaning else { return }
    // 无结转下年度的复议 is said of those that are pending, 无因不予公开引起的诉讼 of some.
    if case .cases = subject, phrase.has(.carried) || phrase.namesEnding { return }
    switch subject {
    case .applications(.received, by: _), .applications(.handled, by: _):
      guard phrase.hasNoun else { return }
    case .applications(.settled, by: _), .applications(.receivedAndCarriedIn, by: _), .documents(_, nil), .either: return
    case .applications(.carried, by: let roles):
      absences.append(Absence(subject: .applications(.carriedOut, by: roles), range: range))
      return
    case .applications, .outcomes, .cases, .documents, .decisions, .fees: break
    }
    absences.append(Absence(subject: subject, range: range))
  }

  /// Whether an absence is told by the number: 零复议, 为零.
  private func isZero(_ absence: Token) -> Bool { text.has(Glossary.zero, endingAt: absence.range.upperBound) }

  private mutating func readAll(_ clause: ArraySlice<Token>, _ place: Int, in soFar: ArraySlice<Token>) {
    let phrase = phrase(clause.filter { $0.mark == nil }[...])
    guard !speaksOfPart, passage.topic == .applications || passage.topic.cases != nil, !phrase.has(.other), !phrase.has(.information) else {
      return
    }
    // 除1件被纠正外，均维持 leaves some out; what is done when the report is written may have been left open at the end of its year.
    if soFar.contains(where: { $0.sense == .rest || $0.sense == .except || text.has(Glossary.now, endingAt: $0.range.upperBound) }) {
      return
    }
    let told = clause.contains { $0.number != nil } ? countBefore(place, in: clause) : nil
    if told == nil, clause.contains(where: { $0.number != nil }) { return }
    let rest = clause[place...]
    let range = clause[place].range.lowerBound..<(rest.last?.range.upperBound ?? clause[place].range.upperBound)
    if rest.contains(where: { $0.sense == .applicant(.naturalPersons) }), passage.topic == .applications, !phrase.hasUnknown,
      !phrase.has(.applicant(.organisations))
    {
      if told == nil { absences.append(Absence(subject: .applications(.handled, by: [.organisations]), range: range)) }
    } else if rest.contains(where: { $0.sense == .decided }), passage.topic.cases != nil, sentence.casesOverAll.isEmpty, !phrase.has(.wide),
      passage.base != .none || phrase.has(.disclosure), let kinds = kinds(phrase)
    {
      absences.append(Absence(subject: .cases(kinds, [.pending]), range: range, told: told ?? lastCases))
    } else if rest.contains(where: { $0.sense == .result(.upheld) }), !phrase.has(.ended), let kinds = kinds(phrase) {
      absences.append(Absence(subject: .cases(kinds, [.corrected, .otherResult]), range: range, told: told))
    } else if let done = rest.firstIndex(where: { $0.sense == .settled }), passage.topic == .applications,
      !clause[..<done].contains(where: {
        $0.isUnknown || $0.sense == .deadline || $0.sense == .days || text[$0.range].elementsEqual("应".utf8)
      }),
      phrase.has(.paper) == phrase.has(.online), !phrase.senses.contains(where: { $0.isOfApplicants && $0 != .everyone }),
      meansAll(clause[place], clause[done]), !phrase.has(.unit), !phrase.has(.ofWhich), !speaksOfCarriedIn
    {
      let range = clause[place].range.lowerBound..<clause[done].range.upperBound
      let done = Absence(subject: .applications(.carriedOut, by: []), range: range, told: told)
      remarks.append(Remark(done: done, sentence: sentenceNumber))
    }
  }

  /// The cases that the sentence has counted last, of which it may go on to speak: 行政诉讼4件，均已审结.
  private var lastCases: Claim? { sentence.claims.last.flatMap { if case .cases(_, []) = $0.subject { $0 } else { nil } } }

  /// The count that a clause says something of, which is its only number: 9件申请均已办结; nil where there is none of the kind.
  private func countBefore(_ place: Int, in clause: ArraySlice<Token>) -> Claim? {
    let numbers = clause.indices.filter { clause[$0].number != nil }
    guard numbers.count == 1, numbers[0] < place, let claim = sentence.claims.last, let number = clause[numbers[0]].number,
      claim.quantity == quantities[number], claim.quantity.precision == .exact,
      !clause[clause.startIndex..<place].contains(where: { $0.isUnknown || $0.sense == .ofWhich })
    else { return nil }
    switch claim.subject {
    case .applications(.received, by: []), .applications(.settled, by: []), .applications(.settledOfThem, by: []),
      .applications(.handled, by: []):
      return claim
    case .cases(_, []): return claim
    default: return nil
    }
  }

  /// Whether what the sentence has counted last came from the year before.
  private var speaksOfCarriedIn: Bool {
    if case .applications(.carriedIn, by: _)? = sentence.claims.last?.subject { true } else { false }
  }

  /// Whether 均 and a verb say that all is done: 均按期答复 is said of those that were due.
  private func meansAll(_ all: Token, _ done: Token) -> Bool {
    ["均", "都", "均已"].contains { text[all.range].elementsEqual($0.utf8) } ? Array(text[done.range]).contains(Array("办".utf8)) : true
  }

  private func kinds(_ phrase: NumberPhrase) -> [HeaderForm.Role]? {
    let named = phrase.senses.compactMap { if case .cases(let role) = $0 { role } else { nil as HeaderForm.Role? } }
    return named.isEmpty ? passage.topic.cases ?? passage.lastTopic.cases : named
  }
}
