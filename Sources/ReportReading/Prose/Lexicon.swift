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
  private let index: WordIndex

  static let stops: [Unicode.Scalar] = ["。", "！", "？"]
  @inline(__always)
  static func isStop(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "。", "！", "？": true
    default: false
    }
  }

  static let numerals: [Unicode.Scalar] = ["百", "零", "两"] + ChineseNumber.digits

  private init() {
    words = Word.allCases
    index = WordIndex(words.map { $0.rawValue })
    var marks = index.begins.map { $0 ? Marks.word.rawValue : 0 }
    for (scalars, mark) in [(Self.stops, Marks.stop), (Self.numerals, .numeral)] {
      for scalar in scalars {
        let encoded = [UInt8](String(scalar).utf8)
        marks[WordIndex.place(encoded[1], encoded[2])] |= mark.rawValue
      }
    }
    self.marks = marks
  }

  /// The longest word that begins at an index, or nil; `place` is that of the character there.
  func word(at index: Int, place: Int, in text: UnsafeBufferPointer<UInt8>) -> Prose.Hit? {
    self.index.word(at: index, place: place, in: text).map { Prose.Hit(word: words[$0.word], range: index..<$0.end) }
  }
}
