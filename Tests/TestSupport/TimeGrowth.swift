import ReportSyntax

/// How much longer some work takes on a text that is four times as long.
package struct TimeGrowth {
  /// The seconds of a processor that it took at each size.
  package private(set) var seconds: [Double] = []

  /// Work in proportion to the text takes four times as long, work in proportion to its square sixteen times.
  private static let most = 7.0
  /// What takes so little is too short to be told apart, in seconds.
  private static let least = 0.03
  private static let sizes = [1, 2, 4]

  /// Measures some work on a text at sizes of `unit` bytes, twice and four times as many; again where it seems to grow too fast, as other
  /// work may have taken the caches away.
  package init(of text: WorstText, unit: Int, _ work: (SourceText) -> Void) {
    let texts = Self.sizes.map { text.text(unit * $0) }
    seconds = texts.map { _ in .infinity }
    for _ in 0..<8 {
      for (index, text) in texts.enumerated() { seconds[index] = min(seconds[index], ProcessorTime.of { work(text) }) }
      if isLinear { return }
    }
  }

  /// Whether it takes no longer than in proportion to the text.
  package var isLinear: Bool {
    guard let first = seconds.first, let last = seconds.last else { return false }
    return last < Self.least || last <= Self.most * first
  }
}
