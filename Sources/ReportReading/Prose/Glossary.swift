import ReportForm
import ReportSyntax

/// The vocabulary of the field, word by word: the form's own words, and a closed set of the verbs and nouns that reports use with them.
///
/// Longer words are taken before those that they begin with. A word that is not here is unknown, and a number beside it is not compared.
struct Glossary: Sendable {
  static let shared = Glossary()

  let index: WordIndex
  private let senses: [Sense]

  func sense(of word: Int) -> Sense { senses[word] }

  private init() {
    var words: [String] = []
    var senses: [Sense] = []
    // By their hashes, as a string is hashed in much more time, which the first keystroke waits for.
    var known: Set<UInt64> = []
    for (sense, list) in Self.formWords + Self.things + Self.deeds + Self.joints {
      for word in list where known.insert(Self.hash(word)).inserted {
        words.append(word)
        senses.append(sense)
      }
    }
    index = WordIndex(words)
    self.senses = senses
  }

  private static func hash(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { ByteHash.of(UnsafeRawBufferPointer($0)) }
  }
}
