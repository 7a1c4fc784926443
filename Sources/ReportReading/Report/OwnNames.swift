import ReportSyntax

/// The words by which a report calls the body that it is of and the places in its name; another body's report has its own in their stead.
struct OwnNames: Sendable {
  /// In bytes, the longest first; each of two characters at least.
  private let names: [[UInt8]]
  /// The characters that they begin with.
  private let beginnings: [Unicode.Scalar]

  /// Those of a body, by its name.
  init(of body: String) {
    let name = BodyName(body)
    var words = [body, name.place] + name.places.flatMap { [$0, String($0.dropLast())] }
    // 人民政府 alone is the name of none.
    if let purpose = name.purpose { words += [name.office, purpose] }
    names = words.map { Array($0.utf8) }.filter { $0.count >= 6 }.sorted { $0.count > $1.count }
    beginnings = names.map { $0.wideCharacter(at: 0, before: $0.count) }
  }

  /// The number of bytes of the longest one that begins with a character at an index of a text; 0 where none does.
  func length(from character: Unicode.Scalar, at index: Int, in text: [UInt8]) -> Int {
    for number in beginnings.indices where beginnings[number] == character && index + names[number].count <= text.count {
      var place = 3
      while place < names[number].count, text[index + place] == names[number][place] { place += 1 }
      if place == names[number].count { return place }
    }
    return 0
  }
}
