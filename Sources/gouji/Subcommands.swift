import ReportFolder
import ReportForm
import ReportReading

/// The list of the subcommands.
extension Subcommand {
  /// All of them, in the order of the help.
  static let all: [Subcommand] = [
    CheckCommand.subcommand, FormatCommand.subcommand, NewCommand.subcommand, ImportCommand.subcommand, ExportCommand.subcommand,
    TableCommand.subcommand, RollupCommand.subcommand, SummaryCommand.subcommand,
    RulesCommand.subcommand, ExplainCommand.subcommand, LSPCommand.subcommand, CompletionsCommand.subcommand, ManCommand.subcommand,
    DebugCommand.subcommand,
    HelpCommand.subcommand,
  ]

  /// The subcommand with a name, or nil.
  static func named(_ name: String) -> Subcommand? { all.first { $0.name == name } }
}

extension UsageFault {
  /// There is no such subcommand; a file's name is often meant for `check`.
  static func unknownSubcommand(_ word: String) -> UsageFault {
    if let nearest = NearestWord.one(to: word, among: Subcommand.all.map(\.name)) {
      return UsageFault("没有子命令 \(word)，是不是 \(nearest)？", "There is no subcommand \(word); did you mean \(nearest)?")
    }
    if System.exists(FilePath(word)) {
      return UsageFault("没有子命令 \(word)；核对文件用：gouji check \(word)", "There is no subcommand \(word); to check a file: gouji check \(word)")
    }
    return UsageFault("没有子命令 \(word)", "There is no subcommand \(word)")
  }
}
