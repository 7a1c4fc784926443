/// Finds what a misspelt word was meant to be.
package enum NearestWord {
  /// The word that is nearest, or nil where none is near.
  package static func one(to word: String, among words: [String]) -> String? { some(to: word, among: words).first }

  /// The words that are near, nearest first: those few slips of the keyboard away, then those that hold the word or one near it.
  package static func some(to word: String, among words: [String]) -> [String] {
    let typed = word.lowercased()
    let limit = max(1, typed.count / 3)
    let near = words.enumerated().compactMap { index, candidate -> (distance: Int, index: Int, word: String)? in
      let distance = slips(typed, candidate)
      if distance <= limit { return (distance, index, candidate) }
      guard typed.count >= 3 else { return nil }
      let holds = candidate.contains(typed) || candidate.split(separator: "-").contains { slips(typed, String($0)) <= limit }
      return holds ? (limit + 1, index, candidate) : nil
    }
    return near.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.map(\.word)
  }

  /// How many characters must be inserted, removed, replaced or swapped with the next to turn one word into another.
  private static func slips(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var rows = [Array(0...right.count)]
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var least = min(rows[row][column + 1] + 1, current[column] + 1, rows[row][column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        current.append(least)
      }
      rows.append(current)
    }
    return rows[left.count][right.count]
  }
}
