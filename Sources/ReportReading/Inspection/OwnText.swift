import ReportSyntax

/// What a report says in words of its own that another body's should not say too, in sections 一 and 五.
package struct OwnText: Sendable {
  /// A sentence, with what it is known by.
  struct Spoken: Sendable {
    let sentence: Sentence
    /// Its bytes in the file.
    let source: ByteRange
    /// A fingerprint of it in its section, and one of it without names, dates and figures where enough is left.
    let keys: [UInt64]
  }

  let body: String
  let year: Int
  /// A hash of the report's text, by which a later version is told from this one.
  let hash: UInt64
  /// The sentences of each of ``sections``.
  private let spoken: [[Spoken]]

  /// The sections in which the text of two bodies should differ.
  package static let sections = [1, 5]

  /// Nil for a report that does not tell whose it is, and of which year.
  package init?(_ report: Report, _ prose: Prose) {
    guard let body = report.body, let year = report.year else { return nil }
    (self.body, self.year) = (body, year)
    hash = report.text.bytes.withUnsafeBytes(ByteHash.of)
    let names = OwnNames(of: body)
    spoken = Self.sections.map { section in
      let mark = UInt64(truncatingIfNeeded: section) &* 0x9e37_79b9_7f4a_7c15
      return prose.uncountedSentences(inSection: section).map { sentence in
        let outline = SentenceOutline(sentence, of: prose.text, without: names)
        return Spoken(
          sentence: sentence, source: prose.source(sentence.range),
          keys: [sentence.fingerprint ^ mark] + (outline.map { [$0.fingerprint ^ mark] } ?? []))
      }
    }
  }

  /// The sentences of a section, in order.
  func sentences(inSection section: Int) -> [Spoken] { Self.sections.firstIndex(of: section).map { spoken[$0] } ?? [] }
}

extension Prose {
  /// The sentences of a section that an author words freely, without those that tell what the tables count, of which all reports say
  /// the same where the figures are the same.
  fileprivate func uncountedSentences(inSection section: Int) -> [Sentence] {
    let counted: [Range<Int>] = [claims.map { $0.range }, absences.map { $0.range }, shares.map { $0.percentage.range }].flatMap { $0 }
      .sorted { $0.lowerBound < $1.lowerBound }
    return ownSentences(inSection: section).filter { sentence in
      guard sentence.isLong(behind: headingEnd(of: sentence.range)) else { return false }
      let next = counted.firstSortedIndex { $0.lowerBound >= sentence.range.lowerBound }
      return next == counted.count || counted[next].lowerBound >= sentence.range.upperBound
    }
  }

  /// Where the sub-heading ends that a sentence begins with, as （一）主动公开：; where it begins if it has none.
  private func headingEnd(of range: Range<Int>) -> Int {
    guard let heading = Subheading(string(range)), let mark = heading.rest.first, mark == "：" || mark == ":" else {
      return range.lowerBound
    }
    return range.upperBound - heading.rest.dropFirst().utf8.count
  }
}
