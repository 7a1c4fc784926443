/// What parts the words of the running text: a punctuation mark of either width, or the end of a paragraph.
enum Punctuation {
  case paragraphEnd, fullStop, semicolon, colon, comma
  /// 、, which parts the items of a list.
  case listComma

  /// What begins at a place of a text, or nil.
  @inline(__always)
  init?(at index: Int, in text: [UInt8]) {
    switch text[index] {
    case UInt8(ascii: "\n"): self = .paragraphEnd
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: ":"): self = .colon
    case 0xE3, 0xEF:
      guard index + 2 < text.count else { return nil }
      switch (text[index], text[index + 1], text[index + 2]) {
      case (0xE3, 0x80, 0x81): self = .listComma
      case (0xE3, 0x80, 0x82): self = .fullStop
      case (0xEF, 0xBC, 0x8C): self = .comma
      case (0xEF, 0xBC, 0x9A): self = .colon
      case (0xEF, 0xBC, 0x9B): self = .semicolon
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a sentence ends with it.
  var endsSentence: Bool {
    switch self {
    case .paragraphEnd, .fullStop, .semicolon: true
    case .colon, .comma, .listComma: false
    }
  }

  /// Whether a clause ends with it.
  var endsClause: Bool { endsSentence || self == .comma }

  /// Whether an item of a list ends with it.
  var endsItem: Bool { endsClause || self == .listComma }
}
