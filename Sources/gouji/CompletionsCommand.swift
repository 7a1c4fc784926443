import ReportForm

/// `gouji completions`: what a shell loads to complete command lines of the tool.
enum CompletionsCommand {
  /// The shells that there is something for.
  private enum Shell: String, CaseIterable { case bash, zsh, fish }

  static let subcommand = Subcommand(
    name: "completions", summary: Localized("写出 bash、zsh、fish 的补全脚本", "Write a completion script for bash, zsh or fish"),
    purpose: Localized(
      """
      gouji completions bash|zsh|fish

      写出补全脚本，按一下 Tab 就列出子命令、选项和它们的值：
        bash  gouji completions bash > ~/.local/share/bash-completion/completions/gouji
        zsh   gouji completions zsh > ~/.zfunc/_gouji（~/.zfunc 要在 fpath 里）
        fish  gouji completions fish > ~/.config/fish/completions/gouji.fish
      """,
      """
      gouji completions bash|zsh|fish

      Writes a completion script: Tab then lists subcommands, options and their values:
        bash  gouji completions bash > ~/.local/share/bash-completion/completions/gouji
        zsh   gouji completions zsh > ~/.zfunc/_gouji (~/.zfunc must be in fpath)
        fish  gouji completions fish > ~/.config/fish/completions/gouji.fish
      """),
    options: [.language], operands: .words(Shell.allCases.map(\.rawValue)), run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let words = try arguments.operands()
    guard words.count == 1, let word = words.first, let shell = Shell(rawValue: word) else {
      let names = Shell.allCases.map(\.rawValue).joined(separator: "|")
      throw UsageFault("要写明一种：\(names)", "Name one of them: \(names)")
    }
    let subcommands = Subcommand.all.filter { !$0.isForMaintainers }
    switch shell {
    case .bash: console.write(BashCompletion(subcommands: subcommands).text)
    case .zsh: console.write(ZshCompletion(subcommands: subcommands, language: console.language).text)
    case .fish: console.write(FishCompletion(subcommands: subcommands, language: console.language).text)
    }
    return .success
  }
}
