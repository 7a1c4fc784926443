/// What the server has to say to whoever looks after it; nothing unless asked.
struct Log {
  /// How much is said: each level includes those before it.
  enum Level: String, CaseIterable, Comparable {
    case off, error, warning, info, debug

    static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .off: 0
      case .error: 1
      case .warning: 2
      case .info: 3
      case .debug: 4
      }
    }
  }

  var level = Level.off
  /// Takes one line without its line break.
  var write: (String) -> Void

  func callAsFunction(_ level: Level, _ message: @autoclosure () -> String) {
    guard level <= self.level else { return }
    write("gouji: \(level.rawValue): \(message())")
  }
}
