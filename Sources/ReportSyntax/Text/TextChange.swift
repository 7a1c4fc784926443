/// How a text differs from an earlier version of it: one run of bytes gave way to another, and all around it is as it was.
package struct TextChange: Sendable, Hashable {
  /// The bytes of the earlier version that gave way.
  package let old: ByteRange
  /// The number of bytes that stand in their place.
  package let count: Int

  package init(_ old: ByteRange, count: Int) {
    self.old = old
    self.count = count
  }

  /// The bytes that stand there now.
  package var new: ByteRange { old.lowerBound..<old.lowerBound + count }

  /// How much further on everything behind stands now.
  package var distance: Int { count - old.count }

  /// This change and one of the text that it led to, as one.
  package func followed(by next: TextChange) -> TextChange {
    let start = min(old.lowerBound, next.old.lowerBound)
    let end = max(new.upperBound, next.old.upperBound)
    return TextChange(start..<end - distance, count: end + next.distance - start)
  }

  /// Where a place of the earlier version is now that does not lie within the bytes that gave way.
  @inline(__always)
  package func moved(_ offset: Int) -> Int { offset < old.upperBound ? offset : offset &+ distance }

  /// Where a range of the earlier version is now of which no end lies within the bytes that gave way, of which there are some.
  @inline(__always)
  package func moved(_ range: ByteRange) -> ByteRange {
    let lower = moved(range.lowerBound)
    return lower..<max(lower, moved(range.upperBound))
  }
}
