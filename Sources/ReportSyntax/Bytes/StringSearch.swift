/// Words looked for in a string by their bytes, as no user's text is told apart by equivalence of characters.
extension String {
  /// Whether other characters stand in a row anywhere in these.
  package func contains(_ part: String) -> Bool { self[...].contains(part) }

  /// The same for characters of another string.
  package func contains(_ part: some StringProtocol) -> Bool { firstRange(of: part) != nil }

  /// The first place where other characters stand in a row in these; that before the first character for none.
  package func firstRange(of part: some StringProtocol) -> Range<Index>? { utf8[...].firstPlace(of: part.utf8) }

  /// Every place where other characters stand in a row in these, none within another; nothing for no characters.
  package func ranges(of part: some StringProtocol) -> [Range<Index>] {
    var ranges: [Range<Index>] = []
    while !part.isEmpty, let range = utf8[(ranges.last?.upperBound ?? startIndex)...].firstPlace(of: part.utf8) { ranges.append(range) }
    return ranges
  }

  /// These characters with others in the place of some, wherever they stand.
  package func replacing(_ part: some StringProtocol, with other: some StringProtocol) -> String {
    var result = ""
    var start = startIndex
    for range in ranges(of: part) {
      result += self[start..<range.lowerBound]
      result += other
      start = range.upperBound
    }
    return result + self[start...]
  }
}

extension Substring {
  /// Whether other characters stand in a row anywhere in these.
  package func contains(_ part: String) -> Bool {
    var (own, part) = (self, part)
    return own.withUTF8 { own in part.withUTF8 { own.holds($0) } }
  }

  /// The same for characters of another string.
  package func contains(_ part: some StringProtocol) -> Bool { utf8[...].firstPlace(of: part.utf8) != nil }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether other bytes stand in a row anywhere in these.
  fileprivate func holds(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = part.last else { return true }
    // Chinese characters share few first bytes, and differ most in their last one.
    let anchor = part.count &- 1
    var index = anchor
    while index < count {
      index = firstIndex(of: last, from: index, before: count)
      if index == count { return false }
      var same = 0
      while same < anchor, self[index &- anchor &+ same] == part[same] { same &+= 1 }
      if same == anchor { return true }
      index &+= 1
    }
    return false
  }
}

extension Substring.UTF8View {
  /// The first place where other bytes stand in a row in these; that before the first byte for none.
  fileprivate func firstPlace(of part: some Collection<UInt8>) -> Range<Index>? {
    guard let first = part.first else { return startIndex..<startIndex }
    var rest = self
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: part) { return place..<index(place, offsetBy: part.count) }
      rest = rest[index(after: place)...]
    }
    return nil
  }
}
