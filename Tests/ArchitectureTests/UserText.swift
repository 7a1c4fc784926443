import Foundation

/// A text that a user may read, and where it stands.
struct UserText {
  let place: String
  let text: String
  /// Whether it is English; nil where its own words tell.
  var isKnownEnglish: Bool?

  private static let code = pattern("`[^`]*`")
  private static let quotation = pattern("“[^”]*”|「[^」]*」|《[^》]*》|\"[^\"]*\"|〔[^〕]*〕[0-9]*号?|\\[[^\\]]*\\]\\([^)]*\\)")
  private static let han = "\\u4E00-\\u9FFF"

  static func pattern(_ text: String) -> NSRegularExpression {
    // Patterns are of this folder: one that is none fails every test.
    // swift-format-ignore: NeverUseForceTry
    try! NSRegularExpression(pattern: text)
  }

  /// The text without what is code and what is quoted.
  private var own: String { [Self.code, Self.quotation, Self.file].reduce(text) { $1.replacing(in: $0, with: "·") } }

  private static let file = pattern("[\(han)A-Za-z0-9_~/*-]*\\.(?:md|txt|html?|docx?|xlsx?|json|csv|fish|lua|nvim|el|vim|[A-Z]{1,2})\\b")

  /// Whether it is English: it has no Chinese of its own, or words that no Chinese text has.
  private var isEnglish: Bool {
    let own = own
    return !own.contains(where: \.isIdeographic) || !Self.englishWord.matches(in: own.lowercased()).isEmpty
  }

  private static let englishWord = pattern(
    "(?<![-a-z0-9_./|])(?:the|an?|of|is|are|to|in|and|should|not|has|have|from|or|for|with|be|no|this|these|it|by|at|under|before|after|change|"
      + "insert|delete|missing|says?)(?![-_a-z0-9=|]|\\.[a-z])")

  /// What is wrong with its words, each slip in a line.
  func slips(_ glossary: Glossary, statute: Set<String>) -> [String] {
    (isKnownEnglish ?? isEnglish ? englishSlips(glossary, statute) : chineseSlips(glossary)).map { "\(place): \($0): \(text.prefix(160))" }
  }

  // MARK: Chinese

  private static let halfWidth = pattern("[\(han)）”》·][,;!?][\(han)（“《·\\s]|[\(han)）”》]:[\(han)（“《]|[\(han)”》]\\(|\\)[\(han)“《]")
  private static let unspaced = pattern("[\(han)][0-9A-Za-z]|[0-9A-Za-z%][\(han)]")
  private static let foreignWord = pattern("(?<![-A-Za-z0-9_./$~<{])[A-Za-z][A-Za-z0-9/]*+(?![-_./=:>][A-Za-z0-9]|_)")
  private static let bareEquation = pattern("[0-9）] ?[+=] ?[0-9\(han)（]")

  private func chineseSlips(_ glossary: Glossary) -> [String] {
    let own = own
    var slips: [String] = []
    for word in glossary.notChinese where own.contains(word) { slips.append("says \(word)") }
    for found in Self.halfWidth.matches(in: own) { slips.append("half-width mark in \(found)") }
    for found in Self.unspaced.matches(in: own) { slips.append("no space in \(found)") }
    for found in Self.bareEquation.matches(in: own) { slips.append("half-width sign in \(found)") }
    for word in Self.foreignWord.matches(in: own) where !glossary.foreign.contains(word) { slips.append("foreign word \(word)") }
    return slips
  }

  // MARK: English

  private static let chinese = pattern("[\(han)]+")
  private static let plural = pattern(
    "(?:\u{FFFC}|\\b1) (?!is |has |was |does |as |says |this |its |takes |needs |belongs |follows |seems |means |matches |lacks )([a-z]+s)\\b"
  )

  private func englishSlips(_ glossary: Glossary, _ statute: Set<String>) -> [String] {
    let own = own
    var slips: [String] = []
    let lower = own.lowercased()
    for word in glossary.notEnglish where Self.holds(lower, word) { slips.append("says \(word)") }
    for word in Self.chinese.matches(in: own) where !glossary.original.contains(word) && !statute.contains(word) {
      slips.append("Chinese \(word)")
    }
    for found in Self.plural.matches(in: own) { slips.append("one and many in \(found)") }
    return slips
  }

  /// Whether words stand in a text as words of their own.
  private static func holds(_ text: String, _ words: String) -> Bool {
    var rest = text[...]
    while let range = rest.range(of: words) {
      let isWhole = { (character: Character?) in !(character.map { $0.isLetter || $0 == "-" } ?? false) }
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : nil
      if isWhole(before), isWhole(after) { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}

extension NSRegularExpression {
  /// What it finds in a text, in order.
  func matches(in text: String) -> [String] {
    matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { Range($0.range, in: text).map { String(text[$0]) } }
  }

  func replacing(in text: String, with mark: String) -> String {
    stringByReplacingMatches(in: text, range: NSRange(text.startIndex..., in: text), withTemplate: mark)
  }
}
