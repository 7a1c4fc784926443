extension JSONParser {
  /// The byte at which the name at the end of a path of members stands, or of as much of the path as there is; 0 for an empty one.
  package static func offset(of path: [String], in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var parser = JSONParser(bytes)
      var offset = 0
      for name in path {
        guard let found = try? parser.enter(name) else { break }
        offset = found
      }
      return offset
    }
  }

  /// Moves to the value of a member of the object that follows, and gives where its name stands; nil where there is none.
  private mutating func enter(_ name: String) throws(JSONFault) -> Int? {
    skipSpace()
    guard next == UInt8(ascii: "{") else { return nil }
    index += 1
    while true {
      skipSpace()
      let start = index
      guard next == UInt8(ascii: "\"") else { return nil }
      let found = try string() == name
      skipSpace()
      guard next == UInt8(ascii: ":") else { return nil }
      index += 1
      if found { return start }
      _ = try value()
      skipSpace()
      guard next == UInt8(ascii: ",") else { return nil }
      index += 1
    }
  }
}
