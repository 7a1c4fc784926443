/// A number of a list as its format writes it.
enum ListNumber {
  /// The number in a format of WordprocessingML (ECMA-376, 17.18.59), in digits where the format is not known.
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "none", "bullet": ""
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "upperLetter": letters(number)
    case "lowerLetter": letters(number).lowercased()
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand":
      chinese(number, digits: Array("〇一二三四五六七八九"), units: ["", "十", "百", "千"], isShort: true)
    case "chineseLegalSimplified":
      chinese(number, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"], isShort: false)
    case "ideographLegalTraditional":
      chinese(number, digits: Array("零壹貳參肆伍陸柒捌玖"), units: ["", "拾", "佰", "仟"], isShort: false)
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": digits(number, Array("〇一二三四五六七八九"))
    case "decimalFullWidth", "decimalFullWidth2": digits(number, Array("０１２３４５６７８９"))
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, first: 0x2460, count: 20)
    case "decimalEnclosedParen": enclosed(number, first: 0x2474, count: 20)
    case "decimalEnclosedFullstop": enclosed(number, first: 0x2488, count: 20)
    case "ideographEnclosedCircle": enclosed(number, first: 0x3280, count: 10)
    case "ideographTraditional": cycle(number, Array("甲乙丙丁戊己庚辛壬癸"))
    case "ideographZodiac": cycle(number, Array("子丑寅卯辰巳午未申酉戌亥"))
    default: "\(number)"
    }
  }

  private static func digits(_ number: Int, _ digits: [Character]) -> String {
    String(String(number).compactMap { $0.wholeNumberValue }.compactMap { digits.indices.contains($0) ? digits[$0] : nil })
  }

  private static func cycle(_ number: Int, _ words: [Character]) -> String {
    (1...words.count).contains(number) ? String(words[number - 1]) : "\(number)"
  }

  private static func enclosed(_ number: Int, first: UInt32, count: Int) -> String {
    guard (1...count).contains(number), let scalar = Unicode.Scalar(first + UInt32(number - 1)) else { return "\(number)" }
    return String(Character(scalar))
  }

  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number), let letter = Unicode.Scalar(UInt32(0x41 + (number - 1) % 26)) else { return "\(number)" }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    let words = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
      (4, "IV"), (1, "I"),
    ]
    var (left, text) = (number, "")
    for (value, word) in words {
      while left >= value {
        left -= value
        text += word
      }
    }
    return text
  }

  private static func chinese(_ number: Int, digits: [Character], units: [String], isShort: Bool) -> String {
    guard (1...9999).contains(number) else { return number == 0 ? String(digits.first ?? "0") : "\(number)" }
    var (text, isGap) = ("", false)
    let written = String(number).compactMap { $0.wholeNumberValue }
    for (index, digit) in written.enumerated() {
      let unit = units[min(written.count - 1 - index, units.count - 1)]
      if digit == 0 {
        isGap = true
        continue
      }
      if isGap { text += isShort ? "零" : String(digits[0]) }
      isGap = false
      // 十二, and not 一十二.
      text += (isShort && digit == 1 && text.isEmpty && unit == units[1] ? "" : String(digits[digit])) + unit
    }
    return text
  }
}
