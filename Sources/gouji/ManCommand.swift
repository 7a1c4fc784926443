import LanguageServer
import ReportForm

/// `gouji man`: the manual page.
enum ManCommand {
  static let subcommand = Subcommand(
    name: "man", summary: Localized("写出手册页", "Write the manual page"),
    purpose: Localized(
      "gouji man\n\n写出手册页，例如：gouji man > ~/.local/share/man/man1/gouji.1，之后就可以 man gouji。",
      "gouji man\n\nWrites the manual page, for example: gouji man > ~/.local/share/man/man1/gouji.1; then man gouji shows it."),
    options: [.language], operands: .none, run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    try arguments.expectNoMore()
    let subcommands = Subcommand.all.filter { !$0.isForMaintainers }
    console.write(ManPage(subcommands: subcommands, version: LanguageServer.version, language: console.language).text)
    return .success
  }
}
