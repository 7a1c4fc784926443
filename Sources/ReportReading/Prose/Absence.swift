/// A clause that says there was none of what a table counts, or that all of it is done.
package struct Absence: Sendable {
  package enum Subject: Sendable, Hashable {
    /// No applications came in.
    case received
    /// All applications are dealt with: none is left open.
    case leftOpen
    case reviews
    case lawsuits
    case reviewsAndLawsuits
  }

  package let subject: Subject
  /// The bytes of the clause's words in the prose's text.
  package let range: Range<Int>
}

extension Prose {
  /// The absences that the prose tells of, in order: 未收到…申请, 没有…复议、诉讼, 全部办结.
  func findAbsences() -> [Absence] {
    var absences: [Absence] = []
    for (index, hit) in hits.enumerated() {
      let absence: Absence? =
        switch hit.word {
        case .not, .without, .none: absent(from: index)
        case .all, .allOf: allDone(from: index)
        default: nil
        }
      if let absence { absences.append(absence) }
    }
    return absences
  }

  /// The hits of the clause that a hit begins, itself included: up to the next comma, semicolon, full stop or the paragraph's end.
  private func clause(from index: Int) -> ArraySlice<Hit> {
    let end = Pause.first(in: hits[index].range.lowerBound..<text.count, of: text, atLeast: .clause) ?? text.count
    return hits[index...].prefix { $0.range.upperBound <= end }
  }

  /// What a clause with 未, 没有 or 无 says there is none of; nil where it narrows that, or says it of something else.
  private func absent(from index: Int) -> Absence? {
    let clause = clause(from: index)
    guard let last = clause.last, clause.dropFirst().allSatisfy({ Self.mayTellOfAbsence($0.word) }) else { return nil }
    let roles = clause.dropFirst().compactMap { $0.word.role }
    let range = clause[clause.startIndex].range.lowerBound..<last.range.upperBound
    let names = (review: roles.contains(.review), lawsuit: roles.contains(.lawsuit))
    switch names {
    case (true, true): return saysNothingElse(clause) ? Absence(subject: .reviewsAndLawsuits, range: range) : nil
    case (true, false): return saysNothingElse(clause) ? Absence(subject: .reviews, range: range) : nil
    case (false, true): return saysNothingElse(clause) ? Absence(subject: .lawsuits, range: range) : nil
    case (false, false): break
    }
    // 未收到申请: the verb follows at once, and applications are all that is named.
    guard roles.first == .received, roles.contains(.application), clause.count >= 3,
      clause[clause.startIndex].range.upperBound == clause[clause.startIndex + 1].range.lowerBound,
      clause[clause.startIndex].word != .none, isPlainName(after: clause)
    else { return nil }
    return Absence(subject: .received, range: range)
  }

  private static func mayTellOfAbsence(_ word: Word) -> Bool {
    switch word.role {
    case .application, .received, .review, .lawsuit, nil: word != .not && word != .without && word != .none
    case .closed, .handled, .carried, .outcome, .applicant, .rules, .normativeDocument, .otherThing, .part, .whole, .comparison: false
    }
  }

  /// Whether the words between the parts of a clause on reviews and lawsuits say no more than that they were brought, and over what.
  private func saysNothingElse(_ clause: ArraySlice<Hit>) -> Bool {
    let allowed = Self.wordsOfCases
    var place = clause[clause.startIndex].range.upperBound
    for hit in clause.dropFirst() {
      var rest = text[place..<max(place, hit.range.lowerBound)]
      while !rest.isEmpty {
        guard let word = allowed.first(where: { rest.starts(with: $0) }) else { return false }
        rest = rest.dropFirst(word.count)
      }
      place = hit.range.upperBound
    }
    return true
  }

  /// Whether nothing between the verb and the name of applications narrows them: 来自公民、法人或者其他组织提出的公开政府信息的 does not.
  private func isPlainName(after clause: ArraySlice<Hit>) -> Bool {
    guard let verb = clause.dropFirst().first, let name = clause.first(where: { $0.word.role == .application }) else { return false }
    var rest = text[verb.range.upperBound..<max(verb.range.upperBound, name.range.lowerBound)]
    let allowed = Self.wordsOfApplicants
    while !rest.isEmpty {
      guard let word = allowed.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  private static let wordsOfCases: [[UInt8]] = [
    "因", "政府", "信息公开", "工作", "引起", "引发", "导致", "产生", "被", "提起", "提出", "申请", "发生", "的", "、", "和", "及", "或", "与", "相关", "有关", "而", "涉及",
    "关于",
    "本年度", "案件", "行为", "情况", "出现", "收到", "任何",
  ].map { [UInt8]($0.utf8) }

  private static let wordsOfApplicants: [[UInt8]] = [
    "来自", "公民", "法人", "或者", "或", "其他组织", "和", "、", "提出", "的", "公开", "政府", "信息", "任何", "相关", "有关", "各类", "群众", "社会公众", "向本机关", "对本机关", "过",
    "到",
  ].map { [UInt8]($0.utf8) }

  /// 全部办结 and 均已办结 where applications are spoken of.
  private func allDone(from index: Int) -> Absence? {
    let clause = clause(from: index)
    guard let done = clause.dropFirst().first(where: { $0.word == .settled }), done.range.lowerBound - hits[index].range.upperBound <= 24,
      clause.allSatisfy({ $0.word.role != .otherThing && $0.word.role != .review && $0.word.role != .lawsuit && $0.word.role != .part })
    else { return nil }
    // The paragraph must have spoken of applications last, and of nothing else since.
    let before = hits[..<index].reversed().prefix {
      $0.range.lowerBound >= (paragraph(at: hits[index].range.lowerBound)?.range.lowerBound ?? 0)
    }
    let topic = before.first { [.application, .otherThing, .review, .lawsuit].contains($0.word.role) }
    guard clause.contains(where: { $0.word.role == .application }) || topic?.word.role == .application else { return nil }
    return Absence(subject: .leftOpen, range: hits[index].range.lowerBound..<done.range.upperBound)
  }
}
