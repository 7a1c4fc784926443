/// The Chinese numbers from 一 to 九十九, with which sections, lists and sub-headings are numbered.
@usableFromInline
package enum ChineseNumber {
  /// The digits, each at the place of its value less one.
  package static let digits: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// The value of a digit, 1 to 10, or nil.
  @inlinable
  package static func value(of digit: Unicode.Scalar) -> Int? {
    switch digit {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: nil
    }
  }

  /// The value of a digit of a numeral, where 零 and 两 stand too and 十 is no digit but a place; nil for any other character.
  @inlinable
  package static func value(inNumeral character: Unicode.Scalar) -> Int? {
    switch character {
    case "零": 0
    case "两": 2
    case "十": nil
    default: value(of: character)
    }
  }

  /// Whether a text is nothing but digits, and has one.
  package static func isWritten(in text: some Sequence<Character>) -> Bool {
    var hasDigit = false
    for character in text {
      guard let scalar = character.unicodeScalars.first, value(of: scalar) != nil else { return false }
      hasDigit = true
    }
    return hasDigit
  }

  /// A number from 1 to 99 as it is written, as 十二 and 二十; any other in plain digits.
  package static func written(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = (number / 10, number % 10)
    var text = String.UnicodeScalarView()
    if tens > 1 { text.append(digits[tens - 1]) }
    if tens > 0 { text.append("十") }
    if ones > 0 { text.append(digits[ones - 1]) }
    return String(text)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The value of the Chinese digit that stands at an index and ends before `end`, 1 to 10, or nil.
  @inlinable
  package func chineseDigit(at index: Int, before end: Int) -> Int? { ChineseNumber.value(of: wideCharacter(at: index, before: end)) }
}
