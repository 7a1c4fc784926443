/// Finds what a misspelt word was meant to be.
package enum NearestWord {
  /// The word that is nearest, or nil where none is near.
  package static func one(to word: String, among words: [String]) -> String? { some(to: word, among: words).first }

  /// The words that are near, nearest first: those few slips of the keyboard away, then those that hold the word or one near it.
  package static func some(to word: String, among words: [String]) -> [String] {
    let typed = word.lowercased()
    let limit = max(1, typed.count / 3)
    let near = words.enumerated().compactMap { index, candidate -> (distance: Int, index: Int, word: String)? in
      if let distance = slips(typed, candidate, limit) { return (distance, index, candidate) }
      guard typed.count >= 3 else { return nil }
      let holds = candidate.contains(typed) || candidate.split(separator: "-").contains { slips(typed, $0, limit) != nil }
      return holds ? (limit + 1, index, candidate) : nil
    }
    return near.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.map { $0.word }
  }

  /// How many slips of the keyboard lead from one word to another, or nil where they are too many.
  private static func slips(_ left: String, _ right: some StringProtocol, _ limit: Int) -> Int? {
    EditDistance.between(Array(left), Array(right), limit: limit, swaps: true)
  }
}
