import ReportForm

/// What a column's header, a group's label or a block's title means.
struct WordHover {
  private let word: FormWord
  private let language: Language

  init(_ word: FormWord, _ language: Language) {
    self.word = word
    self.language = language
  }

  var text: HoverText {
    var text = HoverText(title: word.label)
    text.add(word.meaning.text(in: language))
    switch word.figures {
    case .count: text.add(language.say("填不小于 0 的整数，没有的填 0。", "A whole number, 0 for none."))
    case .signedCount: text.add(language.say("填整数，可为负数，没有变化的填 0。", "A whole number, which may be negative; 0 for no change."))
    case .amount: text.add(language.say("单位：万元，可有小数，没有的填 0。", "In 万元 (10,000 yuan), with decimals where needed; 0 for none."))
    case nil: break
    }
    if let citation = word.citation { text.add(citation.text(in: language)) }
    return text
  }
}
