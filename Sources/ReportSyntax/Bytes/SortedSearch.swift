/// Search by halving in what is sorted.
extension RandomAccessCollection where Index == Int {
  /// The first index from which on a predicate is true, found by halving; the end where it is true nowhere.
  ///
  /// The elements are sorted so that the predicate is false up to a place and true behind it.
  @inlinable
  package func firstSortedIndex(where predicate: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low &+ (high &- low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
