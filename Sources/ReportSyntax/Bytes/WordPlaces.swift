/// Words in bytes: whether one stands at a place or ends there, and where all of them stand.
extension [UInt8] {
  /// Whether a word begins at an index.
  package func has(_ word: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var index = index
    for byte in word.utf8 {
      guard index < count, self[index] == byte else { return false }
      index &+= 1
    }
    return true
  }

  /// Whether a word ends at an index.
  package func has(_ word: String, endingAt index: Int) -> Bool {
    index <= count && has(word, at: index - word.utf8.count)
  }

  /// The first of some words that begins at an index, or nil.
  package func word(of words: [String], at index: Int) -> String? { words.first { has($0, at: index) } }

  /// The first of some words that ends at an index, or nil.
  package func word(of words: [String], endingAt index: Int) -> String? { words.first { has($0, endingAt: index) } }

  /// The end of a run of whole ideographs that begins at an index, of no more bytes than a limit and one character.
  package func ideographsEnd(from index: Int, limit: Int) -> Int {
    var end = index
    while end + 3 <= count, self[end].isIdeographLead, end - index <= limit { end += 3 }
    return end
  }

  /// The places where a word begins within a range, in order.
  package func places(of word: String, in range: Range<Int>) -> [Int] {
    var places: [Int] = []
    forEachPlace(of: word, in: range) { place in
      places.append(place)
      return true
    }
    return places
  }

  /// Calls `body` with each place where a word begins within a range, in order, for as long as it says so.
  private func forEachPlace(of word: String, in range: Range<Int>, _ body: (Int) -> Bool) {
    let range = range.clamped(to: 0..<count)
    var word = word
    word.withUTF8 { part in
      guard let first = part.first else { return }
      // Chinese characters share few first bytes, and differ most in their last one.
      let anchor = first >= 0xE0 && part.count > 2 ? 2 : 0
      withUnsafeBufferPointer { bytes in
        var index = range.lowerBound
        while index &+ part.count <= range.upperBound {
          index = bytes.firstIndex(of: part[anchor], from: index &+ anchor, before: range.upperBound) &- anchor
          guard index &+ part.count <= range.upperBound else { return }
          var same = 0
          while same < part.count, bytes[index &+ same] == part[same] { same &+= 1 }
          if same == part.count {
            if !body(index) { return }
            index &+= part.count
          } else {
            index &+= 1
          }
        }
      }
    }
  }

  /// The places where a word begins, in order.
  package func places(of word: String) -> [Int] { places(of: word, in: 0..<count) }

  /// Whether one of some words stands within a range.
  package func has(anyOf words: [String], in range: Range<Int>) -> Bool { words.contains { firstIndex(ofWord: $0, in: range) != nil } }

  /// The first place where a word begins within a range, or nil.
  package func firstIndex(ofWord word: String, in range: Range<Int>) -> Int? {
    var first: Int?
    forEachPlace(of: word, in: range) { place in
      first = place
      return false
    }
    return first
  }
}
