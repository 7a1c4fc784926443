import ReportForm

/// The words that belong to one number, and what they say is counted.
struct NumberPhrase {
  enum Meaning {
    case subject(Claim.Subject)
    case silent(Frame.Reason)
    /// Small words only, which leave it to others to say what is counted.
    case light
  }

  let tokens: [Token]
  let senses: [Sense]
  /// What the passage speaks of, and the sentence before where that was another thing.
  let topic: Topic
  let lastTopic: Topic
  /// The thing that the whole section is about.
  let base: Topic

  init(_ tokens: some Sequence<Token>, topic: Topic, lastTopic: Topic, base: Topic) {
    self.tokens = Array(tokens)
    senses = self.tokens.compactMap { $0.sense }
    self.topic = topic
    self.lastTopic = lastTopic
    self.base = base
  }

  func has(_ sense: Sense) -> Bool { senses.contains(sense) }

  var hasNoun: Bool { senses.contains { $0.isNoun } }
  var namesDecisions: Bool { senses.contains { if case .decisions = $0 { true } else { false } } }
  /// Whether it names a row of outcomes, as 不掌握相关信息 does.
  var hasRow: Bool { senses.contains { if case .row = $0 { true } else { false } } }
  /// Whether it names an outcome, or a row of one.
  var namesEnding: Bool { hasRow || senses.contains { if case .outcome = $0 { true } else { false } } }
  /// How many outcomes and rows of them it names.
  var endingCount: Int { senses.count { if case .outcome = $0 { true } else if case .row = $0 { true } else { false } } }
  var hasUnknown: Bool { tokens.contains { $0.isUnknown } }
  /// The result of reviews or lawsuits whose rate it names: 维持率.
  var rateOfResult: HeaderForm.Role? { senses.lazy.compactMap { if case .resultRate(let role) = $0 { role } else { nil } }.first }
  /// Whether it says that something is still being done.
  private var isOngoing: Bool { has(.ongoing) && (has(.handled) || has(.settled) || has(.deadline)) }
  /// Whether it says nothing but small words.
  var isLight: Bool { !hasUnknown && senses.allSatisfy { $0.isLight } }

  /// Whether applications are what it speaks of, by its own words or by the passage's.
  private var isOfApplications: Bool { has(.applications) || topic == .applications && !senses.contains { $0.isOfCases } }

  var meaning: Meaning {
    if isLight { return .light }
    if has(.other) || has(.information) && !hasRow && !has(.outcome(.unavailable)) { return .silent(.otherBusiness) }
    if has(.ended), !namesEnding { return .silent(.partOfWhole) }
    if has(.days) || has(.assisted) { return .silent(.partOfWhole) }
    if has(.unit) && !namesAllUnits || has(.office) || has(.court) && !senses.contains(where: { $0.isOfResults }) {
      return .silent(.oneUnit)
    }
    if tokens.contains(where: { $0.number != nil }) { return .silent(.ambiguous) }
    if has(.manyYears) || has(.partOfYear) || has(.otherYear) { return .silent(.otherYear) }
    if has(.paper) != has(.online), !has(.allWays) { return .silent(.oneChannel) }
    if hasUnknown, !toleratesUnknown { return .silent(.unknownWords) }
    if has(.vague) || has(.becomes) || has(.share) || has(.otherRate) || rateOfResult != nil || has(.settledRate) || has(.disclosedRate) {
      return .silent(.noSubject)
    }
    let results = senses.compactMap { if case .result(let role) = $0 { role } else { nil as HeaderForm.Role? } }
    if !results.isEmpty || has(.decided) { return ofResults(results) }
    if senses.contains(where: { $0.isOfCases }) { return ofCases }
    if endings != nil, has(.published) || has(.treated), !has(.applications) { return .silent(.otherBusiness) }
    // 自然人申请予以公开8件 counts a part of those disclosed.
    if isOfSomeApplicants, endings != nil { return .silent(.partOfWhole) }
    if let endings { return isOfApplications ? .subject(endings) : .silent(.otherBusiness) }
    if senses.contains(where: { $0.isOfApplicants }) { return ofApplicants }
    let rows = senses.compactMap { if case .decisions(let row) = $0 { row } else { nil as RowKey? } }
    if !rows.isEmpty {
      // What is dealt with may be what was asked for; 办理行政许可处理决定 names the decisions.
      if has(.application) || has(.applications) || has(.handled) && !has(.taken) || has(.received) || has(.settled) || has(.published)
        || has(.ofWhich)
      {
        return .silent(.otherBusiness)
      }
      return has(.taken) || topic == .decisions ? .subject(.decisions(rows)) : .silent(.ambiguous)
    }
    if senses.contains(where: { $0.isOfDocuments })
      || topic.documents != nil && !hasNoun && senses.contains(where: { $0.isDeedOfDocuments })
    {
      return ofDocuments
    }
    if has(.fees) { return has(.ofWhich) ? .silent(.partOfWhole) : .subject(.fees) }
    return ofApplications
  }

