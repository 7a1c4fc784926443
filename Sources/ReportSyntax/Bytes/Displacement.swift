/// How far each of some stretches of a text has moved in an edit between them.
package struct Displacement: Sendable {
  /// The stretches where they were, and by how many bytes each has moved.
  private let stretches: [(range: ByteRange, by: Int)]
  /// Whether everything is where it was.
  package let isNone: Bool

  /// Compares where as many stretches were with where they are.
  package init(from old: [ByteRange], to new: [ByteRange]) {
    stretches = zip(old, new).map { ($0, $1.lowerBound - $0.lowerBound) }
    isNone = stretches.allSatisfy { $0.by == 0 }
  }

  /// Where a byte of a stretch is now, or the place at its end; nil for one between stretches.
  package func moved(_ offset: Int) -> Int? {
    for (range, by) in stretches where offset <= range.upperBound {
      return offset >= range.lowerBound ? offset + by : nil
    }
    return nil
  }

  /// Whether a range lies in one of the stretches.
  package func knows(_ range: ByteRange) -> Bool {
    stretches.contains { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }
  }

  /// Where a range is now; nil where an end of it is in no stretch.
  package func moved(_ range: ByteRange) -> ByteRange? {
    guard let lower = moved(range.lowerBound), let upper = moved(range.upperBound), lower <= upper else { return nil }
    return lower..<upper
  }
}
