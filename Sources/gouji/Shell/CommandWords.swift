import ReportAnalysis
import ReportForm

/// What a shell completes after the words of a command line, told by the subcommands themselves.
extension CommandOption {
  /// The words that its value can be; nil where it is anything.
  var words: [String]? {
    switch value {
    case .words(let words): words
    case .rules: RuleChoice.words
    case .none, .file, .folder, .severity, .other: nil
    }
  }

  /// Whether a path follows it.
  var takesPath: Bool {
    switch value {
    case .file, .folder: true
    case .none, .words, .rules, .severity, .other: false
    }
  }

  /// Whether a rule follows it, and then = and a level.
  var takesSeverity: Bool { if case .severity = value { true } else { false } }

  /// What may stand before = and after it.
  static var severities: (rules: [String], levels: [String]) {
    (Rules.all.flatMap { [$0.id, $0.name.chinese] }, Configuration.Level.names)
  }

  /// Its names, with dashes.
  var names: [String] { [short, name].compactMap(\.self) }

  /// What it does, in one line.
  func line(in language: Language) -> String { meaning.text(in: language).replacing("\n", with: language.say("", " ")) }
}

extension Subcommand {
  /// The words that may follow it besides options; nil where they are paths.
  func words(among all: [Subcommand]) -> [String]? {
    switch operands {
    case .files: nil
    case .none: []
    case .rules: CommandOption.severities.rules
    case .subcommands: all.map(\.name)
    case .words(let words): words
    }
  }
}
