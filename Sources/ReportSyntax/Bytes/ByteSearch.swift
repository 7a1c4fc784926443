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
    var start = startIndex
    while start &+ part.count <= endIndex {
      if self[start] == first {
        var same = 1
        while same < part.count, self[start &+ same] == part[same] { same &+= 1 }
        if same == part.count { return true }
      }
      start &+= 1
    }
    return false
  }
}
