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
    let part = Array(word.utf8)
    guard let first = part.first else { return [] }
    let range = range.clamped(to: 0..<count)
    return withUnsafeBufferPointer { bytes in
      var places: [Int] = []
      var index = range.lowerBound
      while true {
        index = bytes.firstIndex(of: first, from: index, before: range.upperBound)
        guard index &+ part.count <= range.upperBound else { return places }
        var same = 1
        while same < part.count, bytes[index &+ same] == part[same] { same &+= 1 }
        if same == part.count {
          places.append(index)
          index &+= part.count
        } else {
          index &+= 1
        }
      }
    }
  }

  /// The places where a word begins, in order.
  package func places(of word: String) -> [Int] { places(of: word, in: 0..<count) }

  /// Whether one of some words stands within a range.
  package func has(anyOf words: [String], in range: Range<Int>) -> Bool { words.contains { !places(of: $0, in: range).isEmpty } }
}
