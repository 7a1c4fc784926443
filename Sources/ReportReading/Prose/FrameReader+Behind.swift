import ReportForm

/// What the words behind a number say.
extension FrameReader {
  /// No clause looks further for what belongs to it, in tokens, however long the sentence is.
  static let reach = 80

  /// What stands near behind a token.
  func near(_ index: Int) -> ArraySlice<Token> { tokens[(index + 1)..<min(tokens.count, index + 1 + Self.reach)] }

  /// The outcomes that the words behind a number name, where those before it tell nothing but what was done: 答复5件予以公开.
  func endingBehind(_ phrase: NumberPhrase, _ index: Int) -> Claim.Subject? {
    let after = after(index)
    guard [Sense.received, .handled, .settled].contains(where: { phrase.has($0) }), !phrase.hasNoun, !phrase.namesEnding,
      // What stands before the next number may be that one's: 答复64件予以公开30件.
      after.endIndex >= tokens.count || tokens[after.endIndex].number == nil,
      case .subject(let subject) = self.phrase(after).meaning, subject.endings != nil
    else { return nil }
    return subject
  }

  /// Whether the words behind a number say whose something is that no table counts: 收到1份县政府办公室依申请公开意见征询件.
  func namesOthers(_ after: ArraySlice<Token>) -> Bool {
    guard let sense = after.first?.sense, sense == .unit || sense == .office || sense == .own || sense.isOfApplicants else { return false }
    return after.contains { $0.sense == .other }
  }

  /// The words of the clause after a number, up to the next one.
  ///
  /// What is said of all of them, as in 63件申请均建立台账, tells nothing of what is counted.
  func after(_ index: Int) -> ArraySlice<Token> {
    let words = tokens[(index + 1)..<endOfWords(behind: index)]
    guard let all = words.firstIndex(where: { $0.sense == .all }), words[..<all].last?.sense?.isNoun ?? false,
      words[all...].contains(where: { $0.isUnknown })
    else { return words }
    return words[..<all]
  }

  /// Where the words of a clause behind a number end: at a mark, but for 、 between outcomes, as in 5件不予公开、无法提供, or at the next number.
  private func endOfWords(behind index: Int) -> Int {
    func end(from start: Int) -> Int { tokens[start...].firstIndex { $0.mark != nil || $0.number != nil } ?? tokens.count }
    var place = end(from: index + 1)
    guard place < tokens.count, tokens[place].mark == .listComma, phrase(tokens[(index + 1)..<place]).namesEnding else { return place }
    while place < min(tokens.count, index + Self.reach), tokens[place].mark == .listComma {
      let next = end(from: place + 1)
      guard next == tokens.count || tokens[next].number == nil, phrase(tokens[(place + 1)..<next]).namesEnding else { break }
      place = next
    }
    return place
  }

  /// Whether a later clause of the sentence, before its next number, says that what is counted passes to the next year: 6件申请因…，结转至2025年.
  func isCarriedOver(after index: Int) -> Bool {
    guard passage.base == .applications, passage.topic == .applications else { return false }
    var (isCarried, isOfNextYear) = (false, false)
    for (place, token) in zip((index + 1)..., tokens[(index + 1)...]) {
      if token.number != nil { return false }
      if token.endsClause {
        if isCarried, isOfNextYear { return true }
        if token.endsSentence { return false }
        (isCarried, isOfNextYear) = (false, false)
      }
      if token.sense == .carried {
        if isDenied(place) { return false }
        isCarried = true
      }
      isOfNextYear = isOfNextYear || token.sense == .nextYear
    }
    return isCarried && isOfNextYear
  }

  /// Whether the next clauses of the sentence say of what is left that it is carried over: 剩余2件未到答复期限，结转下年度办理.
  func isLeftOpen(after index: Int) -> Bool {
    guard passage.base == .applications, passage.topic == .applications else { return false }
    let rest = tokens[(index + 1)...].prefix { !$0.endsSentence && $0.number == nil }
    return rest.indices.contains { (rest[$0].sense == .carried || rest[$0].sense == .open) && !isDenied($0) }
  }

  /// Whether the clause says that there is nothing of what a word names, with no more than the name of it between them: 没有申请结转到下年,
  /// or 结转到下年的为零. 未到期限结转至下年 denies another thing.
  private func isDenied(_ place: Int) -> Bool {
    if near(place).prefix(while: { !$0.endsClause && $0.number == nil }).last?.sense == .absence { return true }
    for token in tokens[sentence.wholeClauseStart..<place].reversed() {
      guard let sense = token.sense, sense != .deadline else { return isWord(token, Glossary.not) }
      if sense == .absence { return true }
      guard sense.isNoun || sense.isLight || sense.isOfApplicants || sense == .open else { return false }
    }
    return false
  }
}
