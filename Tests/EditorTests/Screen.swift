/// What a terminal shows: lines of cells, each with a character and how it is drawn.
struct Screen {
  /// A colour as a terminal gives it; nil stands for the terminal's own.
  struct Colour: Hashable {
    let red: Int
    let green: Int
    let blue: Int
  }

  /// How a line is drawn under a character.
  enum Underline { case straight, curly }

  /// How a cell is drawn.
  struct Style: Hashable {
    var foreground: Colour?
    var background: Colour?
    var line: Colour?
    var underline: Underline?
    var isBold = false
    var isItalic = false
    var isReversed = false
  }

  /// A character in one column, or two where it is wide.
  struct Cell {
    let character: Character
    let width: Int
    let style: Style
  }

  /// The lines from the top, without what is blank at their ends.
  let lines: [[Cell]]

  /// Reads what `tmux capture-pane -e` prints: text with control sequences for the style (ECMA-48, SGR).
  init(_ capture: String) {
    var style = Style()
    var lines: [[Cell]] = [[]]
    var rest = Substring(capture)
    while let character = rest.popFirst() {
      switch character {
      case "\n": lines.append([])
      case "\u{1B}":
        guard rest.popFirst() == "[" else { continue }
        let parameters = rest.prefix { !$0.isLetter }
        rest = rest.dropFirst(parameters.count)
        if rest.popFirst() == "m" { style.take(parameters) }
      case "\u{0E}", "\u{0F}": continue
      default: lines[lines.count - 1].append(Cell(character: character, width: character.columns, style: style))
      }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// The text, line by line.
  var text: [String] { lines.map { String($0.map(\.character)) } }

  func contains(_ words: String) -> Bool { text.contains { $0.contains(words) } }

  /// Runs of characters that are underlined, from the top.
  var underlined: [String] { runs { $0.underline != nil } }

  /// Runs of characters with such a style, from the top.
  func runs(where holds: (Style) -> Bool) -> [String] {
    lines.flatMap { line in line.split { !holds($0.style) }.map { String($0.map(\.character)) } }
  }
}

extension Character {
  /// How many columns it takes: two for those of East Asian Width W and F.
  fileprivate var columns: Int {
    guard let scalar = unicodeScalars.first?.value else { return 0 }
    let wide: [ClosedRange<UInt32>] = [0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF]
    let further: [ClosedRange<UInt32>] = [0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD]
    return (wide + further).contains { $0.contains(scalar) } ? 2 : 1
  }
}

extension Screen.Style {
  /// The parameters of one sequence, in order; those of a colour with a semicolon or a colon between them.
  fileprivate mutating func take(_ parameters: Substring) {
    var groups = parameters.split(separator: ";", omittingEmptySubsequences: false)[...]
    while let group = groups.popFirst() {
      let numbers = group.split(separator: ":").map { Int($0) ?? 0 }
      let code = numbers.first ?? 0
      switch code {
      case 38, 48, 58:
        var values = Array(numbers.dropFirst())
        if values.isEmpty {
          let count = groups.first == "2" ? 4 : 2
          values = groups.prefix(count).map { Int($0) ?? 0 }
          groups = groups.dropFirst(count)
        }
        let colour = Screen.Colour(values)
        if code == 38 { foreground = colour } else if code == 48 { background = colour } else { line = colour }
      case 4: underline = numbers.dropFirst().first == 3 ? .curly : numbers.dropFirst().first == 0 ? nil : .straight
      default: take(code)
      }
    }
  }

  private mutating func take(_ code: Int) {
    switch code {
    case 0: self = Screen.Style()
    case 1: isBold = true
    case 3: isItalic = true
    case 7: isReversed = true
    case 22: isBold = false
    case 23: isItalic = false
    case 24: underline = nil
    case 27: isReversed = false
    case 30...37: foreground = .palette[code - 30]
    case 39: foreground = nil
    case 40...47: background = .palette[code - 40]
    case 49: background = nil
    case 59: line = nil
    case 90...97: foreground = .palette[code - 82]
    case 100...107: background = .palette[code - 92]
    default: break
    }
  }
}

extension Screen.Colour {
  /// The sixteen that have no fixed values, in xterm's.
  fileprivate static let palette: [Screen.Colour] = [
    0x00_0000, 0xCD_0000, 0x00_CD00, 0xCD_CD00, 0x1E_90FF, 0xCD_00CD, 0x00_CDCD, 0xE5_E5E5, 0x7F_7F7F, 0xFF_0000, 0x00_FF00, 0xFF_FF00,
    0x5C_5CFF, 0xFF_00FF, 0x00_FFFF, 0xFF_FFFF,
  ].map { Screen.Colour(red: $0 >> 16, green: $0 >> 8 & 0xFF, blue: $0 & 0xFF) }

  /// From `2`, red, green and blue, or `5` and a number of the 256.
  fileprivate init?(_ values: [Int]) {
    if values.first == 2, values.count >= 4 {
      let parts = values.suffix(3)
      self.init(red: parts[parts.startIndex], green: parts[parts.startIndex + 1], blue: parts[parts.startIndex + 2])
    } else if values.first == 5, values.count == 2 {
      let number = values[1]
      if number < 16 {
        self = Self.palette[number]
      } else if number < 232 {
        let steps = [0, 95, 135, 175, 215, 255]
        let (red, green, blue) = ((number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6)
        self.init(red: steps[red], green: steps[green], blue: steps[blue])
      } else {
        let grey = 8 + 10 * (number - 232)
        self.init(red: grey, green: grey, blue: grey)
      }
    } else {
      return nil
    }
  }
}
