extension [Int] {
  /// The places of a longest run of increasing numbers, which of things in disorder is what stays where it is.
  var longestIncreasingRun: Set<Int> {
    var best: [[Int]] = []
    for (index, number) in enumerated() {
      let before = best.indices.filter { self[$0] < number }.map { best[$0] }.reversed().max { $0.count < $1.count } ?? []
      best.append(before + [index])
    }
    // Of equally long runs the last one stays, so that what came too early is what moves.
    return Set(best.reversed().max { $0.count < $1.count } ?? [])
  }
}
