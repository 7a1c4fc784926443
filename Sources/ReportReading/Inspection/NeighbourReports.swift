import ReportSyntax

/// What other bodies' reports say in sections 一 and 五 in words of their own, as far as it is known; of each sentence the first two
/// bodies are kept that have it in a year, so that as much is held as there are sentences, and a comparison takes no longer for more reports.
package struct NeighbourReports: Sendable {
  /// A report among them.
  package struct Owner: Sendable {
    package let body: String
    /// Where it lies, as whoever found it names files: a path, or a URI.
    package let location: String
    /// What its file is called, to be read.
    package let name: String
    /// A hash of its text, by which a later version is told from the one that was read.
    fileprivate let hash: UInt64
  }

  /// What a section has in common with another body's report.
  package struct Resemblance: Sendable {
    package let owner: Owner
    /// The sentences that stand there too, in order.
    package let sentences: [Sentence]
    /// Where the first of them stands in the other text.
    fileprivate let range: ByteRange
    fileprivate let read: @Sendable (String) -> SourceText?

    /// Where the first of them stands in the other report; nil where its text is no longer the one that was read.
    package var place: (range: ByteRange, text: LocatedText)? {
      guard let text = read(owner.location), text.bytes.withUnsafeBytes(ByteHash.of) == owner.hash else { return nil }
      return (range, LocatedText(text, location: owner.location, name: owner.name))
    }
  }

  /// A sentence of a section in a year.
  private struct Key: Hashable, Sendable {
    let fingerprint: UInt64
    let section: Int
    let year: Int
  }

  private struct Place: Sendable {
    let owner: Int
    let range: ByteRange
  }

  private var owners: [Owner] = []
  private var places: [Key: (first: Place, second: Place?)] = [:]
  /// Reads the text at a location, to point into it; nil where it is there no longer.
  private let read: @Sendable (String) -> SourceText?
  /// Tells other reports apart, for those who keep what was found beside these.
  package private(set) var version: UInt64 = 0

  /// The sections in which the text of two bodies should differ.
  package static let sections = [1, 5]

  package init(read: @escaping @Sendable (String) -> SourceText?) { self.read = read }

  /// Whether there is none.
  package var isEmpty: Bool { places.isEmpty }

  /// Takes a report in, and gives what its sections have in common with those before it, by their numbers.
  package mutating func take(_ report: Report, _ prose: Prose, location: String, name: String) -> [Int: Resemblance] {
    let found = Self.sections.compactMap { section in resemblance(to: report, prose, inSection: section).map { (section, $0) } }
    add(report, prose, location: location, name: name)
    return Dictionary(found) { first, _ in first }
  }

  /// Takes a report in; one without a year or a body is left out.
  package mutating func add(_ report: Report, _ prose: Prose, location: String, name: String) {
    guard let body = report.body, let year = report.year else { return }
    let owner = owners.count
    let hash = report.text.bytes.withUnsafeBytes(ByteHash.of)
    owners.append(Owner(body: body, location: location, name: name, hash: hash))
    version = (version ^ hash) &* 0x100_0000_01b3
    for section in Self.sections {
      for sentence in prose.uncountedSentences(inSection: section) {
        let key = Key(fingerprint: sentence.fingerprint, section: section, year: year)
        let place = Place(owner: owner, range: prose.source(sentence.range))
        guard let known = places[key] else {
          places[key] = (place, nil)
          continue
        }
        if known.second == nil, owners[known.first.owner].body != body { places[key]?.second = place }
      }
    }
  }

  /// What a report's section has in common with the other body's report that has most of its sentences; nil where none has any. Names
  /// that may be the same body's are of no other body.
  package func resemblance(to report: Report, _ prose: Prose, inSection section: Int) -> Resemblance? {
    guard !isEmpty, let body = report.body, let year = report.year else { return nil }
    var found: [Int: (sentences: [Sentence], place: ByteRange)] = [:]
    for sentence in prose.uncountedSentences(inSection: section) {
      guard let known = places[Key(fingerprint: sentence.fingerprint, section: section, year: year)] else { continue }
      for place in [known.first, known.second].compactMap(\.self) {
        found[place.owner, default: ([], place.range)].sentences.append(sentence)
      }
    }
    let name = BodyName(body)
    let others = found.filter { owners[$0.key].body != body && !BodyName(owners[$0.key].body).mayBe(name) }
    // Of several with as many the first that was read.
    let most = others.max { ($0.value.sentences.count, $1.key) < ($1.value.sentences.count, $0.key) }
    return most.map { Resemblance(owner: owners[$0.key], sentences: $0.value.sentences, range: $0.value.place, read: read) }
  }
}

extension Prose {
  /// The sentences of a section that an author words freely, without those that tell what the tables count, of which all reports say
  /// the same where the figures are the same.
  package func uncountedSentences(inSection section: Int) -> [Sentence] {
    let counted: [Range<Int>] = [claims.map(\.range), absences.map(\.range), shares.map(\.percentage.range)].flatMap(\.self)
      .sorted { $0.lowerBound < $1.lowerBound }
    return ownSentences(inSection: section).filter { sentence in
      let next = counted.firstSortedIndex { $0.lowerBound >= sentence.range.lowerBound }
      return next == counted.count || counted[next].lowerBound >= sentence.range.upperBound
    }
  }
}
