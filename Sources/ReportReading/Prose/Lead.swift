import ReportSyntax

/// How a word stands in its sentence.
enum Lead {
  case subheading, sentence, none

  /// A word leads where no more than a few characters stand between it and what begins a sentence or a sub-heading.
  init(of place: Int, in text: [UInt8]) {
    var index = place
    while index > 0, place - index <= 36 {
      let last = text[index - 1]
      if last == 0x0A {
        self = .sentence
        return
      }
      if last == 0x23 || last == 0x2A || last == 0x29 || last == 0x2E {
        self = .subheading
        return
      }
      guard last.isContinuation, index >= 3 else {
        index -= 1
        continue
      }
      switch text.wideCharacter(at: index - 3, before: index) {
      case "）":
        self = .subheading
        return
      case "。", "；", "：":
        self = .sentence
        return
      case "，", "《", "“":
        self = .none
        return
      case "、":
        self = Self.endsNumber(text[..<(index - 3)]) ? .subheading : .none
        return
      default: index -= 3
      }
    }
    self = index == 0 ? .sentence : .none
  }

  /// Whether a text ends in a digit, Chinese or not.
  private static func endsNumber(_ text: ArraySlice<UInt8>) -> Bool {
    if let last = text.last, last >= 0x30, last <= 0x39 { return true }
    return text.count >= 3 && text.chineseDigit(at: text.endIndex - 3, before: text.endIndex) != nil
  }
}
