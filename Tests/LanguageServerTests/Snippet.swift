/// A completion's text read strictly by the protocol's grammar of snippets: tab stops, placeholders, and text with its marks escaped.
struct Snippet {
  /// What stands in the document before the author has filled in anything.
  private(set) var text = ""
  /// The numbers of the tab stops, in the order of the text.
  private(set) var stops: [Int] = []

  /// Nil where the text is no snippet, or one that an editor might read otherwise than it is meant.
  init?(_ source: String) {
    var rest = source.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "$":
        guard readStop(&rest) else { return nil }
      case "}": return nil
      case "\\":
        guard let escaped = rest.popFirst(), "$}\\".unicodeScalars.contains(escaped) else { return nil }
        text.unicodeScalars.append(escaped)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Reads `1`, `{1}` or `{1:text}` after a dollar sign.
  private mutating func readStop(_ rest: inout Substring.UnicodeScalarView) -> Bool {
    let isBraced = rest.first == "{"
    if isBraced { rest.removeFirst() }
    let digits = rest.prefix { "0"..."9" ~= $0 }
    guard let number = Int(String(digits)) else { return false }
    stops.append(number)
    rest = rest[digits.endIndex...]
    guard isBraced else { return true }
    if rest.first == ":" {
      let placeholder = rest.dropFirst().prefix { $0 != "}" }
      guard !placeholder.contains(where: { $0 == "$" || $0 == "\\" }) else { return false }
      text.unicodeScalars.append(contentsOf: placeholder)
      rest = rest[placeholder.endIndex...]
    }
    return rest.popFirst() == "}"
  }
}
