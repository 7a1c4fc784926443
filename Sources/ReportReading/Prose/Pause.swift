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
    case .comma: self = .clause
    case .semicolon: self = .statement
    case .lineFeed: self = .sentence
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

  /// The first place of a range at which a text pauses as much as at some mark, or more; nil where it does not.
  static func first(in range: Range<Int>, of text: [UInt8], atLeast least: Pause) -> Int? {
    range.first { index in
      // Nearly every character is an ideograph.
      if text[index].isIdeographLead || text[index].isContinuation { return false }
      return Pause(text, at: index).map { $0 >= least } ?? false
    }
  }

  static func < (left: Pause, right: Pause) -> Bool { left.rawValue < right.rawValue }
}
