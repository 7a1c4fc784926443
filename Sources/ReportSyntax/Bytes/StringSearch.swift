/// Words looked for in a string by their bytes, as no user's text is told apart by equivalence of characters.
extension StringProtocol {
  /// Whether other characters stand in a row anywhere in these.
  @inlinable package func contains(_ part: some StringProtocol) -> Bool { firstRange(of: part) != nil }

  /// The first place where other characters stand in a row in these; that before the first character for none.
  @inlinable package func firstRange(of part: some StringProtocol) -> Range<Index>? { range(of: part, from: startIndex) }

  /// Every place where other characters stand in a row in these, none within another; nothing for no characters.
  @inlinable package func ranges(of part: some StringProtocol) -> [Range<Index>] {
    var ranges: [Range<Index>] = []
    while !part.isEmpty, let range = range(of: part, from: ranges.last?.upperBound ?? startIndex) { ranges.append(range) }
    return ranges
  }

  /// These characters with others in the place of some, wherever they stand.
  @inlinable package func replacing(_ part: some StringProtocol, with other: some StringProtocol) -> String {
    var result = ""
    var start = startIndex
    for range in ranges(of: part) {
      result += self[start..<range.lowerBound]
      result += other
      start = range.upperBound
    }
    return result + self[start...]
  }

  /// The first place from an index on.
  @inlinable package func range(of part: some StringProtocol, from start: Index) -> Range<Index>? {
    guard let first = part.utf8.first else { return start..<start }
    var rest = utf8[start...]
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: part.utf8) { return place..<utf8.index(place, offsetBy: part.utf8.count) }
      rest = rest[rest.index(after: place)...]
    }
    return nil
  }
}
