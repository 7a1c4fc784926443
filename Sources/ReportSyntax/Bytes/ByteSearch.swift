extension [UInt8] {
  /// Whether a run of bytes stands anywhere in these.
  package func contains(_ part: [UInt8]) -> Bool { self[...].contains(part) }

  /// The first place where a run of bytes stands in these; nil for an empty run.
  package func firstIndex(of part: [UInt8]) -> Int? { self[...].firstIndex(of: part) }
}

extension ArraySlice<UInt8> {
  /// Whether a run of bytes stands anywhere in these.
  package func contains(_ part: [UInt8]) -> Bool { part.isEmpty || firstIndex(of: part) != nil }

  /// The first place where a run of bytes stands in these; nil for an empty run.
  package func firstIndex(of part: [UInt8]) -> Int? {
    guard let first = part.first else { return nil }
    var start = startIndex
    while start &+ part.count <= endIndex {
      if self[start] == first {
        var same = 1
        while same < part.count, self[start &+ same] == part[same] { same &+= 1 }
        if same == part.count { return start }
      }
      start &+= 1
    }
    return nil
  }
}
