import ReportForm

/// What a sum counts that names nothing itself.
extension FrameReader {
  /// What 合计 n 件 without a word on what is counted sums up.
  func total() -> NumberPhrase.Meaning {
    let stages = sentence.claims.compactMap { claim -> Claim.Stage? in
      if case .applications(let stage, by: let roles) = claim.subject, roles.isEmpty { stage } else { nil }
    }
    if case .cases(let kinds, let results)? = sentence.claims.last?.subject, !results.isEmpty,
      sentence.claims.allSatisfy({ if case .cases(kinds, _) = $0.subject { true } else { false } })
    {
      return .subject(.cases(kinds, []))
    }
    let kinds = sentence.claims.compactMap { claim in
      if case .cases(let kinds, []) = claim.subject { kinds } else { nil as [HeaderForm.Role]? }
    }
    if kinds.count > 1, kinds.count == sentence.claims.count, Set(kinds).count == kinds.count {
      return .subject(.cases(kinds.flatMap { $0 }, []))
    }
    if sentence.claims.isEmpty, passage.topic == .applications, countsParts { return .subject(.applications(.handled, by: [])) }
    guard !stages.isEmpty, stages.count == sentence.claims.count || !stages.contains(.carriedIn) else { return .silent(.noSubject) }
    if stages.contains(.carriedIn), stages.contains(.received) || stages.contains(.handled), !stages.contains(.carriedOut) {
      return .subject(.applications(.receivedAndCarriedIn, by: []))
    }
    return stages.count == 1 ? .subject(.applications(.handled, by: [])) : .silent(.ambiguous)
  }

  /// Whether the sentence has counted nothing but the ways in which applications came in, or the parts of the year in which they did.
  var countsParts: Bool {
    let reasons = framesOfSentence.map { if case .none(let reason) = $0.meaning { reason } else { nil as Frame.Reason? } }
    guard reasons.count > 1 else { return false }
    if tokens[sentence.start...].contains(where: { $0.sense == .partOfYear }) { return reasons.allSatisfy { $0 == .otherYear } }
    return reasons.contains(.oneChannel) && reasons.allSatisfy { $0 == .oneChannel || $0 == .unknownWords }
  }
}
