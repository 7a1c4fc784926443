import ReportReading

extension Sentence {
  /// Of fewer sentences nothing can be said.
  private static let fewest = 4
  /// A section of fewer bytes, those of forty characters, is no text of its own.
  private static let shortestWhole = 120

  /// Whether some of a section's sentences being another report's says anything of the section: of few sentences one may be the same by
  /// chance, but not all of a whole section, where `isWhole` tells that these are all it has.
  static func isEnough(_ same: [Sentence], of sentences: [Sentence], isWhole: Bool = true) -> Bool {
    if sentences.count >= fewest { return true }
    let length = sentences.reduce(0) { $0 + $1.range.count }
    return same.count == sentences.count && length >= (isWhole ? shortestWhole : 2 * shortestWhole)
  }
}
