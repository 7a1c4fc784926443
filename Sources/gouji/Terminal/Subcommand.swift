import ReportForm
import ReportSyntax

/// One subcommand: its name, what it is for, its help, and what it does.
struct Subcommand: Sendable {
  /// What the words are that are no options.
  enum Operands: Sendable { case none, files, rules, subcommands, words([String]) }

  let name: String
  /// What it is for, in one line.
  let summary: Localized
  /// How it is called, a line for each way, and what it does.
  let purpose: Localized
  /// All its options, in the order of the help.
  var options: [CommandOption] = []
  /// What the help says behind the options; nil where they are the end of it.
  var closing: Localized?
  var operands = Operands.files
  /// Whether it is for those who work on the tool, and left out of the list that its users read.
  var isForMaintainers = false
  /// Does it, with the words after its name.
  let run: @Sendable (inout Arguments, Console) throws(UsageFault) -> ExitCode

  /// One whose options its help tells in words of its own.
  init(
    name: String, summary: Localized, help: Localized, operands: Operands = .files, isForMaintainers: Bool = false,
    run: @escaping @Sendable (inout Arguments, Console) throws(UsageFault) -> ExitCode
  ) {
    self.init(name: name, summary: summary, purpose: help, options: [], operands: operands, isForMaintainers: isForMaintainers, run: run)
  }

  init(
    name: String, summary: Localized, purpose: Localized, options: [CommandOption], closing: Localized? = nil,
    operands: Operands = .files, isForMaintainers: Bool = false,
    run: @escaping @Sendable (inout Arguments, Console) throws(UsageFault) -> ExitCode
  ) {
    self.name = name
    self.summary = summary
    self.purpose = purpose
    self.options = options
    self.closing = closing
    self.operands = operands
    self.isForMaintainers = isForMaintainers
    self.run = run
  }

  /// Writes its help.
  func showHelp(_ console: Console) -> ExitCode {
    console.write(help(in: console.language))
    return .success
  }

  /// How it is called, what it does, all its options, and what else is to be known.
  func help(in language: Language) -> String {
    let usages = options.map { $0.usage(in: language) }
    // An option that is wider stands on a line of its own.
    let width = usages.map { CharacterWidth.of($0) }.filter { $0 <= Self.widest }.max() ?? 0
    var lines: [String] = []
    for (option, usage) in zip(options, usages) {
      let meaning = option.meaning.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
      let indent = String(repeating: " ", count: width + 4)
      let room = width + 2 - CharacterWidth.of(usage)
      lines.append("  " + usage + (room > 0 ? String(repeating: " ", count: room) + (meaning.first ?? "") : ""))
      lines += meaning.dropFirst(room > 0 ? 1 : 0).map { indent + $0 }
    }
    let parts = [purpose.text(in: language), lines.joined(separator: "\n"), closing?.text(in: language) ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The widest option beside which the others' meanings are lined up, in columns.
  private static let widest = 30
}
