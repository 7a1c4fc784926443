import ReportForm

/// `gouji help`: what the tool or a subcommand does.
enum HelpCommand {
  static let subcommand = Subcommand(
    name: "help",
    summary: Localized("说明一个子命令的用法", "Show how to use a subcommand"),
    purpose: Localized("gouji help [子命令]\n\n说明工具或一个子命令的用法。", "gouji help [SUBCOMMAND]\n\nShows how to use the tool or a subcommand."),
    options: [], operands: .subcommands, run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    guard let name = arguments.takeCommand() else {
      try arguments.expectNoMore()
      console.write(overview(in: console.language))
      return .success
    }
    try arguments.expectNoMore()
    guard let subcommand = Subcommand.named(name) else { throw .unknownSubcommand(name) }
    return subcommand.showHelp(console)
  }

  /// The help of the whole tool.
  static func overview(in language: Language) -> String {
    let list = Subcommand.all.filter { !$0.isForMaintainers }.map { subcommand in
      "  " + subcommand.name + String(repeating: " ", count: max(1, 13 - subcommand.name.count)) + subcommand.summary.text(in: language)
    }
    return opening.text(in: language) + "\n\n" + list.joined(separator: "\n") + "\n\n" + closing.text(in: language) + "\n"
  }

  private static let opening = Localized(
    """
    gouji（勾稽）：核对政府信息公开工作年度报告，看数字是否相符、格式是否合规

    用法：gouji 子命令 …
    """,
    """
    gouji (勾稽): checks the figures and the form of annual reports on government information disclosure

    Usage: gouji SUBCOMMAND …
    """)

  private static let closing = Localized(
    """
      --language zh|en  输出的语言；默认为中文，英文环境（LANG=en…）为英文
      --version         版本
      --help            用法；放在子命令后面就是那个子命令的用法

    例如：
      gouji check 2025年年报.md
      gouji new --year 2025 --body 某某局 > 2025年年报.md
    """,
    """
      --language zh|en  language of the output; Chinese unless the locale is English (LANG=en…)
      --version         version
      --help            help; after a subcommand, the help of that one

    For example:
      gouji check report.md
      gouji new --year 2025 --body 某某局 > report.md
    """)
}
