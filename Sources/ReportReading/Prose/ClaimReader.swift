import ReportSyntax

/// Finds the counts in the prose that speak of what the tables count, and passes over all others.
///
/// A count belongs to the words right before it (收到申请101件) or right after it (101件申请), in its own sentence and after the count
/// before it. It is passed over where anything between is not understood, where words narrow it to a part (其中, 网上), tell of another
/// year or a change, or where the sentence has turned to another thing (来电, 来信).
struct ClaimReader {
  private let prose: Prose
  private let quantities: [Quantity]
  private let reportYear: Int?

  init(_ prose: Prose, _ quantities: [Quantity], reportYear: Int?) {
    self.prose = prose
    self.quantities = quantities
    self.reportYear = reportYear
  }

  /// What a sentence is about, as its words go by.
  private enum Topic { case none, applications, reviews, documents, other }

  /// The claims in order.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    var topic = Topic.none
    var nextHit = 0
    var nextQuantity = 0
    for paragraph in prose.paragraphs {
      // Without a count there is nothing to follow the topic for.
      guard nextQuantity < quantities.count else { break }
      // A sub-heading on a line of its own names the topic of what follows; any other paragraph starts afresh.
      let end = paragraph.range.lowerBound - 1
      if end >= 3, prose.text.wideCharacter(at: end - 3, before: end) == "。" { topic = .none }
      var segmentStart = paragraph.range.lowerBound
      for sentence in prose.sentences(in: paragraph.range) {
        segmentStart = max(segmentStart, sentence.lowerBound)
        var isOfAnotherYear = false
        while nextQuantity < quantities.count, quantities[nextQuantity].range.lowerBound < sentence.upperBound {
          let quantity = quantities[nextQuantity]
          nextQuantity += 1
          while nextHit < prose.hits.count, prose.hits[nextHit].range.lowerBound < quantity.range.lowerBound {
            note(prose.hits[nextHit].word, &topic)
            nextHit += 1
          }
          if case .year = quantity.measure {
            // Where the title has no year, no year that a sentence names is known to be the report's.
            if let year = quantity.whole, year > 1900, year < 2200 { isOfAnotherYear = reportYear.map { year != Int64($0) } ?? true }
            continue
          }
          let segment = segmentStart..<quantity.range.lowerBound
          segmentStart = quantity.range.upperBound
          guard quantity.isCount, quantity.countsCases, !isOfAnotherYear else { continue }
          if let claim = claim(quantity, segment, sentence, topic) { claims.append(claim) }
        }
      }
      while nextHit < prose.hits.count, prose.hits[nextHit].range.lowerBound < paragraph.range.upperBound {
        note(prose.hits[nextHit].word, &topic)
        nextHit += 1
      }
    }
    return claims
  }

  private func note(_ word: Word, _ topic: inout Topic) {
    switch word.role {
    case .application: if topic != .reviews { topic = .applications }
    case .review, .lawsuit: topic = .reviews
    case .rules, .normativeDocument: topic = .documents
    case .otherThing: topic = .other
    default: break
    }
    // 复议 and 诉讼 are applied for too, so that only a plain name of disclosure applications leads back.
    if word == .disclosureApplication || word == .onRequest { topic = .applications }
  }

  // MARK: One count

  private func claim(_ quantity: Quantity, _ segment: Range<Int>, _ sentence: Range<Int>, _ topic: Topic) -> Claim? {
    let before = hits(in: segment)
    guard !before.contains(where: { $0.word.role == .comparison || $0.word == .onBehalf }) else { return nil }
    // The word before the count, the longest of those that end there.
    let last = before.last { hit in Filler.isFiller(prose.text[hit.range.upperBound..<quantity.range.lowerBound]) }
    let after = wordAfter(quantity)
    guard let last else { return nil }
    let words = before.filter { $0.range.lowerBound <= last.range.lowerBound }.map(\.word)
    guard let subject = subject(last, words, before, after, topic) else { return nil }
    return Claim(subject: subject, quantity: quantity, range: last.range.lowerBound..<quantity.range.upperBound)
  }

  private func hits(in range: Range<Int>) -> [Prose.Hit] {
    let first = firstHit(from: range.lowerBound)
    return prose.hits[first...].prefix { $0.range.lowerBound < range.upperBound }.filter { $0.range.upperBound <= range.upperBound }
  }

  /// The name of applications right after a count, as in 101件政府信息公开申请.
  private func wordAfter(_ quantity: Quantity) -> Word? {
    let first = firstHit(from: quantity.range.upperBound)
    guard first < prose.hits.count, prose.hits[first].range.lowerBound <= quantity.range.upperBound + 9,
      Filler.isFiller(prose.text[quantity.range.upperBound..<prose.hits[first].range.lowerBound])
    else { return nil }
    return prose.hits[first].word
  }

  /// The first hit that begins at a place or after it.
  private func firstHit(from place: Int) -> Int { prose.hits.firstSortedIndex { $0.range.lowerBound >= place } }

  private func subject(_ last: Prose.Hit, _ words: [Word], _ before: [Prose.Hit], _ after: Word?, _ topic: Topic) -> Claim.Subject? {
    let roles = words.compactMap(\.role)
    let isPart = roles.contains(.part) && !roles.contains(.whole)
    let namesApplications = roles.contains(.application) || after?.role == .application
    switch last.word.role {
    case .outcome:
      guard topic == .applications else { return nil }
      return .outcomes(joined(before, endingAt: last, role: .outcome))
    case .applicant:
      guard topic == .applications else { return nil }
      return .applicants(joined(before, endingAt: last, role: .applicant))
    case .review, .lawsuit: return cases(roles)
    case .rules: return isPart || changes(words) ? nil : .rules
    case .normativeDocument: return isPart || changes(words) ? nil : .normativeDocuments
    case .application, .received, .closed, .handled, .carried: break
    default: return nil
    }
    if roles.contains(.review) || roles.contains(.lawsuit) || after?.role == .review || after?.role == .lawsuit {
      return last.word.role == .application || last.word.role == .received ? cases(roles + [after?.role].compactMap(\.self)) : nil
    }
    guard !roles.contains(.otherThing), after?.role == .application || after == nil || after?.role == nil else { return nil }
    guard namesApplications || topic == .applications else { return nil }
    if roles.contains(.applicant) { return .applicants(words.filter { $0.role == .applicant }) }
    // The word that says what was done: the last one itself, or the nearest before the name of applications.
    let verb = last.word.role == .application ? roles.last { $0 != .application } : last.word.role
    switch verb {
    case .carried: return carry(words)
    case .closed: return isPart ? nil : .closed
    case .received: return isPart ? nil : .received
    // 结转下年度办理的申请 are carried, whatever is done with them later.
    case .handled: return roles.contains(.carried) ? carry(words) : isPart ? nil : .handled
    default: return last.word == .disclosureApplication && !isPart ? .handled : nil
    }
  }

  /// Reviews, lawsuits or both, by the words that name them.
  private func cases(_ roles: [Word.Role]) -> Claim.Subject? {
    if roles.contains(.outcome) || roles.contains(.otherThing) { return nil }
    switch (roles.contains(.review), roles.contains(.lawsuit)) {
    case (true, true): return .reviewsAndLawsuits
    case (true, false): return .reviews
    case (false, true): return .lawsuits
    case (false, false): return nil
    }
  }

  private func carry(_ words: [Word]) -> Claim.Subject {
    if words.contains(.nextYear) || words.contains(.theYearAfter) { return .carriedOut }
    return words.contains(.lastYear) || words.contains(.theYearBefore) ? .carriedIn : .carried
  }

  /// Whether a count of documents is one of changes to them, which no column counts.
  private func changes(_ words: [Word]) -> Bool { words.contains { $0.role == .otherThing } }

  /// The words of one kind that are counted together: 不予处理和其他处理40件.
  private func joined(_ hits: [Prose.Hit], endingAt last: Prose.Hit, role: Word.Role) -> [Word] {
    var words = [last.word]
    var start = last.range.lowerBound
    for hit in hits.reversed() where hit.word.role == role && hit.range.upperBound <= start {
      guard Filler.isConjunction(prose.text[hit.range.upperBound..<start]) else { break }
      words.insert(hit.word, at: 0)
      start = hit.range.lowerBound
    }
    return words
  }
}

extension Quantity {
  /// Whether its measure word is one that applications, cases and documents are counted with.
  fileprivate var countsCases: Bool {
    switch measure {
    case .word("件"), .word("份"), .word("宗"), .word("条"), .word("封"), .word("起"), .word("例"), .word("个"), .word("部"): true
    default: false
    }
  }
}
