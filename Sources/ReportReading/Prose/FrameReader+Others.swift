import ReportForm

/// What 其他 counts at the end of a list.
extension FrameReader {
  /// What 其他 counts at the end of a list; nil where the words or the list leave it open.
  func others(_ phrase: NumberPhrase) -> Claim.Subject? {
    // Where a part is not understood, 其他 may be what is left without it.
    if hasUnreadPart || sentence.hasOwnItem { return nil }
    if let applicants = otherApplicants { return applicants }
    let plain = self.phrase(phrase.tokens.filter { $0.sense != .otherOne })
    return plain.isLight ? otherEndings ?? otherResults : nil
  }

  /// Whether the sentence has counted something else, by words that are not understood, since it said what all parts are of.
  private var hasUnreadPart: Bool {
    framesOfSentence.contains { frame in
      guard frame.quantity.countsCases, case .none(let reason) = frame.meaning else { return false }
      return reason == .unknownWords || reason == .noSubject
    }
  }

  /// What 其他 counts after some results of a kind of cases: 维持11件、纠正3件、其他4件.
  private var otherResults: Claim.Subject? {
    if case .cases(let kinds, let results)? = sentence.claims.last?.subject, !results.isEmpty { .cases(kinds, [.otherResult]) } else { nil }
  }

  /// What 其他 counts after some outcomes: those of the list not named yet, or the form's own.
  private var otherEndings: Claim.Subject? {
    let named = sentence.claims.reversed().prefix { $0.subject.endings != nil }.flatMap { $0.subject.endings ?? [] }
    let groups = named.compactMap { if case .outcome(let outcome) = $0 { outcome } else { nil as Outcome? } }
    let rows = named.compactMap { if case .row(let row) = $0 { row } else { nil as RowKey? } }
    let own: [Claim.Subject] = [.outcomes([.outcome(.otherHandling)]), .outcomes([.row(.otherOutcome)])]
    if rows.isEmpty {
      let rest = Outcome.allCases.filter { !groups.contains($0) }
      return groups.isEmpty || rest.isEmpty ? nil : .either([.outcomes(rest.map { .outcome($0) })] + own)
    }
    // The rows of one group, as 不予公开19件，其中过程性信息6件，其他13件.
    let group = Outcome.allCases.map { self.rows(of: $0) }.first { group in rows.allSatisfy { group.contains($0) } } ?? []
    let rest = group.filter { !rows.contains($0) }.map { Claim.Ending.row($0) }
    return rest.isEmpty ? nil : .either([.outcomes(rest)] + own)
  }

  /// What 其他 counts after the applicants of a list: those not named yet, or the form's own 其他.
  private var otherApplicants: Claim.Subject? {
    let list = sentence.claims.reversed().prefix { claim in claim.subject.applicants.map { $0 != [.organisations] } ?? false }
    let named = list.flatMap { $0.subject.applicants ?? [] }
    guard !named.isEmpty, !named.contains(.organisations) else { return nil }
    // 法人或其他组织29件，其中商业企业21件 goes on with organisations.
    let isOfOrganisations = sentence.claims.dropLast(list.count).last?.subject.applicants == [.organisations]
    let all: [HeaderForm.Role] = [.naturalPersons, .businesses, .research, .publicWelfare, .legalServices, .otherOrganisations]
    let rest = all.filter { !named.contains($0) && !(isOfOrganisations && $0 == .naturalPersons) }
    return .either([.applications(.handled, by: rest), .applications(.handled, by: [.otherOrganisations])])
  }

  /// The rows of an outcome, in the edition that has a row for each case.
  private func rows(of outcome: Outcome) -> [RowKey] {
    let form = Editions.all.newest.table(.requests)
    return form.rows(of: outcome).compactMap { form.rows[$0].key }
  }
}
