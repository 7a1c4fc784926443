/// Ranges of bytes that something has been said of: whether a further one overlaps them is told by halving.
package struct CoveredRanges {
  /// What is covered, in order, apart from one another.
  private var ranges: [ByteRange] = []

  package init(_ ranges: some Sequence<ByteRange>) {
    // In order none is put in between others.
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { insert(range) }
  }

  /// Whether a byte is in one of these.
  package func contains(_ place: Int) -> Bool { overlaps(place..<place + 1) }

  /// Whether a range has a byte in common with one of these.
  package func overlaps(_ range: ByteRange) -> Bool { !overlapping(range).isEmpty && !range.isEmpty }

  /// Covers a range too.
  package mutating func insert(_ range: ByteRange) {
    guard !range.isEmpty else { return }
    let others = overlapping(range)
    let first = others.first.map { ranges[$0].lowerBound } ?? range.lowerBound
    let last = others.last.map { ranges[$0].upperBound } ?? range.upperBound
    ranges.replaceSubrange(others, with: CollectionOfOne(min(first, range.lowerBound)..<max(last, range.upperBound)))
  }

  /// Which ranges have a byte in common with one.
  private func overlapping(_ range: ByteRange) -> Range<Int> {
    let first = ranges.firstSortedIndex { $0.upperBound > range.lowerBound }
    return first..<max(first, ranges.firstSortedIndex { $0.lowerBound >= range.upperBound })
  }
}
