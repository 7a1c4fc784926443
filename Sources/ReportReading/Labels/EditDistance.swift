/// How many steps turn one word into another: something is put in, taken out or replaced, or also swapped with what follows it.
package enum EditDistance {
  /// The distance of two labels' compared forms in scalars, or nil where it is more than `limit`.
  static func between(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int) -> Int? {
    let left = Array(String(decoding: left, as: UTF8.self).unicodeScalars)
    let right = Array(String(decoding: right, as: UTF8.self).unicodeScalars)
    return between(left, right, limit: limit, swaps: false)
  }

  /// The distance of two words, or nil where it is more than `limit`; `swaps` tells whether two neighbours that changed places count
  /// as one step.
  package static func between<Part: Equatable>(_ left: [Part], _ right: [Part], limit: Int, swaps: Bool) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(last.count)
      for column in right.indices {
        var least = min(last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if swaps, row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      // No later row is nearer than both of two that follow one another.
      if (current.min() ?? 0) > limit, !swaps || (last.min() ?? 0) > limit { return nil }
      if swaps { beforeLast = last }
      last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  /// Whether one step turns one word into the other.
  package static func isSmall(_ left: String, _ right: String) -> Bool { within(1, left, right) != nil }

  /// The distance of two words in characters, or nil where it is more than `limit`.
  package static func within(_ limit: Int, _ left: String, _ right: String) -> Int? {
    between(Array(left.unicodeScalars), Array(right.unicodeScalars), limit: limit, swaps: false)
  }
}
