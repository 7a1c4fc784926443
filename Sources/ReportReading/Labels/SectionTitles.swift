import ReportForm

/// The titles of the sections in every edition, by their compared forms.
final class SectionTitles: Sendable {
  /// The compared forms of the titles, each once.
  let cores: [[UInt8]]
  /// The same as they are written.
  let words: [String]
  private let hashes: [UInt64]
  /// For each edition, the place of each section's title among them.
  private let places: [[Int]]
  /// The titles of the sections of each number, from 1 on, in any edition.
  private let byNumber: [[Int]]
  /// The words by which a heading of each number is known although it is worded otherwise.
  private let keywords: [[[[UInt8]]]]

  init(_ editions: Editions) {
    var cores: [[UInt8]] = []
    var words: [String] = []
    let places = editions.list.map { edition in
      edition.sections.map { form in
        let core = Array(LabelText(form.title).core)
        if let place = cores.firstIndex(of: core) { return place }
        cores.append(core)
        words.append(form.title)
        return cores.count - 1
      }
    }
    self.cores = cores
    self.words = words
    self.places = places
    hashes = cores.map { LabelText.hash($0) }
    let indices = 0..<(places.map { $0.count }.max() ?? 0)
    byNumber = indices.map { index in Set(places.filter { $0.indices.contains(index) }.map { $0[index] }).sorted() }
    keywords = indices.map { index in
      let lists = editions.list.flatMap { $0.sections.indices.contains(index) ? $0.sections[index].keywords : [] }
      return Set(lists).map { list in list.map { Array($0.utf8) } }
    }
  }

  /// The number of sections in the edition that has the most.
  var count: Int { byNumber.count }

  /// The title, by its place among them, that a label with a hash is, or nil.
  func place(of hash: UInt64) -> Int? { hashes.firstIndex(of: hash) }

  /// The number of the section that has a title in an edition, which is told by its place; in another edition where that has none such.
  func number(_ title: Int, in edition: Int) -> Int {
    let index = places[edition].firstIndex(of: title) ?? places.lazy.compactMap { $0.firstIndex(of: title) }.first
    return (index ?? 0) + 1
  }

  /// Whether an edition has a title, which are both told by their places.
  func has(_ title: Int, in edition: Int) -> Bool { places[edition].contains(title) }

  /// Whether the section of a number has a title in any edition.
  func has(_ title: Int, number: Int) -> Bool { titles(ofSection: number).contains(title) }

  /// The titles that the section of a number has in any edition.
  func titles(ofSection number: Int) -> [Int] { byNumber.indices.contains(number - 1) ? byNumber[number - 1] : [] }

  /// Whether a title has the words by which the section of a number is known.
  func fits(_ title: ArraySlice<UInt8>, number: Int) -> Bool {
    keywords.indices.contains(number - 1) && keywords[number - 1].contains { words in words.allSatisfy { title.contains($0) } }
  }
}
