import ReportSyntax

/// Finds what stands for something still to be filled in: XX, ××, 202X年 and {{…}}.
package enum Placeholders {
  /// The placeholders that begin in whole paragraphs of a text without white space, in order.
  static func ranges(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      var index = range.lowerBound
      while true {
        index = text.firstIndex(of: UInt8(ascii: "X"), or: 0xC3, or: .leftBrace, from: index, before: range.upperBound)
        guard index < range.upperBound else { break }
        if text[index] == .leftBrace {
          let end = braces(text, index)
          if end > index { ranges.append(index..<end) }
          index = Swift.max(end, index &+ 1)
        } else {
          let run = crosses(text, index)
          if run.isPlaceholder { ranges.append(index..<run.end) }
          // A run that is none holds none either.
          index = Swift.max(run.end, index &+ 1)
        }
      }
    }
    return ranges
  }

  /// The first placeholder in a body's name, as the bytes it is written with.
  package static func first(in body: String) -> [UInt8]? {
    let bytes = Array(body.utf8)
    return [Array("XX".utf8), Array("××".utf8)].first { bytes.contains($0) }
  }

  /// The end of {{…}}, or the index itself.
  private static func braces(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard index + 1 < text.count, text[index + 1] == .leftBrace else { return index }
    var end = index + 2
    while end + 1 < text.count, end - index < 120, text[end] != .lineFeed {
      if text[end] == .rightBrace, text[end + 1] == .rightBrace { return end + 2 }
      end += 1
    }
    return index
  }

  /// The end of a run of X or ×, and whether it stands for a word or a figure.
  private static func crosses(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (end: Int, isPlaceholder: Bool) {
    let isLetter = text[index] == UInt8(ascii: "X")
    let width = isLetter ? 1 : 2
    var end = index
    while end + width <= text.count, isLetter ? text[end] == UInt8(ascii: "X") : text[end] == 0xC3 && text[end + 1] == 0x97 { end += width }
    let count = (end - index) / width
    guard count > 0, end + 3 <= text.count else { return (end, count > 0) }
    let before = index > 0 ? text[index - 1] : .lineFeed
    // A run that goes on in letters or digits is a name or a product, as XXL or 3×4.
    let isWord = before.isLetter || text[end] >= .dot && text[end] < .delete
    if isWord { return (end, false) }
    let isBeforeWord = count > 1 ? text[end].isIdeographLead : text.wideCharacter(at: end, before: text.count) == "年"
    return (end, isBeforeWord)
  }
}
