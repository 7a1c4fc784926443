import ReportSyntax

/// Takes a text without white space apart into tokens: terms of the glossary, numbers, marks, and what is none of these.
struct TokenReader {
  private let glossary = Glossary.shared
  private let quantities: [Quantity]
  private let body: [UInt8]
  private let year: Int64?
  private(set) var tokens: [Token] = []
  /// The token that the sentence begins with.
  private var sentenceStart = 0
  /// No sentence has as many tokens.
  private static let longestSentence = 400

  /// Reads a range of a text; `body` is the reporting body's name, and `year` the report's year, or nil.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ quantities: [Quantity], body: [UInt8], year: Int?) {
    self.quantities = quantities
    self.body = body
    self.year = year.map(Int64.init)
    read(text, range)
  }

  /// Adds a token; what goes on for longer than any sentence is taken for several, so that nobody looks through all of it for each word.
  @inline(__always)
  private mutating func append(_ token: Token) {
    tokens.append(token)
    if token.mark == .stop {
      sentenceStart = tokens.count
    } else if tokens.count - sentenceStart >= Self.longestSentence {
      tokens.append(Token(kind: .mark(.stop), range: token.range.upperBound..<token.range.upperBound))
      sentenceStart = tokens.count
    }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var next = quantities.firstSortedIndex { $0.range.lowerBound >= range.lowerBound }
    var index = range.lowerBound
    var unknown = index
    while index < range.upperBound {
      if next < quantities.count, quantities[next].range.lowerBound <= index {
        let quantity = quantities[next]
        close(text, unknown, min(index, quantity.range.lowerBound))
        if let month = month(text, quantity) {
          append(Token(kind: .term(.month(month)), range: quantity.range))
        } else if isStress(text, quantity) {
          append(Token(kind: .term(.filler), range: quantity.range))
        } else if !isOfDate(text, quantity) {
          add(quantity, next)
        }
        index = max(index, quantity.range.upperBound)
        unknown = index
        next += 1
        continue
      }
      let byte = text[index]
      if byte.isASCII {
        if let mark = Self.mark(byte) {
          close(text, unknown, index)
          append(Token(kind: .mark(mark), range: index..<index + 1))
          unknown = index + 1
        } else if byte == .asterisk || byte == .numberSign || byte == .quotationMark {
          close(text, unknown, index)
          unknown = index + 1
        }
        index += 1
        continue
      }
      guard byte >= 0xE0, index + 2 < range.upperBound else {
        index += 1
        continue
      }
      let place = WordIndex.place(text[index + 1], text[index + 2])
      let word = glossary.index.begins[place] ? glossary.index.word(at: index, place: place, in: text) : nil
      if unknown == index, let end = ownEnd(text, index..<range.upperBound), end >= word?.end ?? 0 {
        append(Token(kind: .term(.own), range: index..<end))
        index = end
        unknown = end
        continue
      }
      if let (word, end) = word, end <= range.upperBound {
        if end == index + 3, index > unknown, Glossary.isPartOfUnknown(text.wideCharacter(at: index, before: end), behind: index - unknown)
        {
          index = end
          continue
        }
        close(text, unknown, index)
        let isOffice =
          end == index + 6 && isBehindOwn(index) && text[index..<end].elementsEqual(Glossary.office.utf8)
        append(Token(kind: .term(isOffice ? .unit : glossary.sense(of: word)), range: index..<end))
        index = end
        unknown = end
        continue
      }
      if byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
        let character = text.wideCharacter(at: index, before: range.upperBound)
        if character == "《" {
          // What is cited tells nothing of the numbers beside it.
          close(text, unknown, index)
          index = Self.end(ofTitle: text, index, range.upperBound)
          unknown = index
          continue
        }
        if let mark = Self.mark(character) {
          close(text, unknown, index)
          if let mark { append(Token(kind: .mark(mark), range: index..<index + 3)) }
          unknown = index + 3
        }
      }
      index += 3
    }
    close(text, unknown, range.upperBound)
  }

  private static func mark(_ byte: UInt8) -> Token.Mark? {
    switch byte {
    case .comma: .comma
    case .semicolon: .semicolon
    case .colon: .colon
    case .leftParenthesis: .open
    case .rightParenthesis: .close
    case .lineFeed: .stop
    default: nil
    }
  }

  /// The mark that a character is; a nil within for quotation marks, which tell nothing.
  private static func mark(_ character: Unicode.Scalar) -> Token.Mark?? {
    switch character {
    case "，": .some(.comma)
    case "、": .some(.listComma)
    case "：": .some(.colon)
    case "；": .some(.semicolon)
    case "。", "！", "？": .some(.stop)
    case "（", "【", "〔": .some(.open)
    case "）", "】", "〕": .some(.close)
    case "“", "”", "‘", "’", "—": .some(nil)
    default: nil
    }
  }

  private static func end(ofTitle text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start + 3
    while index < end, index - start < 300 {
      if text.wideCharacter(at: index, before: end) == "》" { return index + 3 }
      index += 1
    }
    return start + 3
  }

  /// The month that a number is, or nil.
  private func month(_ text: UnsafeBufferPointer<UInt8>, _ quantity: Quantity) -> Int? {
    guard quantity.measure == .none, let value = quantity.whole, (1...12).contains(value),
      text.wideCharacter(at: quantity.range.upperBound, before: text.count) == "月"
    else { return nil }
    return Int(value)
  }

  /// Whether a number is a month or a day, and no number of days within which something is done.
  private func isOfDate(_ text: UnsafeBufferPointer<UInt8>, _ quantity: Quantity) -> Bool {
    guard quantity.measure == .none else { return false }
    switch text.wideCharacter(at: quantity.range.upperBound, before: text.count) {
    case "月": return true
    case "日": return text.wideCharacter(at: quantity.range.upperBound + 3, before: text.count) != "内"
    default: return false
    }
  }

  /// Whether a number only stresses that there is none: 未发生一起.
  private func isStress(_ text: UnsafeBufferPointer<UInt8>, _ quantity: Quantity) -> Bool {
    guard quantity.countsCases, quantity.whole == 1, text[quantity.number.lowerBound] >= 0xE0 else { return false }
    return tokens.suffix(4).reversed().prefix { $0.mark == nil && $0.number == nil }.contains { $0.sense == .absence }
  }

  private mutating func add(_ quantity: Quantity, _ place: Int) {
    guard quantity.measure == .year, quantity.decimals == 0, let value = quantity.whole, value > 1900, value < 2200 else {
      // 近3年, 10年来.
      let areYears = quantity.measure == .year && quantity.whole.map { $0 > 1 } ?? true
      append(Token(kind: areYears ? .term(.manyYears) : .number(place), range: quantity.range))
      return
    }
    let sense: Sense =
      switch year.map({ value - $0 }) {
      case 0: .thisYear
      case -1: .lastYear
      case 1: .nextYear
      default: .otherYear
      }
    append(Token(kind: .term(sense), range: quantity.range))
  }

  // MARK: What the glossary does not know

  /// Ends a run of unknown characters; one that ends as a body's name does is another body than the reporting one.
  private mutating func close(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard start < end else { return }
    let range = start..<end
    // 县政府办 is an office of 县政府.
    let isBody = (range.count >= 6 || isBehindOwn(start)) && Glossary.bodyEnds.contains(text.wideCharacter(at: end - 3, before: end))
    append(Token(kind: isBody ? .term(.unit) : .unknown, range: range))
  }

  /// Whether the reporting body's name ends at a place: 县局机关 is a part of 县局.
  private func isBehindOwn(_ place: Int) -> Bool { tokens.last.map { $0.sense == .own && $0.range.upperBound == place } ?? false }

  /// Where the reporting body's name ends that a text begins with, whole or shortened; nil where it does not.
  private func ownEnd(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard !body.isEmpty else { return nil }
    var place = 0
    var index = range.lowerBound
    var found: Int?
    while index + 2 < range.upperBound {
      // The next character of the name that is this one.
      while place + 2 < body.count,
        body[place] != text[index] || body[place + 1] != text[index + 1] || body[place + 2] != text[index + 2]
      {
        place += 3
      }
      guard place + 2 < body.count else { break }
      place += 3
      index += 3
      if index - range.lowerBound >= 6, Glossary.bodyEnds.contains(text.wideCharacter(at: index - 3, before: index)) { found = index }
    }
    return found
  }
}
