import ReportSyntax

/// Every ``Word``, laid out so that one look at a character tells whether a word may begin there.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  /// What may begin at a character, by its last two bytes; several characters share a place, so that a closer look must follow.
  struct Marks: OptionSet {
    let rawValue: UInt8

    /// A word of the lexicon.
    static let word = Marks(rawValue: 1)
    /// A Chinese numeral.
    static let numeral = Marks(rawValue: 2)
    /// The end of a sentence: 。！？.
    static let stop = Marks(rawValue: 4)
  }

  /// The marks of each place.
  let marks: [UInt8]
  private let words: [Word]
  /// The words' bytes, one after the other, in the order of `words`, and where each begins.
  private let bytes: [UInt8]
  private let starts: [Int]
  /// The three bytes of each word's second character, or 0 where it has one character only: nearly every candidate fails here.
  private let seconds: [UInt32]
  /// For each place, where its words begin in `words`, longest first; the next place's begin where they end.
  private let firsts: [Int]

  static let stops: [Unicode.Scalar] = ["。", "！", "？"]
  static let numerals: [Unicode.Scalar] = ["百", "零", "两"] + ChineseNumber.digits
  private static let placeCount = 4096

  private init() {
    let entries = Word.allCases.map { (word: $0, bytes: [UInt8]($0.rawValue.utf8)) }.filter { $0.bytes.count >= 3 }.sorted {
      (Self.place($0.bytes[1], $0.bytes[2]), -$0.bytes.count) < (Self.place($1.bytes[1], $1.bytes[2]), -$1.bytes.count)
    }
    var marks = [UInt8](repeating: 0, count: Self.placeCount)
    var firsts = [Int](repeating: 0, count: Self.placeCount + 1)
    var bytes: [UInt8] = []
    var starts = [0]
    for entry in entries {
      let place = Self.place(entry.bytes[1], entry.bytes[2])
      marks[place] |= Marks.word.rawValue
      firsts[place + 1] += 1
      bytes += entry.bytes
      starts.append(bytes.count)
    }
    for place in 0..<Self.placeCount { firsts[place + 1] += firsts[place] }
    for (scalars, mark) in [(Self.stops, Marks.stop), (Self.numerals, .numeral)] {
      for scalar in scalars {
        let encoded = [UInt8](String(scalar).utf8)
        marks[Self.place(encoded[1], encoded[2])] |= mark.rawValue
      }
    }
    self.marks = marks
    self.firsts = firsts
    self.bytes = bytes
    self.starts = starts
    words = entries.map(\.word)
    seconds = entries.map { $0.bytes.count >= 6 ? Self.packed($0.bytes[3], $0.bytes[4], $0.bytes[5]) : 0 }
  }

  /// Where a character with these last two bytes is looked up.
  @inline(__always)
  static func place(_ second: UInt8, _ third: UInt8) -> Int { (Int(second) & 0x3F) << 6 | Int(third) & 0x3F }

  @inline(__always)
  private static func packed(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt32 { UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c) }

  /// The longest word that begins at an index, or nil; `place` is that of the character there.
  func word(at index: Int, place: Int, in text: UnsafeBufferPointer<UInt8>) -> Prose.Hit? {
    let second = index &+ 5 < text.count ? Self.packed(text[index &+ 3], text[index &+ 4], text[index &+ 5]) : 0
    for candidate in firsts[place]..<firsts[place &+ 1] {
      if seconds[candidate] != second, seconds[candidate] != 0 { continue }
      let start = starts[candidate]
      let count = starts[candidate + 1] - start
      guard count <= text.count - index else { continue }
      var offset = 0
      while offset < count, text[index &+ offset] == bytes[start &+ offset] { offset &+= 1 }
      if offset == count { return Prose.Hit(word: words[candidate], range: index..<index + count) }
    }
    return nil
  }
}
