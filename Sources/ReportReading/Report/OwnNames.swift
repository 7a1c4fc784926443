/// The words by which a report calls the body that it is of and the places in its name; another body's report has its own in their stead.
struct OwnNames: Sendable {
  /// In bytes, the longest first; each of two characters at least.
  private let names: [[UInt8]]

  /// Those of a body, by its name.
  init(of body: String) {
    let name = BodyName(body)
    var words = [body, name.place] + name.places.flatMap { [$0, String($0.dropLast())] }
    // 人民政府 alone is the name of none.
    if let purpose = name.purpose { words += [name.office, purpose] }
    names = Set(words.map { Array($0.utf8) }).filter { $0.count >= 6 }
      .sorted { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
  }

  /// The number of bytes of the longest one that begins at an index of a text; 0 where none does.
  func length(at index: Int, in text: [UInt8]) -> Int {
    for name in names where text[index] == name[0] && index + name.count <= text.count {
      var place = 1
      while place < name.count, text[index + place] == name[place] { place += 1 }
      if place == name.count { return place }
    }
    return 0
  }
}
