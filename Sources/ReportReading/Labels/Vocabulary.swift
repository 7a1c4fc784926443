import ReportForm

/// The words that anchor a table, from every edition: row labels, groups and headers, found by their compared form.
package struct Vocabulary: Sendable {
  /// One of those words, and all that it may be.
  package struct Phrase: Sendable {
    /// The length of its compared form without its number, in bytes.
    let length: Int
    /// The row it labels, or nil.
    package var row: RowKey?
    /// Whether it stands over columns.
    var isHeader = false
    /// Whether it groups rows.
    var isGroup = false
    /// The table it belongs to; where it stands in several (总计), the one whose row it labels.
    var table: TableKind
    /// The editions that are told by it, since they print it and others do not.
    var told = EditionSet()
    /// The editions that have it as a row's label.
    var labelling = EditionSet()
    /// The editions that are told by the row it labels, since they have such a row and others do not.
    var havingRow = EditionSet()
  }

  /// Built once from all editions.
  package static let shared = Vocabulary(.all)

  /// The editions whose words these are.
  let editions: Editions
  /// The titles of their sections.
  let titles: SectionTitles
  private let phrases: [Phrase]
  /// Their compared forms without numbers.
  private let cores: [[UInt8]]
  /// Their hashes, which tell them apart: 64 bits over a few dozen phrases.
  private let hashes: [UInt64]
  /// For the low bits of a hash, the phrase there or -1; collisions stand in the next free slot.
  private let slots: [Int16]
  /// The phrases that begin with a character, longest first, by a hash of its three bytes.
  private let byFirst: [[Int]]

  private static let slotCount = 512

  init(_ editions: Editions) {
    self.editions = editions
    titles = SectionTitles(editions)
    let sorted = Self.phrases(of: editions).sorted { $0.core.lexicographicallyPrecedes($1.core) }
    phrases = sorted.map { $0.phrase }
    cores = sorted.map { $0.core }
    hashes = cores.map { LabelText.hash($0) }
    var slots = [Int16](repeating: -1, count: Self.slotCount)
    var byFirst = [[Int]](repeating: [], count: 64)
    for (index, entry) in sorted.enumerated() {
      var slot = Int(truncatingIfNeeded: LabelText.hash(entry.core)) & (Self.slotCount - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[slot] = Int16(index)
      byFirst[Self.bucket(entry.core, 0)].append(index)
    }
    self.slots = slots
    self.byFirst = byFirst.map { $0.sorted { sorted[$0].core.count > sorted[$1].core.count } }
  }

  /// The words of every edition, those that are compared alike as one.
  private static func phrases(of editions: Editions) -> [(core: [UInt8], phrase: Phrase)] {
    var collected: [(core: [UInt8], phrase: Phrase)] = []
    /// Where each word is among them, by the hash of its core.
    var places: [UInt64: Int] = [:]
    /// The editions that print each word, by its place and by table.
    var printing: [[EditionSet]] = []
    for (edition, form) in editions.list.enumerated() {
      for table in form.tables {
        for word in table.words {
          for spelling in word.spellings {
            let label = LabelText(spelling)
            let place = places[label.hash] ?? collected.count
            if place == collected.count {
              collected.append((Array(label.core), Phrase(length: label.coreCount, table: table.kind)))
              printing.append([EditionSet](repeating: EditionSet(), count: TableKind.allCases.count))
              places[label.hash] = place
            }
            collected[place].phrase.add(word, table.kind, edition)
            printing[place][table.kind.rawValue].insert(edition)
          }
        }
      }
    }
    let markers = Set(editions.list.flatMap { $0.tables }.flatMap { $0.markers }.map { LabelText($0).hash })
    for place in collected.indices {
      let phrase = collected[place].phrase
      let own = printing[place][phrase.table.rawValue]
      if let key = phrase.row { collected[place].phrase.havingRow = editions.told(by: key) }
      // What every edition prints tells none of them.
      if own == editions.everyone { continue }
      if markers.contains(LabelText.hash(collected[place].core)) {
        collected[place].phrase.told = own
      } else if phrase.row == nil {
        // A table without markers was told by none when it was set, but a later edition may have other headers.
        let unmarked = editions.list.indices.filter { own.contains($0) && editions.list[$0].table(phrase.table).markers.isEmpty }
        collected[place].phrase.told = EditionSet(unmarked)
      }
    }
    return collected
  }

  private static func bucket(_ bytes: [UInt8], _ index: Int) -> Int {
    index + 2 < bytes.count ? Int(bytes[index + 1] &* 7 &+ bytes[index + 2]) & 63 : Int(bytes[index]) & 63
  }

  /// The phrase that a label's core is, or nil.
  @inline(__always)
  package func phrase(_ label: LabelText) -> Phrase? {
    var slot = Int(truncatingIfNeeded: label.hash) & (Self.slotCount - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == label.hash, phrases[index].length == label.coreCount { return phrases[index] }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  /// The longest phrase that stands at a place in a compared text, or nil.
  func longestPhrase(in bytes: [UInt8], at index: Int) -> Phrase? {
    guard index < bytes.count else { return nil }
    for candidate in byFirst[Self.bucket(bytes, index)] {
      let core = cores[candidate]
      if core.count <= bytes.count - index, bytes[index..<index + core.count].elementsEqual(core) { return phrases[candidate] }
    }
    return nil
  }
}

extension Vocabulary.Phrase {
  /// Takes up what a word is in one edition, by its place among the editions.
  fileprivate mutating func add(_ word: FormWord, _ kind: TableKind, _ edition: Int) {
    switch word.kind {
    case .header: isHeader = true
    case .group: isGroup = true
    case .row(let key):
      row = key
      table = kind
      labelling.insert(edition)
    }
  }
}
