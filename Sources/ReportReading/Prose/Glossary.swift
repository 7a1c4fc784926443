import ReportForm

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
    var known: Set<String> = []
    for (sense, list) in Self.formWords + Self.things + Self.deeds + Self.joints {
      for word in list where known.insert(word).inserted {
        words.append(word)
        senses.append(sense)
      }
    }
    index = WordIndex(words)
    self.senses = senses
  }
}
