import ReportSyntax

/// How a word stands in its sentence.
enum Lead {
  case subheading, sentence, none

  /// A word leads where no more than a few characters stand between it and what begins a sentence or a sub-heading.
  init(of place: Int, in text: [UInt8]) {
    var index = place
    while index > 0, place - index <= 36 {
      let last = text[index - 1]
      if last == .lineFeed {
        self = .sentence
        return
      }
      if last == .numberSign || last == .asterisk || last == .rightParenthesis || last == .dot {
        self = .subheading
        return
      }
      guard last.isContinuation, index >= 3 else {
        index -= 1
        continue
      }
      index -= 3
      // A character of another length has no mark's bytes at its end.
      switch text[index] >= 0xE0 ? Punctuation(at: index, in: text) : nil {
      case .fullStop, .semicolon, .colon, .paragraphEnd:
        self = .sentence
        return
      case .comma:
        self = .none
        return
      case .listComma:
        self = Self.endsNumber(text[..<index]) ? .subheading : .none
        return
      case nil: break
      }
      switch text.wideCharacter(at: index, before: index + 3) {
      case "）":
        self = .subheading
        return
      case "《", "“":
        self = .none
        return
      default: break
      }
    }
    self = index == 0 ? .sentence : .none
  }

  /// Whether a text ends in a digit, Chinese or not.
  private static func endsNumber(_ text: ArraySlice<UInt8>) -> Bool {
    if let last = text.last, last.isDigit { return true }
    return text.count >= 3 && text.chineseDigit(at: text.endIndex - 3, before: text.endIndex) != nil
  }
}
