/// Finds in one pass over a text without white space all that rules ask of it: words, quantities and the ends of sentences.
struct ProseScanner {
  private(set) var hits: [Prose.Hit] = []
  private(set) var quantities: [Quantity] = []
  /// The places where a sentence or a paragraph ends, before its full stop or line feed; what goes on for longer than any sentence is
  /// taken for several, so that nobody looks through all of it for each word.
  private(set) var stops: [Int] = []

  /// The round brackets of either width, and the commas, semicolons and colons of ASCII, in order.
  private(set) var signs: [Int] = []

  /// No sentence has as many bytes.
  private static let longestSentence = 3000

  /// Looks through whole paragraphs of a text.
  init(_ text: [UInt8], in range: Range<Int>) {
    text.withUnsafeBufferPointer { text in
      Lexicon.shared.marks.withUnsafeBufferPointer { marks in scan(text, range, marks) }
    }
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ marks: UnsafeBufferPointer<UInt8>) {
    let lexicon = Lexicon.shared
    let reader = QuantityReader(text)
    /// Where the last quantity ends; a number within it is none of its own.
    var counted = 0
    var index = range.lowerBound
    /// Where the paragraph before ends, of which the end is a stop, too.
    let start = max(0, range.lowerBound - 1)
    var nextStop = start &+ Self.longestSentence
    while index < range.upperBound {
      let byte = text[index]
      if byte.isContinuation {
        index &+= 1
        continue
      }
      if index >= nextStop {
        if index - (stops.last ?? start) >= Self.longestSentence { stops.append(index) }
        nextStop = (stops.last ?? start) &+ Self.longestSentence
      }
      if byte.isASCII {
        if byte == .lineFeed {
          if stops.last != index { stops.append(index) }
        } else if byte.isDigit {
          // Of a run of digits that is no quantity none begins one.
          if index >= counted {
            let quantity = reader.digits(at: index)
            if let quantity { quantities.append(quantity) }
            counted = quantity?.range.upperBound ?? reader.digitsEnd(index)
          }
        } else if Self.isSign(byte) {
          signs.append(index)
        }
      }
      guard index &+ 2 < text.count else {
        index &+= 1
        continue
      }
      let place = WordIndex.place(text[index &+ 1], text[index &+ 2])
      let mark = marks[place]
      if mark != 0 || byte == 0xEF { look(text, index, place, Lexicon.Marks(rawValue: mark), lexicon, reader, &counted) }
      index &+= byte >= 0xE0 ? 3 : 1
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case .leftParenthesis, .rightParenthesis, .comma, .semicolon, .colon: true
    default: false
    }
  }

  private mutating func look(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ place: Int, _ mark: Lexicon.Marks, _ lexicon: Lexicon, _ reader: QuantityReader,
    _ counted: inout Int
  ) {
    if mark.contains(.word), let hit = lexicon.word(at: index, place: place, in: text) {
      // One that stands within the last is part of it.
      if hits.last.map({ $0.range.upperBound < hit.range.upperBound }) ?? true { hits.append(hit) }
    }
    guard text[index] >= 0xE0 else { return }
    if text[index] == 0xEF, text[index &+ 1] == 0xBC, text[index &+ 2] | 1 == 0x89 { signs.append(index) }
    if mark.contains(.stop), stops.last != index, Lexicon.isStop(reader.character(index)) { stops.append(index) }
    if mark.contains(.numeral) || text[index] == 0xEF, index >= counted, let quantity = reader.quantity(at: index) {
      quantities.append(quantity)
      counted = quantity.range.upperBound
    }
  }
}
