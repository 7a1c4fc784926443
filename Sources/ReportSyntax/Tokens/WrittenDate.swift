/// A date as running text gives it, whole or in part: 2024年12月31日, 二〇二四年, 12月31日, 2025-01-20.
package struct WrittenDate: Sendable {
  /// A year, a month or a day.
  package struct Part: Sendable {
    package let value: Int
    /// Its digits, in the bytes of the text.
    package let range: Range<Int>
    /// Whether its digits are Chinese.
    package let isChinese: Bool

    /// Another value as this one is written.
    package func written(_ value: Int, isYear: Bool) -> String {
      if isYear { return WrittenDate.year(value, isChinese: isChinese) }
      return isChinese ? ChineseNumber.written(value) : String(value)
    }
  }

  /// The year; nil where the text gives none.
  package let year: Part?
  package let month: Part?
  package let day: Part?
  /// The whole, from the first digit on.
  package let range: Range<Int>
  /// Whether 年 was lost behind the year: 20251月1日.
  package let lacksYearMark: Bool

  /// Whether there is such a day; where no year is given, in some year.
  package var isPossible: Bool {
    if lacksYearMark || year.map({ $0.value < 1000 || $0.value > 9999 }) ?? false { return false }
    guard let month else { return true }
    guard (1...12).contains(month.value) else { return false }
    return day.map { (1...Self.days(ofMonth: month.value, year: year?.value ?? 2024)).contains($0.value) } ?? true
  }

  /// Year, month and day as one number that grows with time, as 20241231; nil unless all are given.
  package var number: Int? {
    guard let year, let month, let day, year.value < 100_000, month.value < 10_000, day.value < 10_000 else { return nil }
    return year.value * 10_000 + month.value * 100 + day.value
  }

  /// The same so much further on in the text.
  package func moved(by distance: Int) -> WrittenDate {
    func moved(_ part: Part?) -> Part? {
      part.map { Part(value: $0.value, range: $0.range.moved(by: distance), isChinese: $0.isChinese) }
    }
    return WrittenDate(
      year: moved(year), month: moved(month), day: moved(day), range: range.moved(by: distance), lacksYearMark: lacksYearMark)
  }

  private static func days(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A year in its digits, Chinese ones as in 二〇二四.
  package static func year(_ value: Int, isChinese: Bool) -> String {
    isChinese ? String(String.UnicodeScalarView(String(value).utf8.map(yearDigit))) : String(value)
  }

  private static func yearDigit(_ digit: UInt8) -> Unicode.Scalar {
    let value = Int(digit.digitValue)
    return (1...9).contains(value) ? ChineseNumber.digits[value - 1] : "〇"
  }
}

extension WrittenDate {
  /// The dates in a text without white space, in order.
  package static func dates(in text: [UInt8]) -> [WrittenDate] { dates(in: text, text.indices) }

  /// The dates that begin in whole lines of a text without white space, in order.
  package static func dates(in text: [UInt8], _ range: Range<Int>) -> [WrittenDate] {
    var dates: [WrittenDate] = []
    var index = DateNumber.firstDigit(in: text, from: range.lowerBound)
    while index < range.upperBound {
      if let number = DateNumber(text, index) {
        if let date = date(number, text) {
          dates.append(date)
          index = date.range.upperBound
        } else {
          index = number.range.upperBound
        }
      } else {
        index += text[index].characterLength
      }
      index = DateNumber.firstDigit(in: text, from: index)
    }
    return dates
  }

  /// The date that begins with a number, or nil.
  private static func date(_ number: DateNumber, _ text: [UInt8]) -> WrittenDate? {
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    if text.has("年", at: end), let year = number.year {
      let month = part(at: end + 3, mark: "月", text)
      let day = month.flatMap { part(at: $0.range.upperBound + 3, mark: "日", text) ?? part(at: $0.range.upperBound + 3, mark: "号", text) }
      let last = day ?? month ?? year
      return WrittenDate(year: year, month: month, day: day, range: start..<last.range.upperBound + 3, lacksYearMark: false)
    }
    if text.has("月", at: end) {
      if let month = number.smallPart {
        guard let day = part(at: end + 3, mark: "日", text) ?? part(at: end + 3, mark: "号", text) else { return nil }
        return WrittenDate(year: nil, month: month, day: day, range: start..<day.range.upperBound + 3, lacksYearMark: false)
      }
      // 20251月1日: the year and its month have run together.
      guard !number.isChinese, (5...6).contains(number.range.count), text.has("20", at: start),
        let month = DateNumber(text, start + 4)?.smallPart, let day = part(at: end + 3, mark: "日", text)
      else { return nil }
      let year = Part(value: number.value / (number.range.count == 5 ? 10 : 100), range: start..<start + 4, isChinese: false)
      return WrittenDate(year: year, month: month, day: day, range: start..<day.range.upperBound + 3, lacksYearMark: true)
    }
    guard !number.isChinese, number.range.count == 4, (1900...2100).contains(number.value), end < text.count,
      [.hyphen, .slash, .dot].contains(text[end]), let month = DateNumber(text, end + 1, limit: 2)?.smallPart,
      month.range.upperBound < text.count, text[month.range.upperBound] == text[end],
      let day = DateNumber(text, month.range.upperBound + 1, limit: 2)?.smallPart, !month.isChinese, !day.isChinese
    else { return nil }
    let year = Part(value: number.value, range: number.range, isChinese: false)
    return WrittenDate(year: year, month: month, day: day, range: start..<day.range.upperBound, lacksYearMark: false)
  }

  /// A month or a day with its mark behind it.
  private static func part(at index: Int, mark: String, _ text: [UInt8]) -> Part? {
    guard let part = DateNumber(text, index)?.smallPart, text.has(mark, at: part.range.upperBound) else { return nil }
    return part
  }
}

/// A run of digits of one kind, as a date is made of.
private struct DateNumber {
  let range: Range<Int>
  let value: Int
  let isChinese: Bool
  /// The digits of a run of Chinese ones, with 0 for 〇; empty where 十 stands among them.
  private let digits: [Int]

  /// Nil where no digit stands at the index; `limit` is the most digits that are read.
  init?(_ text: [UInt8], _ index: Int, limit: Int = 12) {
    guard index < text.count else { return nil }
    if text[index].isDigit {
      var end = index
      var value = 0
      while end < text.count, text[end].isDigit, end - index < limit {
        // More digits are no part of a date, and might be more than a number holds.
        if value < 100_000_000 { value = value * 10 + Int(text[end].digitValue) }
        end += 1
      }
      (range, self.value, isChinese, digits) = (index..<end, value, false, [])
      return
    }
    var end = index
    var digits: [Int] = []
    var number = 0
    var hasTen = false
    while digits.count < 6, let digit = Self.digit(text.wideCharacter(at: end, before: text.count)) {
      if digit == 10 {
        number = max(number, 1) * 10
        hasTen = true
      } else {
        number = hasTen ? number + digit : digit
      }
      digits.append(digit)
      end += 3
    }
    guard !digits.isEmpty else { return nil }
    (range, isChinese) = (index..<end, true)
    self.digits = hasTen ? [] : digits
    value = hasTen || digits.count == 1 ? number : digits.reduce(0) { $0 * 10 + $1 }
  }

  /// The number as a year: four digits, or more or less where they are none of another number.
  var year: WrittenDate.Part? {
    if isChinese { return digits.count == 4 ? WrittenDate.Part(value: value, range: range, isChinese: true) : nil }
    // 近20年 and 100年 count years; a year that lost or doubled a digit still begins as years do.
    guard range.count == 4 || range.count > 4 && range.count <= 8 else { return nil }
    return WrittenDate.Part(value: value, range: range, isChinese: false)
  }

  /// The number as a month or a day.
  var smallPart: WrittenDate.Part? {
    guard isChinese ? range.count <= 9 && (digits.isEmpty || digits.count == 1) : range.count <= 2 else { return nil }
    return WrittenDate.Part(value: value, range: range, isChinese: isChinese)
  }

  private static func digit(_ character: Unicode.Scalar) -> Int? {
    switch character {
    case "〇", "○", "零", "Ｏ", "０": 0
    default: ChineseNumber.value(of: character)
    }
  }

  /// Whether a digit may have two bytes at its end; few other characters have them.
  private static let endings: [Bool] = {
    var endings = [Bool](repeating: false, count: WideEnding.count)
    for digit in ["〇", "○", "零", "Ｏ", "０"] + ChineseNumber.digits {
      guard let bytes = UTF8.encode(digit).map({ Array($0) }) else { continue }
      endings[WideEnding.place(bytes[1], bytes[2])] = true
    }
    return endings
  }()

  /// Where the first digit stands from a place on, Chinese or not; the text's end where none does.
  fileprivate static func firstDigit(in text: [UInt8], from start: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      endings.withUnsafeBufferPointer { endings in
        var index = start
        while index < text.count {
          let byte = text[index]
          if byte.isASCII {
            if byte.isDigit { return index }
            index &+= 1
          } else if byte & 0xF0 == 0xE0, index &+ 2 < text.count {
            let mayBe = endings[WideEnding.place(text[index &+ 1], text[index &+ 2])]
            if mayBe, digit(text.wideCharacter(at: index, before: text.count)) != nil { return index }
            index &+= 3
          } else {
            index &+= byte.characterLength
          }
        }
        return text.count
      }
    }
  }
}
