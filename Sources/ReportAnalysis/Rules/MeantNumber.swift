import ReportReading
import ReportSyntax

/// What a cell that is no number was meant to be, as far as its writing tells; only ever an offer, as the figure itself may be wrong too.
enum MeantNumber: Equatable {
  /// The number without the words around it: 约70, 22（其中修订16件）.
  case kept(String)
  /// The number in which a letter, mark or word is read as the digit, point or sign that it stands for: 7O, l02, 1 02, 32。781, 减4.
  case read(String)

  /// Reads a cell; nil where there is no one number in it.
  init?(_ written: String) {
    let bare = Self.withoutRemark(written)
    if let number = Self.change(bare) {
      self = .read(number)
    } else if let number = Self.lookingAlike(bare) {
      self = .read(number)
    } else if let number = Self.onlyRun(of: bare) ?? Self.chinese(bare).map(String.init) {
      self = .kept(number)
    } else {
      return nil
    }
  }

  /// A text without a remark in brackets at its end.
  private static func withoutRemark(_ written: String) -> String {
    guard let last = written.last, last == "）" || last == ")", let open = written.firstIndex(where: { $0 == "（" || $0 == "(" }),
      open > written.startIndex
    else { return written }
    var bare = written[..<open]
    while bare.last?.isBlank ?? false { bare.removeLast() }
    return String(bare)
  }

  /// The signed number of a change in words: 减4, 增2.
  private static func change(_ written: String) -> String? {
    let digits = written.dropFirst()
    guard let first = written.first, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return first == "减" ? "-\(digits)" : first == "增" ? String(digits) : nil
  }

  /// What a character looks like among digits: those that hands and scanners put for them.
  private static let likeness: [Character: Character] = [
    "O": "0", "o": "0", "〇": "0", "Ｏ": "0", "○": "0", "l": "1", "I": "1", "i": "1", "|": "1", "Z": "2", "z": "2", "S": "5", "s": "5",
    "b": "6", "B": "8", "q": "9", "。": ".", "．": ".",
  ]

  /// The number that a text of digits, letters that look like them and blanks between reads as, or one letter alone; nil where it is
  /// anything else.
  private static func lookingAlike(_ written: String) -> String? {
    guard written.count == 1 || written.contains(where: { $0.isASCII && $0.isNumber }) else { return nil }
    var number = ""
    for character in written where !character.isBlank {
      if character.isASCII, character.isNumber || character == "." {
        number.append(character)
      } else if let digit = likeness[character] {
        number.append(digit)
      } else {
        return nil
      }
    }
    let points = number.count { $0 == "." }
    guard number != written, points <= 1, number.last != "." else { return nil }
    return plain(number[...])
  }

  /// Digits with one 0 before a point, and else none before other digits: 07 is 7, .5 is 0.5.
  private static func plain(_ digits: Substring) -> String {
    let number = digits.drop { $0 == "0" }
    return number.first.map { $0 == "." } ?? true ? "0\(number)" : String(number)
  }

  /// The run of digits with its decimals where there is one alone.
  private static func onlyRun(of written: String) -> String? {
    let runs = written.split { !($0.isASCII && $0.isNumber) && $0 != "." }.filter { $0.contains { $0.isNumber } }
    guard runs.count == 1, let run = runs.first, run.count(where: { $0 == "." }) <= 1, !written.contains(where: multipliers.contains) else {
      return nil
    }
    // The point of No.5 belongs to the word.
    let isOfWord = written[..<run.startIndex].last.map { $0.isASCII && $0.isLetter } ?? false
    let number = isOfWord ? run.drop { $0 == "." } : run
    return plain(number.last == "." ? number.dropLast() : number)
  }

  private static let multipliers: Set<Character> = ["十", "百", "千", "万", "亿"]

  /// A Chinese numeral below a hundred that is the whole cell.
  private static func chinese(_ written: String) -> Int? {
    let parts = written.split(separator: "十", omittingEmptySubsequences: false)
    guard !written.isEmpty, parts.count <= 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
    let values = parts.map { part in part.first.map(digit) ?? (parts.count == 2 ? 0 : nil) }
    guard values.allSatisfy({ $0 != nil }) else { return nil }
    if parts.count == 1 { return values[0] }
    return (parts[0].isEmpty ? 10 : (values[0] ?? 0) * 10) + (values[1] ?? 0)
  }

  private static func digit(_ character: Character) -> Int? {
    character == "〇" ? 0 : character.unicodeScalars.first.flatMap(ChineseNumber.value(inNumeral:))
  }
}
