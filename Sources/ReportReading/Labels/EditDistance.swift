/// How many scalars must be inserted, removed or replaced to turn one label into another.
enum EditDistance {
  /// The distance of two compared forms, or nil where it is more than `limit`.
  static func between(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int) -> Int? {
    let left = Array(String(decoding: left, as: UTF8.self).unicodeScalars)
    let right = Array(String(decoding: right, as: UTF8.self).unicodeScalars)
    guard abs(left.count - right.count) <= limit else { return nil }
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(previous.count)
      for (column, other) in right.enumerated() {
        current.append(min(previous[column] + (scalar == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
      }
      if (current.min() ?? 0) > limit { return nil }
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
