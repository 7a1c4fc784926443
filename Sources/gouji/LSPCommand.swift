import LanguageServer
import ReportForm

/// `gouji lsp`: the language server on the standard input and output.
enum LSPCommand {
  static let subcommand = Subcommand(
    name: "lsp",
    summary: Localized("语言服务器，由编辑器启动", "The language server, started by an editor"),
    purpose: Localized(
      """
      gouji lsp

      语言服务器，在标准输入输出上与编辑器通信；由编辑器启动，不用手工运行。
      """,
      """
      gouji lsp

      The language server, which talks to an editor over standard input and output; an editor starts it.
      """),
    options: [
      CommandOption("--language", .words(Language.allCases.map(\.rawValue)), "界面语言", "language of messages"),
      CommandOption("--clientProcessId", .other(Localized("进程号", "ID")), "这个进程结束时随之退出", "exit when this process exits"),
      CommandOption(
        "--log-level", .other(Localized("级别", "LEVEL")), "在标准错误输出上记录多少：off、error、warning、info 或 debug，默认 off",
        "what to log on standard error: off, error, warning, info or debug (default off)"),
      CommandOption(
        "--mirror", .file, "把编辑器发来的一切照样记到文件里，再用 gouji debug replay 重演；报告的文字也在里面",
        "record everything the editor sends, including the text of reports, to replay it with gouji debug replay"),
      CommandOption("--stdio", "可以写，不起作用", "accepted, has no effect"),
    ],
    operands: .none,
    run: { arguments, _ in ExitCode(value: LSPCommand.run(arguments.remaining)) })

  static func run(_ arguments: [String]) -> Int32 { LanguageServer.run(arguments: arguments) }
}
