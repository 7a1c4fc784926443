import ReportAnalysis
import ReportFolder
import ReportForm

/// `gouji check`: the findings in files, as text for a reader or in a format for a program.
enum CheckCommand {
  /// The least grave finding that makes the check fail.
  enum FailOn: String, CaseIterable {
    case error, warning, information, hint, never

    func isMet(by tally: Tally) -> Bool {
      guard let severity = Severity.allCases.first(where: { $0.name == rawValue }) else { return false }
      return Severity.allCases.contains { $0 <= severity && tally.count(of: $0) > 0 }
    }
  }

  static let subcommand = Subcommand(
    name: "check", summary: Localized("核对报告，列出问题和改法", "Check reports and list problems and fixes"),
    purpose: CheckHelp.purpose, options: CheckHelp.options, closing: CheckHelp.closing, run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let settings = try CheckSettings(&arguments, console)
    var request = try CheckRequest(&arguments)
    // Whoever waits for a check of many reports is told beforehand.
    guard request.output.isFree(console) else { return .trouble }
    guard request.watches else { return check(request, settings, console) }
    request.output = request.output.replacing
    return WatchedFiles(request.paths, writing: request.output.path).watch {
      checkAndShow(request, settings, console)
    } until: {
      console.isClosed
    }
  }

  /// The same where the reader is not to wait for more.
  private static func checkAndShow(_ request: CheckRequest, _ settings: CheckSettings, _ console: Console) -> ExitCode {
    if request.output.path == nil, System.isTerminal(1) { console.write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
    let code = check(request, settings, console)
    console.flush()
    return code
  }

  /// Checks once all that is asked for, and tells what was found.
  private static func check(_ request: CheckRequest, _ settings: CheckSettings, _ console: Console) -> ExitCode {
    let check = FileCheck(request: request)
    let output = FindingsOutput(request, console)
    let progress = Progress(console, isHidden: request.isQuiet)
    var files = ReportFiles(
      console: console, settings: settings, previous: PreviousReports(request.paths), inputName: request.inputName)
    var tally = Tally(fixed: request.countsRepairs ? 0 : nil)
    var statistics = CheckStatistics()
    var annotating: Annotating?
    var known: [Baseline.Entry] = []
    var ignores = 0
    files.visit(request.paths, make: check.check) { found, done, all in
      progress.tell(done, of: all)
      switch found {
      case .made(let result):
        for complaint in result.complaints { console.complain(complaint) }
        console.write(result.output)
        tally.add(result.tally)
        if let counts = result.statistics { statistics.add(counts) }
        known += result.known
        ignores += result.ignores
        output.add(result.piece, check.format(console.language))
        annotating = annotating ?? result.annotating
      case .unread(let text):
        if request.tells { output.add(check.format(console.language).piece(of: text), check.format(console.language)) }
      }
    }
    progress.clear()
    var isWritten = true
    if request.addsIgnores, request.tells, !request.isQuiet {
      output.add(.ignores(ignores, console.language), check.format(console.language))
    }
    if let path = request.newBaseline { isWritten = write(known, to: path, console) }
    if request.tells {
      let format = check.format(console.language)
      var closing = format.closing(tally, troubleCount: files.troubleCount)
      if request.showsStatistics { closing += Array(statistics.text(in: console.language).utf8) }
      isWritten = output.end(closing, format)
    }
    if let target = request.annotated, let annotating, !annotating.write(to: target, console) { isWritten = false }
    if tally.files == 0, files.troubleCount == 0 { console.complain(.nothingFound(request.paths)) }
    // A script must not go on where something that was named was not checked.
    if files.troubleCount > 0 || files.faultySettings > 0 || !isWritten { return .trouble }
    if tally.reports < tally.files || tally.files == 0 { return .trouble }
    if request.exitsZero || request.newBaseline != nil { return .success }
    if request.repairing == .difference { return tally.fixedFiles > 0 || ignores > 0 ? .findings : .success }
    return request.failOn.isMet(by: tally) ? .findings : .success
  }

  /// Writes what is known from now on; whether that went well.
  private static func write(_ known: [Baseline.Entry], to path: String, _ console: Console) -> Bool {
    do throws(SystemFault) {
      try System.create(FilePath(path), with: Baseline.bytes(of: known), replaces: true)
      console.write(
        Localized("\(path)：记下 \(known.count) 处\n", "\(path): recorded \(known.count.counted("known problem"))\n").text(in: console.language)
      )
      return true
    } catch {
      console.complain(.trouble(path, error.message))
      return false
    }
  }
}

extension [UInt8] {
  /// The line that tells how many comments were added.
  fileprivate static func ignores(_ count: Int, _ language: Language) -> [UInt8] {
    let line = Localized(
      "加了 \(count) 处注释，写明理由以后才起作用",
      "\(count) \(count == 1 ? "comment" : "comments") added, which take effect once their reasons are filled in")
    return Array((line.text(in: language) + "\n").utf8)
  }
}

extension Localized {
  /// A file is none of those that the tool is for.
  static func noReport(_ path: String) -> Localized { .trouble(path, isNoReport) }

  static func nothingFound(_ paths: [String]) -> Localized {
    let list = paths.joined(separator: " ")
    return Localized("\(list)：没有找到政府信息公开工作年度报告", "\(list): no annual report on government information disclosure was found")
  }
}
