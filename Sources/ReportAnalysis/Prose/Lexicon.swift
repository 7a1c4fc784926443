/// Finds every ``Word`` in a text in one pass over its bytes.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  private let words: [(word: Word, bytes: [UInt8])]
  /// The words that begin with a character, as indices, longest first, by the last two bytes of its three.
  private let buckets: [[UInt16]]

  private static let bucketCount = 4096

  private init() {
    words = Word.allCases.map { ($0, [UInt8]($0.rawValue.utf8)) }.sorted { $0.bytes.count > $1.bytes.count }
    var buckets = [[UInt16]](repeating: [], count: Self.bucketCount)
    for (index, entry) in words.enumerated() where entry.bytes.count >= 3 {
      buckets[Self.bucket(entry.bytes[1], entry.bytes[2])].append(UInt16(index))
    }
    self.buckets = buckets
  }

  @inline(__always)
  private static func bucket(_ second: UInt8, _ third: UInt8) -> Int { (Int(second) & 0x3F) << 6 | Int(third) & 0x3F }

  /// The words of a text in order; one that stands within a longer one is part of it and no hit of its own.
  func hits(in text: [UInt8]) -> [Prose.Hit] {
    var hits: [Prose.Hit] = []
    text.withUnsafeBufferPointer { text in
      buckets.withUnsafeBufferPointer { buckets in
        var index = 0
        while index &+ 2 < text.count {
          // A word begins with a character of three bytes, or is found by the first three of its bytes.
          let byte = text[index]
          if byte & 0xC0 == 0x80 {
            index &+= 1
            continue
          }
          let bucket = buckets[Self.bucket(text[index &+ 1], text[index &+ 2])]
          if !bucket.isEmpty { match(bucket, text, index, &hits) }
          index &+= byte >= 0xE0 ? 3 : 1
        }
      }
    }
    return hits
  }

  private func match(_ bucket: [UInt16], _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ hits: inout [Prose.Hit]) {
    for candidate in bucket {
      let (word, bytes) = words[Int(candidate)]
      guard bytes.count <= text.count - index else { continue }
      var offset = 0
      while offset < bytes.count, text[index + offset] == bytes[offset] { offset += 1 }
      guard offset == bytes.count else { continue }
      let range = index..<index + bytes.count
      // The longest is tried first, and a later one may only reach further.
      if let last = hits.last, last.range.upperBound >= range.upperBound { return }
      hits.append(Prose.Hit(word: word, range: range))
      return
    }
  }
}
