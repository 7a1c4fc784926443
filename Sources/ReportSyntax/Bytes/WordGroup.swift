/// Words of three bytes or more that are looked for together, in one pass over a text; shorter ones are left out.
package struct WordGroup: Sendable {
  private let words: [[UInt8]]
  /// Whether one of them may begin at a character, by its second and third byte.
  private let begins: [Bool]

  package init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }.filter { $0.count >= 3 }
    var begins = [Bool](repeating: false, count: WideEnding.count)
    for word in self.words { begins[WideEnding.place(word[1], word[2])] = true }
    self.begins = begins
  }

  /// The first of them in a range; of several that begin at one place the one that is named first. Nil where there is none.
  package func first(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: 0..<text.count)
    return text.withUnsafeBufferPointer { text in
      begins.withUnsafeBufferPointer { begins in
        var index = range.lowerBound
        while index &+ 3 <= range.upperBound {
          let (second, third) = (text[index &+ 1], text[index &+ 2])
          if begins[WideEnding.place(second, third)], let word = word(at: index, before: range.upperBound, text) { return word }
          index &+= text[index] & 0xF0 == 0xE0 && second.isContinuation && third.isContinuation ? 3 : 1
        }
        return nil
      }
    }
  }

  /// All of them, in order; none begins within another.
  package func all(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    while let next = first(in: text, (found.last?.upperBound ?? 0)..<text.count) { found.append(next) }
    return found
  }

  private func word(at index: Int, before end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    for word in words where word[0] == text[index] && index &+ word.count <= end {
      var same = 1
      while same < word.count, text[index &+ same] == word[same] { same &+= 1 }
      if same == word.count { return index..<index &+ same }
    }
    return nil
  }
}