  /// Whether a government is named together with what is under it: 县政府及所属部门、乡镇.
  private var namesAllUnits: Bool {
    guard let own = tokens.firstIndex(where: { $0.sense == .own }), let unit = tokens.firstIndex(where: { $0.sense == .unit }), own < unit
    else {
      return false
    }
    return tokens[(own + 1)..<unit].contains { $0.sense == .conjunction || $0.mark == .listComma }
  }

  /// Whether unknown words stand only before a verb whose object is applications by their full name: 严格按照程序受理政府信息公开申请.
  private var toleratesUnknown: Bool {
    guard let last = tokens.lastIndex(where: { $0.isUnknown }), let name = tokens.firstIndex(where: { $0.sense == .applications }),
      last < name,
      !has(.ofWhich), !has(.narrowing), tokens.count > last + 1, tokens[last + 1].sense != .of
    else { return false }
    return tokens[last..<name].contains { $0.sense == .received || $0.sense == .handled || $0.sense == .settled }
  }

  // MARK: Applications

  /// The outcomes that are named, together; rows count before the groups that they are named with.
  private var endings: Claim.Subject? {
    let rows = senses.compactMap { if case .row(let row) = $0 { Claim.Ending.row(row) } else { nil as Claim.Ending? } }
    let outcomes = senses.compactMap { if case .outcome(let outcome) = $0 { Claim.Ending.outcome(outcome) } else { nil as Claim.Ending? } }
    if has(.absent) { return .either([.outcomes([.row(.notHeld)]), .outcomes([.outcome(.unavailable)])]) }
    let distinct = rows.reduce(into: [Claim.Ending]()) { if !$0.contains($1) { $0.append($1) } }
    if !rows.isEmpty, !outcomes.isEmpty {
      return has(.andSo) ? .either([.outcomes(outcomes), .outcomes(distinct)]) : .outcomes(distinct)
    }
    if has(.otherOne), outcomes == [.outcome(.otherHandling)] { return .outcomes([.row(.otherOutcome)]) }
    // 不予公开、无法提供等11件 takes in what is not named.
    if rows.isEmpty, outcomes.count > 1, has(.andSo) { return nil }
    // 全部或部分公开.
    if has(.all), has(.conjunction), outcomes == [.outcome(.partlyDisclosed)] {
      return .outcomes([.outcome(.disclosed), .outcome(.partlyDisclosed)])
    }
    let all = (rows + outcomes).reduce(into: [Claim.Ending]()) { if !$0.contains($1) { $0.append($1) } }
    return all.isEmpty ? nil : .outcomes(all)
  }

  /// Whether it names some applicants, and not whoever applies.
  var isOfSomeApplicants: Bool { senses.contains { $0.isOfApplicants } && (has(.company) || !applicants.isEmpty) }

  /// The kinds of applicants that it names; none where it names whoever applies.
  var applicants: [HeaderForm.Role] {
    let roles = senses.reduce(into: [HeaderForm.Role]()) { roles, sense in
      // 公民个人 names one kind of applicant twice.
      if case .applicant(let role) = sense, !roles.contains(role) { roles.append(role) }
    }
    return roles.contains(.naturalPersons) && roles.contains(.organisations) ? [] : roles
  }

