import ReportAnalysis
import ReportForm

/// When the output is coloured.
enum ColourChoice: String, CaseIterable {
  case auto, always, never

  /// Whether to colour what goes to a descriptor: only what a person looks at, and not where NO_COLOR is set.
  func holds(on descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: System.isTerminal(descriptor) && System.environment("NO_COLOR") == nil && System.environment("TERM") != "dumb"
    }
  }
}

/// A way to set off a piece of text on a terminal, by the number that terminals know it by.
enum Colour: Int {
  case bold = 1
  case dim = 2
  case red = 31
  case green = 32
  case yellow = 33
  case cyan = 36

  /// The text in this colour.
  func paint(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}

extension Severity {
  var colour: Colour {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .information: .cyan
    case .hint: .dim
    }
  }
}
