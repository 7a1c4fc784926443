import ReportSyntax

/// A closed list of words, laid out so that one look at a character tells whether one of them may begin there.
struct WordIndex: Sendable {
  /// Whether some word may begin at a character, by its last two bytes; several characters share a place.
  let begins: [Bool]
  /// For each word, its place in the list that it was made from.
  private let words: [Int]
  /// The words' bytes, one after the other, in the order of `words`, and where each begins.
  private let bytes: [UInt8]
  private let starts: [Int]
  /// The three bytes of each word's second character, or 0 where it has one character only: nearly every candidate fails here.
  private let seconds: [UInt32]
  /// For each place, where its words begin in `words`, longest first; the next place's begin where they end.
  private let firsts: [Int]

  static let placeCount = 4096

  /// Words shorter than one wide character are left out; of a word that stands in the list twice, the first is found.
  init(_ list: [String]) {
    var text: [UInt8] = []
    var ends = [0]
    ends.reserveCapacity(list.count + 1)
    for var word in list {
      word.withUTF8 { text.append(contentsOf: $0) }
      ends.append(text.count)
    }
    let known = list.indices.filter { ends[$0 + 1] - ends[$0] >= 3 }
    func place(of word: Int) -> Int { Self.place(text[ends[word] + 1], text[ends[word] + 2]) }
    func length(of word: Int) -> Int { ends[word + 1] - ends[word] }

    // Sorted by counting, as a comparison of each with many others is what the first findings would wait for.
    var firsts = [Int](repeating: 0, count: Self.placeCount + 1)
    for word in known { firsts[place(of: word) + 1] += 1 }
    for place in 0..<Self.placeCount { firsts[place + 1] += firsts[place] }
    var words = [Int](repeating: 0, count: known.count)
    var filled = firsts
    for word in known {
      let place = place(of: word)
      var slot = filled[place]
      filled[place] += 1
      while slot > firsts[place], length(of: words[slot - 1]) < length(of: word) {
        words[slot] = words[slot - 1]
        slot -= 1
      }
      words[slot] = word
    }

    begins = (0..<Self.placeCount).map { firsts[$0 + 1] > firsts[$0] }
    self.firsts = firsts
    self.words = words
    var bytes: [UInt8] = []
    var starts = [0]
    bytes.reserveCapacity(text.count)
    starts.reserveCapacity(words.count + 1)
    for word in words {
      bytes.append(contentsOf: text[ends[word]..<ends[word + 1]])
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
    seconds = words.map { word in
      let start = ends[word]
      return length(of: word) >= 6 ? Self.packed(text[start + 3], text[start + 4], text[start + 5]) : 0
    }
  }

  /// Where a character with these last two bytes is looked up.
  @inline(__always)
  static func place(_ second: UInt8, _ third: UInt8) -> Int { (Int(second) & 0x3F) << 6 | Int(third) & 0x3F }

  @inline(__always)
  private static func packed(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt32 { UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c) }

  /// The longest word that begins at an index, by its place in the list, and where it ends; `place` is that of the character there.
  func word(at index: Int, place: Int, in text: UnsafeBufferPointer<UInt8>) -> (word: Int, end: Int)? {
    let second = index &+ 5 < text.count ? Self.packed(text[index &+ 3], text[index &+ 4], text[index &+ 5]) : 0
    let (first, end) = (firsts[place], firsts[place &+ 1])
    return seconds.withUnsafeBufferPointer { seconds in
      var candidate = first
      while candidate < end {
        if seconds[candidate] == second || seconds[candidate] == 0, let wordEnd = wordEnd(candidate, at: index, in: text) {
          return (words[candidate], wordEnd)
        }
        candidate &+= 1
      }
      return nil
    }
  }

  /// Where a word ends that stands at an index; nil where another one does, or none.
  private func wordEnd(_ word: Int, at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let start = starts[word]
    let count = starts[word &+ 1] &- start
    guard count <= text.count &- index else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < count, text[index &+ offset] == bytes[start &+ offset] { offset &+= 1 }
      return offset == count ? index &+ count : nil
    }
  }
}