  private var ofApplicants: Meaning {
    guard isOfApplications else { return .silent(.otherBusiness) }
    guard !has(.otherOne) else { return .silent(.ambiguous) }
    let stage = stage ?? .handled
    // Those dealt with and those carried over are counted by applicants, too; the rest is told apart no further.
    let ofSome: Claim.Stage = stage == .settled || stage.isCarried ? stage : .handled
    if has(.company) {
      guard senses.count(where: { $0.isOfApplicants }) == 1, !has(.ofWhich) else { return .silent(.ambiguous) }
      return .subject(.either([.applications(ofSome, by: [.businesses]), .applications(ofSome, by: [.organisations])]))
    }
    let applicants = applicants
    if applicants.isEmpty { return has(.ofWhich) ? .silent(.partOfWhole) : .subject(.applications(stage, by: [])) }
    return .subject(.applications(ofSome, by: applicants))
  }

  /// How far the applications are that a phrase speaks of, or nil where no verb tells.
  private var stage: Claim.Stage? {
    let verb = senses.last { [.received, .settled, .handled, .carried, .open].contains($0) }
    let carried = senses.contains(.carried) || senses.contains(.open) || isOngoing
    if carried {
      // 结转上年后新收47件 counts what came in.
      if verb == .received, let after = senses.lastIndex(of: .afterwards), let carry = senses.lastIndex(of: .carried), carry < after,
        let received = senses.lastIndex(of: .received), after < received
      {
        return .received
      }
      if joinsNewAndCarriedIn { return has(.settled) ? .settled : has(.handled) ? .handled : .receivedAndCarriedIn }
      // 连同上年结转的共办理460件 counts all of them.
      if has(.lastYear), has(.sum), let last = senses.lastIndex(of: .sum), let carry = senses.lastIndex(of: .carried), last > carry,
        verb != .carried, verb != .open
      {
        return verb == .settled ? .settled : verb == .received ? .receivedAndCarriedIn : .handled
      }
      if has(.lastYear) { return .carriedIn }
      return has(.nextYear) || has(.rest) || has(.open) || has(.except) || isOngoing ? .carriedOut : .carried
    }
    switch verb {
    case .received: return .received
    case .settled: return .settled
    case .handled: return .handled
    default: return nil
    }
  }

  /// Whether what came in and what came from the year before are named together: 新收及上年结转申请共41件.
  private var joinsNewAndCarriedIn: Bool {
    guard has(.lastYear), let received = tokens.firstIndex(where: { $0.sense == .received }),
      let carried = tokens.firstIndex(where: { $0.sense == .carried })
    else { return false }
    return tokens[min(received, carried)..<max(received, carried)].contains { $0.sense == .conjunction || $0.mark == .listComma }
  }

  private var ofApplications: Meaning {
    // 其他方式提交23件 counts a part.
    if has(.otherOne) { return .silent(.partOfWhole) }
    if let stage {
      if has(.published) || has(.treated) { return .silent(.ambiguous) }
      let passes = [.carriedIn, .carriedOut, .carried].contains(stage)
      guard has(.applications) || topic == .applications || passes && base == .applications && topic != .other && topic.cases == nil else {
        return .silent(topic == .other ? .otherBusiness : .noSubject)
      }
      if has(.ofWhich) || has(.including), !passes { return .silent(.partOfWhole) }
      return .subject(.applications(stage, by: []))
    }
    if has(.applications) || has(.application) && topic == .applications {
      // 有效申请17件 leaves out some.
      if has(.inForce) { return .silent(.partOfWhole) }
      return has(.ofWhich) || has(.including) ? .silent(.partOfWhole) : .subject(.applications(.handled, by: []))
    }
    return .silent(topic == .other ? .otherBusiness : .noSubject)
  }

  // MARK: Reviews and lawsuits

  /// The kinds of cases that it names.
  var kinds: [HeaderForm.Role] {
    let named = senses.compactMap { if case .cases(let role) = $0 { role } else { nil as HeaderForm.Role? } }
    // 行政诉讼中未经复议直接起诉 is one kind of lawsuit.
    let ways = named.filter { $0 == .withoutReview || $0 == .afterReview }
    let all = ways.isEmpty ? named : ways
    return all.enumerated().filter { all[..<$0.offset].contains($0.element) == false }.map { $0.element }
  }

