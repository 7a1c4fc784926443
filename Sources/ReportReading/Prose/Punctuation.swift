import ReportSyntax

/// What parts the words of the running text: a punctuation mark of either width, or the end of a paragraph.
enum Punctuation {
  case paragraphEnd, fullStop, semicolon, colon, comma
  /// 、, which parts the items of a list.
  case listComma

  /// What begins at a place of a text, or nil.
  @inline(__always)
  init?(at index: Int, in text: [UInt8]) {
    switch text[index] {
    case .lineFeed: self = .paragraphEnd
    case .comma: self = .comma
    case .semicolon: self = .semicolon
    case .colon: self = .colon
    default:
      switch text.wideCharacter(at: index, before: text.count) {
      case "、": self = .listComma
      case "。": self = .fullStop
      case "，": self = .comma
      case "：": self = .colon
      case "；": self = .semicolon
      default: return nil
      }
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
