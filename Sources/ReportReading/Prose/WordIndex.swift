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

  /// Words shorter than one wide character are left out.
  init(_ list: [String]) {
    let entries = list.enumerated().map { (word: $0.offset, bytes: [UInt8]($0.element.utf8)) }.filter { $0.bytes.count >= 3 }.sorted {
      (Self.place($0.bytes[1], $0.bytes[2]), -$0.bytes.count) < (Self.place($1.bytes[1], $1.bytes[2]), -$1.bytes.count)
    }
    var begins = [Bool](repeating: false, count: Self.placeCount)
    var firsts = [Int](repeating: 0, count: Self.placeCount + 1)
    var bytes: [UInt8] = []
    var starts = [0]
    for entry in entries {
      let place = Self.place(entry.bytes[1], entry.bytes[2])
      begins[place] = true
      firsts[place + 1] += 1
      bytes += entry.bytes
      starts.append(bytes.count)
    }
    for place in 0..<Self.placeCount { firsts[place + 1] += firsts[place] }
    self.begins = begins
    self.firsts = firsts
    self.bytes = bytes
    self.starts = starts
    words = entries.map { $0.word }
    seconds = entries.map { $0.bytes.count >= 6 ? Self.packed($0.bytes[3], $0.bytes[4], $0.bytes[5]) : 0 }
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
