import ReportSyntax

/// A mark at which a sentence pauses or ends; the greater parts more.
enum Pause: Int, Comparable {
  /// 、 between the items of a list.
  case item
  /// A comma.
  case clause
  /// A semicolon.
  case statement
  /// A full stop, or the end of a paragraph.
  case sentence

  /// The pause at a place of a prose's text, or nil.
  init?(_ text: [UInt8], at index: Int) {
    switch text[index] {
    case 0x2C: self = .clause
    case 0x3B: self = .statement
    case 0x0A: self = .sentence
    default:
      switch text.wideCharacter(at: index, before: text.count) {
      case "、": self = .item
      case "，": self = .clause
      case "；": self = .statement
      case "。": self = .sentence
      default: return nil
      }
    }
  }

  static func < (left: Pause, right: Pause) -> Bool { left.rawValue < right.rawValue }
}
