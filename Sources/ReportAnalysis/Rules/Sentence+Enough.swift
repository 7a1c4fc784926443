import ReportReading

extension Sentence {
  /// Of fewer sentences nothing can be said.
  private static let fewest = 4
  /// A section of fewer bytes, those of forty characters, is no text of its own.
  private static let shortestWhole = 120

  /// Whether some of a section's sentences being another report's says anything of the section: of few sentences one may be the same by
  /// chance, but not all of a whole section.
  static func isEnough(_ same: [Sentence], of sentences: [Sentence]) -> Bool {
    sentences.count >= fewest || same.count == sentences.count && sentences.reduce(0) { $0 + $1.range.count } >= shortestWhole
  }
}
