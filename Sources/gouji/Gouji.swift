import LanguageServer
import ReportForm

/// The tool: takes the words of the command line to the subcommand that they name.
@main
enum Gouji {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    // The server reads its arguments itself, and nothing in them is fatal.
    if words.first == "lsp", !Arguments(words).asksForHelp { System.exit(LSPCommand.run(Array(words.dropFirst()))) }
    let console = Console(language: Language(environment: System.environment))
    System.exit(console.close(run(words, console)).value)
  }

  /// Runs what the words ask for; a fault in them is told with the way to the help.
  private static func run(_ words: [String], _ console: Console) -> ExitCode {
    var arguments = Arguments(words)
    do throws(UsageFault) {
      console.settle(try arguments.choice("--language", of: Language.self))
      let wantsHelp = arguments.takeHelp()
      guard let word = arguments.takeCommand() else { return try withoutCommand(&arguments, wantsHelp, console) }
      guard let subcommand = Subcommand.named(word) else { throw .unknownSubcommand(word) }
      if wantsHelp { return subcommand.showHelp(console) }
      do throws(UsageFault) {
        return try subcommand.run(&arguments, console)
      } catch {
        console.complain(error.message)
        console.complain(.seeHelp(of: subcommand.name))
      }
    } catch {
      console.complain(error.message)
      console.complain(.seeHelp)
    }
    return .trouble
  }

  private static func withoutCommand(
    _ arguments: inout Arguments, _ wantsHelp: Bool, _ console: Console
  ) throws(UsageFault) -> ExitCode {
    if try arguments.flag("--version") {
      try arguments.expectNoMore()
      console.write("gouji \(LanguageServer.version)\n")
      return .success
    }
    try arguments.expectNoMore()
    let help = HelpCommand.overview(in: console.language)
    if wantsHelp {
      console.write(help)
      return .success
    }
    console.writeError(help)
    return .trouble
  }
}

extension Localized {
  fileprivate static let seeHelp = Localized("用法见 gouji help", "See gouji help")
  fileprivate static func seeHelp(of name: String) -> Localized { Localized("用法见 gouji help \(name)", "See gouji help \(name)") }
}
