import ReportSyntax

/// Reads the quantity at a place of a text without white space.
struct QuantityReader {
  private let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The quantities of a text in order.
  static func quantities(in text: [UInt8]) -> [Quantity] { ProseScanner(text, in: text.indices).quantities }

  /// The quantity that begins with the character of three bytes at an index, a Chinese numeral or a full-width digit, or nil.
  func quantity(at index: Int) -> Quantity? {
    let character = character(index)
    if let narrow = character.narrow { return narrow.isDigit ? digits(at: index) : nil }
    return beginsNumeral(character) ? numeral(at: index) : nil
  }

  /// The character of three bytes at an index, or 0 where there is none.
  @inline(__always)
  func character(_ index: Int) -> Unicode.Scalar {
    index < 0 ? "\0" : text.wideCharacter(at: index, before: text.count)
  }

  // MARK: Digits

  /// The value of the digit of either width at an index, with its number of bytes.
  @inline(__always)
  private func digit(_ index: Int) -> (value: Int64, width: Int)? {
    guard index >= 0, index < text.count else { return nil }
    let ascii = text[index].digitValue
    if ascii <= 9 { return (Int64(ascii), 1) }
    guard text[index] == 0xEF, let wide = character(index).narrow, wide.isDigit else { return nil }
    return (Int64(wide.digitValue), 3)
  }

  /// The end of the run of digits at an index.
  func digitsEnd(_ start: Int) -> Int {
    var index = start
    while let digit = digit(index) { index += digit.width }
    return index
  }

  /// The quantity written in digits at an index, or nil where they are part of something else.
  func digits(at start: Int) -> Quantity? {
    // Part of a word, a range or a time is no quantity of its own.
    if digit(start - 1) != nil || digit(start - 3).map({ $0.width == 3 }) ?? false { return nil }
    if start > 0, text[start - 1].isASCII, !mayStandBefore(text[start - 1]) { return nil }
    var index = start
    var value: Int64 = 0
    var decimals = 0
    var isFraction = false
    while true {
      if let digit = digit(index) {
        guard let longer = value.appending(digit: digit.value) else { return nil }
        value = longer
        if isFraction { decimals += 1 }
        index += digit.width
      } else if index < text.count, text[index] == .dot, !isFraction, digit(index + 1) != nil {
        isFraction = true
        index += 1
      } else if index < text.count, text[index] == .comma, !isFraction, index - start <= 3 || text[index - 4] == .comma,
        digitsEnd(index + 1) == index + 4
      {
        index += 1
      } else {
        break
      }
    }
    if index < text.count, [.hyphen, .tilde, .colon, .slash].contains(text[index]) || text[index].isLetter {
      return nil
    }
    return finished(start, index, value, decimals)
  }

  private func mayStandBefore(_ byte: UInt8) -> Bool {
    [.lineFeed, .leftParenthesis, .comma, .colon, .semicolon, .quotationMark, .asterisk].contains(byte)
  }

  // MARK: Chinese numerals

  private func beginsNumeral(_ character: Unicode.Scalar) -> Bool { character == "百" || character == "十" || digit(character) != nil }

  private func digit(_ character: Unicode.Scalar) -> Int64? { ChineseNumber.value(inNumeral: character).map(Int64.init) }

  /// A Chinese numeral with a measure word after it, or 百分之 and a numeral; others are words, as 一是 and 三公.
  private func numeral(at start: Int) -> Quantity? {
    if character(start) == "百" {
      guard character(start + 3) == "分", character(start + 6) == "之", let (value, decimals, end) = value(at: start + 9) else { return nil }
      let (precision, rangeStart) = precision(before: start)
      return Quantity(
        coefficient: value, decimals: decimals, precision: precision, measure: .percent, number: start..<end, range: rangeStart..<end)
    }
    // 第三件 counts nothing, nor does 每一件.
    let before = character(start - 3)
    guard before != "第", before != "每", before != "千", before != "万", before != "百",
      digit(before) == nil, let (value, decimals, end) = value(at: start)
    else { return nil }
    let quantity = finished(start, end, value, decimals)
    if quantity?.measure == .tenths || quantity?.measure == .times { return quantity }
    if case .word(let word) = quantity?.measure, word != "个", word != "次", word != "部", word != "场", word != "家", word != "人" {
      return quantity
    }
    return nil
  }

