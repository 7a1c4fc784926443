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
    for (sense, list) in Self.formWords + Self.things + Self.deeds + Self.joints {
      words += list
      senses += repeatElement(sense, count: list.count)
    }
    // Of a word that stands there twice, the index finds the first.
    index = WordIndex(words)
    self.senses = senses
  }
}
