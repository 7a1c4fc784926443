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

  /// Where a sentence stands: in the text of the report with a number, which is the greatest where there is none, in no more than 4 GiB.
  private struct Place: Sendable {
    let owner: UInt32
    let start: UInt32
    let length: UInt32

    static let none = Place(owner: .max, start: 0, length: 0)

    var range: ByteRange { Int(start)..<Int(start) + Int(length) }
  }

  /// The first two bodies' places of a sentence.
  private struct Places: Sendable {
    let first: Place
    var second = Place.none
  }

  private var owners: [Owner] = []
  /// By the sentences' fingerprints, of which those of another section or year are others.
  private var places: [UInt64: Places] = [:]
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
    guard let body = report.body, let year = report.year else { return [:] }
    let owner = UInt32(truncatingIfNeeded: owners.count)
    let hash = report.text.bytes.withUnsafeBytes(ByteHash.of)
    owners.append(Owner(body: body, location: location, name: name, hash: hash))
    version = (version ^ hash) &* 0x100_0000_01b3
    var found: [Int: Resemblance] = [:]
    for section in Self.sections {
      let sentences = prose.uncountedSentences(inSection: section)
      found[section] = resemblance(of: sentences, body, Self.mark(section, year))
      for sentence in sentences {
        let key = sentence.fingerprint ^ Self.mark(section, year)
        let range = prose.source(sentence.range)
        let place = Place(
          owner: owner, start: UInt32(truncatingIfNeeded: range.lowerBound), length: UInt32(truncatingIfNeeded: range.count))
        guard let known = places[key] else {
          places[key] = Places(first: place)
          continue
        }
        if known.second.owner == Place.none.owner, owners[Int(known.first.owner)].body != body { places[key]?.second = place }
      }
    }
    return found
  }

  /// What a report's section has in common with the other body's report that has most of its sentences; nil where none has any. Names
  /// that may be the same body's are of no other body.
  package func resemblance(to report: Report, _ prose: Prose, inSection section: Int) -> Resemblance? {
    guard !isEmpty, let body = report.body, let year = report.year else { return nil }
    return resemblance(of: prose.uncountedSentences(inSection: section), body, Self.mark(section, year))
  }

  private func resemblance(of sentences: [Sentence], _ body: String, _ mark: UInt64) -> Resemblance? {
    var found: [UInt32: (sentences: [Sentence], range: ByteRange)] = [:]
    for sentence in sentences {
      guard let known = places[sentence.fingerprint ^ mark] else { continue }
      for place in [known.first, known.second] where place.owner != Place.none.owner && owners[Int(place.owner)].body != body {
        found[place.owner, default: ([], place.range)].sentences.append(sentence)
      }
    }
    if found.isEmpty { return nil }
    let name = BodyName(body)
    let others = found.filter { !BodyName(owners[Int($0.key)].body).mayBe(name) }
    // Of several with as many the first that was read.
    let most = others.max { ($0.value.sentences.count, $1.key) < ($1.value.sentences.count, $0.key) }
    return most.map { Resemblance(owner: owners[Int($0.key)], sentences: $0.value.sentences, range: $0.value.range, read: read) }
  }

  /// What tells the sentences of a section and a year from those of others.
  private static func mark(_ section: Int, _ year: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: year * 16 + section) &* 0x9e37_79b9_7f4a_7c15
  }
}

extension Prose {
  /// The sentences of a section that an author words freely, without those that tell what the tables count, of which all reports say
  /// the same where the figures are the same.
  package func uncountedSentences(inSection section: Int) -> [Sentence] {
    let counted: [Range<Int>] = [claims.map { $0.range }, absences.map { $0.range }, shares.map { $0.percentage.range }].flatMap { $0 }
      .sorted { $0.lowerBound < $1.lowerBound }
    return ownSentences(inSection: section).filter { sentence in
      let next = counted.firstSortedIndex { $0.lowerBound >= sentence.range.lowerBound }
      return next == counted.count || counted[next].lowerBound >= sentence.range.upperBound
    }
  }
}