  /// A numeral below ten thousand with the digits after 点, and its end.
  private func value(at start: Int) -> (value: Int64, decimals: Int, end: Int)? {
    var index = start
    var total: Int64 = 0
    var pending: Int64?
    loop: while true {
      let next = character(index)
      switch next {
      case "十":
        total += (pending ?? 1) * 10
        pending = nil
      case "千":
        guard let thousands = pending else { break loop }
        total += thousands * 1000
        pending = nil
      case "百":
        guard let hundreds = pending else { break loop }
        total += hundreds * 100
        pending = nil
      default:
        guard let value = digit(next) else { break loop }
        pending = value
      }
      index += 3
    }
    guard index > start else { return nil }
    total += pending ?? 0
    var decimals = 0
    if character(index) == "点" {
      var after = index + 3
      while decimals < 6, let value = digit(character(after)) {
        total = total * 10 + value
        decimals += 1
        after += 3
      }
      if decimals > 0 { index = after }
    }
    return (total, decimals, index)
  }

  // MARK: What stands around it

  /// Whether 约 or the like stands before a number, and where the whole then begins.
  private func precision(before start: Int) -> (Quantity.Precision, Int) {
    switch character(start - 3) {
    case "约", "近", "超": (.about, start - 3)
    default: (.exact, start)
    }
  }

  private func finished(_ start: Int, _ end: Int, _ value: Int64, _ decimals: Int) -> Quantity? {
    var (precision, rangeStart) = precision(before: start)
    var index = end
    var value = value
    var decimals = decimals
    var unit: Int64 = 1
    if character(index) == "万" {
      // 12.5万 is 125000.
      for _ in 0..<4 {
        if decimals > 0 {
          decimals -= 1
        } else {
          guard let product = value.multiplied(by: 10) else { return nil }
          value = product
          unit *= 10
        }
      }
      index += 3
    }
    let number = start..<index
    if character(index) == "余" || character(index) == "多" {
      precision = .over
      index += 3
    }
    var measure = Quantity.Measure.none
    let next = character(index)
    if index < text.count, text[index] == .percentSign {
      measure = .percent
      index += 1
    } else if next == "％" {
      measure = .percent
      index += 3
    } else if next == "年" {
      measure = .year
      index += 3
    } else if next == "元" {
      measure = .yuan
      index += 3
    } else if next == "成", !isWord(next, character(index + 3)) {
      measure = .tenths
      index += 3
      if character(index) == "多" || character(index) == "余" {
        precision = .over
        index += 3
      }
    } else if next == "倍" || next == "番" {
      measure = .times
      index += 3
    } else if isMeasure(next), !isWord(next, character(index + 3)) {
      measure = .word(next)
      index += 3
      // What is counted in units of ten thousand is seldom told to the last one.
      if unit > 1, precision == .exact { precision = .rounded(to: unit) }
    }
    return Quantity(
      coefficient: value, decimals: decimals, precision: precision, measure: measure, isDoubling: measure == .times && next == "番",
      number: number, range: rangeStart..<index)
  }

  private func isMeasure(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "件", "份", "宗", "条", "封", "起", "项", "篇", "例", "个", "次", "部", "场", "期", "人", "家": true
    default: false
    }
  }

  /// Words that begin as a measure word does but are none.
  private func isWord(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch (first, second) {
    case ("成", "立"), ("成", "为"), ("成", "员"), ("成", "果"), ("成", "功"), ("成", "效"), ("成", "熟"), ("成", "本"), ("成", "不"): true
    case ("条", "例"), ("项", "目"), ("部", "门"), ("人", "民"), ("人", "员"), ("家", "庭"), ("次", "序"), ("起", "来"): true
    default: false
    }
  }
}
