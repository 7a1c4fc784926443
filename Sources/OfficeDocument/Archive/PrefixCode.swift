/// A canonical prefix code of DEFLATE (RFC 1951, 3.2.2): the lengths of its words say all of it.
struct PrefixCode {
  /// The longest word.
  private static let longest = 15
  /// Words of so many bits are looked up at once.
  private static let quick = 9

  /// For what the next nine bits may be: the symbol and the width of its word; 0 where the word is longer, or none.
  private var table = [UInt16](repeating: 0, count: 1 << quick)
  /// How many words have each length.
  private var counts = [Int](repeating: 0, count: longest + 1)
  /// The symbols in the order of their words.
  private var symbols: [UInt16] = []

  /// The code whose symbols have words of such lengths, 0 for none; fails where they are no code, as zlib sees it: one that is not
  /// complete has a single word of one bit, or no word at all.
  init(_ lengths: some Collection<UInt8>, mayBeIncomplete: Bool) throws(DocumentFault) {
    for length in lengths { counts[Int(length) & 15] &+= 1 }
    counts[0] = 0
    var left = 1
    for length in 1...Self.longest {
      left = left * 2 - counts[length]
      guard left >= 0 else { throw .damaged }
    }
    let words = counts.reduce(0, +)
    if left > 0, words > 0 {
      guard mayBeIncomplete, words == 1, counts[1] == 1 else { throw .damaged }
    }
    var offsets = [Int](repeating: 0, count: Self.longest + 2)
    var first = [Int](repeating: 0, count: Self.longest + 2)
    for length in 1...Self.longest {
      offsets[length + 1] = offsets[length] + counts[length]
      first[length + 1] = (first[length] + counts[length]) * 2
    }
    symbols = [UInt16](repeating: 0, count: words)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length) & 15
      symbols[offsets[length]] = UInt16(truncatingIfNeeded: symbol)
      offsets[length] &+= 1
      let word = first[length]
      first[length] &+= 1
      guard length <= Self.quick else { continue }
      // Words come with their highest bit first.
      var index = Int((UInt16(truncatingIfNeeded: word) &<< UInt16(16 - length)).reversed)
      let entry = UInt16(truncatingIfNeeded: symbol &<< 4 | length)
      while index < table.count {
        table[index] = entry
        index &+= 1 << length
      }
    }
  }

  /// The symbol of the next word; fails where there is none.
  func symbol(_ bits: inout BitReader) throws(DocumentFault) -> Int {
    let ahead = bits.peek()
    let entry = table[Int(ahead) & (table.count &- 1)]
    if entry != 0 {
      try bits.skip(Int(entry & 15))
      return Int(entry &>> 4)
    }
    var (code, first, index) = (0, 0, 0)
    for length in 1...Self.longest {
      code |= Int(ahead &>> UInt32(length &- 1)) & 1
      let count = counts[length]
      if code &- first < count {
        try bits.skip(length)
        let place = index &+ code &- first
        guard symbols.indices.contains(place) else { throw .damaged }
        return Int(symbols[place])
      }
      index &+= count
      first = (first &+ count) &<< 1
      code &<<= 1
    }
    throw .damaged
  }
}

extension UInt16 {
  /// The bits in the reverse order.
  fileprivate var reversed: UInt16 {
    var (value, result) = (self, UInt16(0))
    for _ in 0..<16 {
      result = result &<< 1 | value & 1
      value &>>= 1
    }
    return result
  }
}
