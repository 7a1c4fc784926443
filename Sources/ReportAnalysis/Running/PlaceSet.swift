import ReportSyntax

/// The places of several ranges.
struct PlaceSet {
  /// In order; no two overlap.
  private var ranges: [ByteRange] = []

  init(_ all: [ByteRange]) {
    for range in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  func contains(_ place: Int) -> Bool {
    let next = ranges.firstSortedIndex { $0.lowerBound > place }
    return next > 0 && ranges[next - 1].contains(place)
  }
}
