import ReportSyntax

/// What other bodies' reports say in sections 一 and 五 in words of their own, as far as it is known; of each sentence the first two
/// bodies are kept that have it in a year, so that as much is held as there are sentences, and a comparison takes no longer for more reports.
///
/// A sentence is the same where only names, dates and figures in it are others. What many bodies say is nobody's own.
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
    /// The number of its body among all.
    fileprivate let bodyNumber: UInt32
  }

  /// A sentence that stands in another report too.
  package struct SharedSentence: Sendable {
    package let sentence: Sentence
    /// Whether it stands there word for word, and not with other names, dates or figures.
    package let isWordForWord: Bool
  }

  /// What a section has in common with another body's report.
  package struct Resemblance: Sendable {
    package let owner: Owner
    /// The sentences that stand there too, in order.
    package let shared: [SharedSentence]
    /// All sentences of the section that can be compared: those that not many bodies have.
    package let compared: [Sentence]
    /// How many sentences of the section many bodies have, which are not compared.
    package let passedOver: Int
    /// Where the first of the shared ones stands in the other text.
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

  /// The first two bodies' places of a sentence in a year.
  private struct Places: Sendable {
    let first: Place
    var second = Place.none
  }

  private var owners: [Owner] = []
  /// The numbers of the bodies, by their names.
  private var bodyNumbers: [String: UInt32] = [:]
  /// By the fingerprints of sentences and of their outlines, of which those of another section or year are others.
  private var places: [UInt64: Places] = [:]
  /// The bodies that say a sentence in any year, by the same fingerprints, of which those of another section are others.
  private var speakers: [UInt64: Speakers] = [:]
  /// Reads the text at a location, to point into it; nil where it is there no longer.
  private let read: @Sendable (String) -> SourceText?
  /// Tells other reports apart, for those who keep what was found beside these.
  package private(set) var version: UInt64 = 0

  package init(read: @escaping @Sendable (String) -> SourceText?) { self.read = read }

  /// Whether there is none.
  package var isEmpty: Bool { places.isEmpty }

  /// Takes a report in, and gives its number among them.
  @discardableResult
  package mutating func take(_ text: OwnText, location: String, name: String) -> Int {
    let number = owners.count
    let bodyNumber = bodyNumbers[text.body] ?? UInt32(truncatingIfNeeded: bodyNumbers.count)
    bodyNumbers[text.body] = bodyNumber
    owners.append(Owner(body: text.body, location: location, name: name, hash: text.hash, bodyNumber: bodyNumber))
    version = (version ^ text.hash) &* 0x100_0000_01b3
    for section in OwnText.sections {
      for spoken in text.sentences(inSection: section) {
        let place = Place(
          owner: UInt32(truncatingIfNeeded: number), start: UInt32(truncatingIfNeeded: spoken.source.lowerBound),
          length: UInt32(truncatingIfNeeded: spoken.source.count))
        for key in spoken.keys {
          speakers[key, default: Speakers()].add(bodyNumber)
          note(place, of: bodyNumber, under: Self.key(key, in: text.year))
        }
      }
    }
    return number
  }

  private mutating func note(_ place: Place, of body: UInt32, under key: UInt64) {
    guard var known = places[key] else {
      places[key] = Places(first: place)
      return
    }
    guard known.second.owner == Place.none.owner, owners[Int(known.first.owner)].bodyNumber != body else { return }
    known.second = place
    places[key] = known
  }

  /// What a report's section has in common with the other body's report that has most of its sentences; nil where none has any. Names
  /// that may be the same body's are of no other body. `number` is the report's own where only those before it count.
  package func resemblance(to text: OwnText, inSection section: Int, before number: Int? = nil) -> Resemblance? {
    let (end, own) = (number.map { UInt32(truncatingIfNeeded: $0) } ?? Place.none.owner, bodyNumbers[text.body])
    var found: [UInt32: (shared: [SharedSentence], range: ByteRange)] = [:]
    var compared: [Sentence] = []
    var passedOver = 0
    var met: Set<UInt64> = []
    for spoken in text.sentences(inSection: section) {
      // What a section says again says no more.
      guard spoken.keys.first.map({ met.insert($0).inserted }) ?? false else { continue }
      if spoken.keys.contains(where: { speakers[$0]?.areMany ?? false }) {
        passedOver += 1
        continue
      }
      compared.append(spoken.sentence)
      var owning: [UInt32] = []
      for (index, key) in spoken.keys.enumerated() {
        guard let known = places[Self.key(key, in: text.year)] else { continue }
        for place in [known.first, known.second] where place.owner < end && owners[Int(place.owner)].bodyNumber != own {
          if owning.contains(place.owner) { continue }
          owning.append(place.owner)
          found[place.owner, default: ([], place.range)].shared.append(SharedSentence(sentence: spoken.sentence, isWordForWord: index == 0))
        }
      }
    }
    if found.isEmpty { return nil }
    let name = BodyName(text.body)
    let others = found.filter { !BodyName(owners[Int($0.key)].body).mayBe(name) }
    // Of several with as many the first that was read.
    let most = others.max { ($0.value.shared.count, $1.key) < ($1.value.shared.count, $0.key) }
    return most.map {
      Resemblance(
        owner: owners[Int($0.key)], shared: $0.value.shared, compared: compared, passedOver: passedOver, range: $0.value.range, read: read)
    }
  }

  /// A fingerprint of a section in a year.
  private static func key(_ key: UInt64, in year: Int) -> UInt64 { key ^ UInt64(truncatingIfNeeded: year) &* 0xc2b2_ae3d_27d4_eb4f }
}