  private func ofResults(_ results: [HeaderForm.Role]) -> Meaning {
    let kinds = kinds.isEmpty ? topic.cases ?? lastTopic.cases ?? [] : kinds
    guard !kinds.isEmpty, topic != .other else { return .silent(.noSubject) }
    if has(.wide), !has(.disclosure) { return .silent(.otherBusiness) }
    // 上年度尚未审结1件 is of those that this year has decided.
    if has(.lastYear) { return .silent(.partOfWhole) }
    // A court decides no reviews.
    if has(.court), kinds.contains(.reviews) { return .silent(.ambiguous) }
    return .subject(.cases(kinds, results.isEmpty ? [.upheld, .corrected, .otherResult] : results))
  }

  private var ofCases: Meaning {
    if has(.otherOne) { return .silent(.otherBusiness) }
    // 行政复议申请人为自然人的8件 counts a part of them.
    if has(.carried) || isOfSomeApplicants { return .silent(.partOfWhole) }
    // 不服行政处罚提起行政复议 is none of those over disclosure.
    if namesDecisions { return .silent(.otherBusiness) }
    let isOurs = has(.disclosure) || has(.applications) || base.cases != nil
    // 不服答复提起行政复议 says what they are over.
    let isBusiness = has(.handled) || has(.received) || has(.settled) && !has(.objected) || has(.taken) || has(.wide)
    // Only courts decide lawsuits: a body that receives one is a party to it, and in a passage on applications over those.
    let isSued =
      base == .applications && has(.received) && !has(.handled) && !has(.settled) && !has(.taken) && !has(.wide)
      && kinds.allSatisfy { $0 != .reviews }
    if isBusiness, !isOurs, !isSued { return .silent(.otherBusiness) }
    // A passage on other things speaks of other reviews.
    guard isOurs || base == .applications || lastTopic.cases != nil else { return .silent(.noSubject) }
    return has(.ofWhich) && kinds.allSatisfy { $0 == .reviews || $0 == .lawsuits } && !has(.disclosure)
      ? .silent(.partOfWhole) : .subject(.cases(kinds, []))
  }

  // MARK: Documents

  private var ofDocuments: Meaning {
    if has(.ofWhich) || has(.including) { return .silent(.partOfWhole) }
    let named = senses.compactMap { if case .documents(let row) = $0 { row } else { nil as RowKey? } }
    if has(.lapsed) { return .silent(.otherBusiness) }
    guard let row = named.last ?? topic.documents, named.count <= 1 else { return .silent(.ambiguous) }
    switch senses.last(where: { $0.isDeedOfDocuments }) {
    case .made?: return has(.treated) ? .silent(.otherBusiness) : .subject(.documents(row, .made))
    case .repealed?: return .subject(.documents(row, .repealed))
    case .inForce?: return .subject(.documents(row, .inForce))
    case .published?:
      return has(.treated) || senses.first { $0.isDeedOfDocuments } == .treated
        ? .silent(.otherBusiness) : .subject(.documents(row, nil))
    case .treated?: return .silent(.otherBusiness)
    default:
      return named.isEmpty || has(.handled) || has(.received) || has(.taken) ? .silent(.otherBusiness) : .subject(.documents(row, nil))
    }
  }
}

extension Sense {
  var isOfCases: Bool { if case .cases = self { true } else { false } }
  /// Whether it says how a review or a lawsuit stands.
  var isOfResults: Bool {
    switch self {
    case .result, .decided: true
    default: false
    }
  }

  var isOfDocuments: Bool { if case .documents = self { true } else { false } }

  var isOfApplicants: Bool {
    switch self {
    case .applicant, .everyone, .company: true
    default: false
    }
  }

  /// Whether it says what was done with documents.
  var isDeedOfDocuments: Bool {
    switch self {
    case .made, .published, .repealed, .inForce, .treated, .lapsed: true
    default: false
    }
  }

  /// Whether it may stand between a count and its change.
  var isLink: Bool {
    switch self {
    case .compared, .yearOnYear, .lastYear, .rise, .fall, .level, .more, .less, .somewhat, .of, .filler, .wholeYear, .conjunction, .sum,
      .all, .afterwards, .charged:
      true
    default: false
    }
  }
}
