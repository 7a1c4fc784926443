import ReportForm

/// What narrows all that a clause or a sentence goes on to count.
extension FrameReader {
  /// What a clause without a number has said that the rest of its sentence is of.
  enum Scope {
    /// 自然人申请中, 涉及征地的申请中: some applications, of which the tables count no outcomes.
    case part
    /// 法人和其他组织申请中: the same, of which the tables count the narrower kinds of applicants.
    case organisations
    /// 结转的申请中: those that pass from one year to another.
    case carried(Claim.Stage)
  }

  /// Takes in a clause that says what those that follow are of: 自然人申请中，….
  mutating func readScope(_ clause: ArraySlice<Token>) {
    guard passage.base == .applications, passage.topic == .applications, let last = clause.last, clause.count <= Self.reach,
      text.word(of: Glossary.among, endingAt: last.range.upperBound) != nil, !clause.contains(where: { $0.number != nil }),
      let name = clause.lastIndex(where: { $0.sense?.isNoun ?? false || $0.sense == .carried }),
      // 在申请办理过程中 says when.
      !clause[name...].contains(where: { $0.isUnknown })
    else { return }
    let words = phrase(clause.filter { $0.mark == nil }[...])
    if case .subject(.applications(let stage, by: _)) = words.meaning, stage.isCarried {
      sentence.scope = .carried(stage)
    } else if words.applicants == [.organisations], !words.hasUnknown {
      sentence.scope = .organisations
    } else if clause[name].sense == .carried || words.isOfSomeApplicants || words.hasUnknown {
      sentence.scope = .part
    }
  }

  /// Why a number counts a part because of what its clause or its sentence has begun with; nil where it does not.
  func partOfScope(_ phrase: NumberPhrase) -> Frame.Reason? {
    if phrase.has(.sum) || phrase.has(.wholeYear) { return nil }
    if isInPart(phrase) { return .partOfWhole }
    guard let part = sentence.partOfClause, part.start == sentence.wholeClauseStart else { return nil }
    switch part.reason {
    case .oneUnit: return phrase.has(.own) ? nil : .oneUnit
    // 审核信息90条，其中不予公开3条、依申请公开5条 names no applications.
    default:
      return [Sense.received, .handled, .settled, .application].contains(where: phrase.has) ? nil : part.reason
    }
  }

  /// Whether what a phrase counts is a part of those applications that the sentence has begun with.
  func isInPart(_ phrase: NumberPhrase) -> Bool {
    switch sentence.scope {
    case .part?: !phrase.has(.own)
    case .organisations?: !phrase.has(.own) && (phrase.namesEnding || !phrase.isOfSomeApplicants && !phrase.has(.otherOne))
    case .carried?, nil: false
    }
  }

  /// Whether a part of the body, or another, is what the sentence is of, and it has told nothing of the whole.
  func isOfUnitAlone(_ phrase: NumberPhrase) -> Bool {
    sentence.isOfUnit && sentence.claims.isEmpty && !phrase.has(.own) && !phrase.has(.sum) && !phrase.has(.wholeYear)
  }

  /// Applicants as those of what is carried over, where the sentence has spoken of nothing else: 上年结转9件，其中自然人8件、法人1件.
  func carriedBy(_ subject: Claim.Subject, _ phrase: NumberPhrase) -> Claim.Subject {
    guard let stage = carriedStage(phrase), !phrase.senses.contains(where: { [.received, .settled, .handled, .sum].contains($0) }) else {
      return subject
    }
    switch subject {
    case .applications(.handled, by: let roles) where !roles.isEmpty: return .applications(stage, by: roles)
    case .either(let subjects) where subjects.allSatisfy({ $0.applicants != nil }):
      return .either(
        subjects.map { if case .applications(_, by: let roles) = $0 { .applications(stage, by: roles) } else { $0 } })
    default: return subject
    }
  }

  private func carriedStage(_ phrase: NumberPhrase) -> Claim.Stage? {
    if case .carried(let stage)? = sentence.scope { return stage }
    let stages = sentence.claims.map { $0.subject.carriedStage }
    guard let last = sentence.claims.last, let stage = last.subject.carriedStage, stages.allSatisfy({ $0 == stage }) else { return nil }
    return last.subject.applicants != nil || phrase.has(.ofWhich) ? stage : nil
  }
}

extension Claim.Subject {
  /// The year to which those that it counts pass, or from which; nil where they pass to none.
  fileprivate var carriedStage: Claim.Stage? {
    switch self {
    case .applications(let stage, by: _): stage.isCarried ? stage : nil
    case .either(let subjects): subjects.first?.carriedStage
    default: nil
    }
  }
}
