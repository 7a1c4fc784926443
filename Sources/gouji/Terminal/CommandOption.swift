import ReportForm

/// An option of a subcommand, told once: help, completions and the manual page say what stands here.
struct CommandOption: Sendable {
  /// What follows its name.
  enum Value: Sendable {
    case none
    /// One of a few words.
    case words([String])
    case file, folder
    /// Rules and their groups, with commas between them.
    case rules
    /// A rule and the level that it is to have, with = between them.
    case severity
    /// Anything else, with what stands for it.
    case other(Localized)
  }

  /// With its dashes.
  let name: String
  /// With its dash; nil where there is no short one.
  let short: String?
  let value: Value
  /// What it does; a line break stands where the help breaks the line.
  let meaning: Localized

  /// One without a value.
  init(_ name: String, short: String? = nil, _ chinese: String, _ english: String) {
    self.init(name, .none, short: short, chinese, english)
  }

  init(_ name: String, _ value: Value, short: String? = nil, _ chinese: String, _ english: String) {
    self.name = name
    self.short = short
    self.value = value
    meaning = Localized(chinese, english)
  }

  /// How it is written, with what stands for its value.
  func usage(in language: Language) -> String {
    let names = [short, name].compactMap(\.self).joined(separator: Localized("、", ", ").text(in: language))
    return placeholder.map { "\(names) \($0.text(in: language))" } ?? names
  }

  /// What stands for its value; nil where it takes none.
  var placeholder: Localized? {
    switch value {
    case .none: nil
    case .words(let words): Localized(words.joined(separator: "|"), words.joined(separator: "|"))
    case .file: Localized("文件", "FILE")
    case .folder: Localized("文件夹", "FOLDER")
    case .rules: Localized("规则", "RULES")
    case .severity: Localized("规则=级别", "RULE=LEVEL")
    case .other(let words): words
    }
  }
}

/// Those that several subcommands take.
extension CommandOption {
  static let edition = CommandOption(
    "--edition", .words(["2019", "2021", "auto"]), "按哪一版格式；默认按报告的年度",
    "the form to check against; by default the form for the report's year")
  static let config = CommandOption("--config", .file, "用这份设置，不找 .gouji.json", "use these settings instead of looking for .gouji.json")
  static let colour = CommandOption(
    "--color", .words(ColourChoice.allCases.map(\.rawValue)), "颜色：auto 只在终端上用（默认），always 总用，never 不用；环境变量 NO_COLOR 也可关掉",
    "colours: auto, only on a terminal (default), always or never; the environment variable NO_COLOR also turns them off")
  static let language = CommandOption("--language", .words(Language.allCases.map(\.rawValue)), "输出的语言", "language of the output")
  static let output = CommandOption(
    "--output", .file, short: "-o", "写到这个文件；默认写到标准输出", "write to this file; by default to standard output")
  static let force = CommandOption("--force", "已有这个文件时替换它", "replace the file if it exists")
  static let exclude = CommandOption(
    "--exclude", .other(Localized("样式", "PATTERN")), "文件夹里跳过这样的文件和文件夹，如 草稿、*/附件/*；可以写几次",
    "skip such files and folders within folders, such as drafts or */annex/*; may be repeated")
}
