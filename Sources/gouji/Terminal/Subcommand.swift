import ReportForm

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

  /// Writes its help.
  func showHelp(_ console: Console) -> ExitCode {
    console.write(help.text(in: console.language) + "\n")
    return .success
  }
}
