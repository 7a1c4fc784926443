extension [UInt8] {
  /// Whether a run of bytes stands anywhere in these.
  package func contains(_ part: [UInt8]) -> Bool { firstIndex(of: part) != nil }

  /// The first place where a run of bytes stands in these.
  package func firstIndex(of part: [UInt8]) -> Int? {
    guard let first = part.first, count >= part.count else { return nil }
    for index in 0...(count - part.count) where self[index] == first && self[index..<index + part.count].elementsEqual(part) {
      return index
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether a run of bytes stands anywhere in these.
  package func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    var rest = self
    while rest.count >= part.count, let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
