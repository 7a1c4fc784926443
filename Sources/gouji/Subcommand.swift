import ReportFolder
import ReportForm
import ReportReading

/// One subcommand: its name, what it is for, its help, and what it does.
struct Subcommand: Sendable {
  let name: String
  /// What it is for, in one line.
  let summary: Localized
  /// How it is called, and all its options.
  let help: Localized
  /// Whether it is for those who work on the tool, and left out of the list that its users read.
  var isForMaintainers = false
  /// Does it, with the words after its name.
  let run: @Sendable (inout Arguments, Console) throws(UsageFault) -> ExitCode

  /// All of them, in the order of the help.
  static let all: [Subcommand] = [
    CheckCommand.subcommand, FormatCommand.subcommand, NewCommand.subcommand, ImportCommand.subcommand, ExportCommand.subcommand,
    RulesCommand.subcommand, ExplainCommand.subcommand, LSPCommand.subcommand, DebugCommand.subcommand,
    HelpCommand.subcommand,
  ]

  /// The subcommand with a name, or nil.
  static func named(_ name: String) -> Subcommand? { all.first { $0.name == name } }

  /// Writes its help.
  func showHelp(_ console: Console) -> ExitCode {
    console.write(help.text(in: console.language) + "\n")
    return .success
  }
}

extension LSPCommand {
  static let subcommand = Subcommand(
    name: "lsp",
    summary: Localized("语言服务器，由编辑器启动", "The language server, which an editor starts"),
    help: Localized(
      """
      gouji lsp

      语言服务器，在标准输入输出上与编辑器通信；由编辑器启动，不用手工运行。

        --language zh|en                界面语言
        --clientProcessId 进程号        这个进程结束时随之退出
        --log-level 级别             在标准错误输出上记录多少：off、error、warning、info 或 debug，缺省 off
        --mirror 文件                   把编辑器发来的一切照样记到文件里，再用 gouji debug replay 重演；报告的文字也在里面
        --stdio                         可以写，不起作用
      """,
      """
      gouji lsp

      The language server, talking to an editor over standard input and output; an editor starts it.

        --language zh|en                  language of what the user reads
        --clientProcessId ID              end when this process ends
        --log-level LEVEL                 what to log on standard error: off, error, warning, info or debug (default off)
        --mirror FILE                     record all that the editor sends, the reports' text too, to play it again with gouji debug replay
        --stdio                           accepted, and changes nothing
      """),
    run: { arguments, _ in ExitCode(value: LSPCommand.run(arguments.remaining)) })
}

extension UsageFault {
  /// There is no such subcommand; a file's name is often meant for `check`.
  static func unknownSubcommand(_ word: String) -> UsageFault {
    if let nearest = NearestWord.one(to: word, among: Subcommand.all.map(\.name)) {
      return UsageFault("没有子命令 \(word)，是不是 \(nearest)？", "There is no subcommand \(word); did you mean \(nearest)?")
    }
    if System.exists(FilePath(word)) {
      return UsageFault("没有子命令 \(word)；检查文件用：gouji check \(word)", "There is no subcommand \(word); to check a file: gouji check \(word)")
    }
    return UsageFault("没有子命令 \(word)", "There is no subcommand \(word)")
  }
}
