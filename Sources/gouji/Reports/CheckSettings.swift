import LanguageServer
import ReportAnalysis
import ReportFolder

/// What counts for each file that is checked: the nearest `.gouji.json`, or the one that was named, and above it the command line.
struct CheckSettings {
  /// From `--severity`, `--edition` and `--previous`.
  private var commandLine = Configuration()
  /// From `--select` and `--ignore`.
  private var selected: RuleChoice?
  private var ignored: RuleChoice?
  /// From `--exclude`, from the current folder.
  private var excluded: [PathPattern] = []
  /// From `--config`.
  private var named: ConfigurationFile?
  private var nearest = NearestConfiguration()
  /// The number of files of settings in which something is wrong.
  private(set) var faultyCount = 0

  init() {}

  /// Takes the options; a fault in one of them, or in the file that one names, is a fault of the command line.
  init(_ arguments: inout Arguments, _ console: Console, takesSeverities: Bool = true) throws(UsageFault) {
    for word in takesSeverities ? try arguments.values("--severity") : [] {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw UsageFault("--severity 的写法是 规则=级别，例如 blank-cell=off", "--severity takes RULE=LEVEL, such as blank-cell=off")
      }
      if let fault = commandLine.set(severityOf: String(parts[0]), .text(String(parts[1]))).first { throw UsageFault(fault.message) }
    }
    if takesSeverities {
      selected = try Self.rules("--select", &arguments)
      ignored = try Self.rules("--ignore", &arguments)
    }
    excluded = try arguments.values("--exclude").map(PathPattern.init(_:))
    if let edition = try arguments.value("--edition") {
      let (configuration, faults) = Configuration.read(.table([Setting.Entry("edition", .text(edition))]))
      if let fault = faults.first { throw UsageFault(fault.message) }
      commandLine = commandLine.overlaid(by: configuration)
    }
    if let path = try arguments.value("--previous") {
      var search = PreviousReportSearch(roots: [])
      do throws(PreviousReportTrouble) { try search.check(path) } catch { throw UsageFault(error.message) }
      commandLine.previousReport = path
    }
    guard let path = try arguments.value("--config") else { return }
    guard let file = ConfigurationFile(reading: path) else { throw UsageFault("\(path)：读不出来", "\(path): it cannot be read") }
    for index in file.faults.indices.dropLast() { console.complain(file.complaint(at: index)) }
    if let last = file.faults.indices.last { throw UsageFault(file.complaint(at: last)) }
    named = file
    console.settle(file.configuration.language)
  }

  /// What counts for a file, or for the standard input; the faults of its `.gouji.json` are told once.
  mutating func configuration(for path: FilePath?, _ console: Console) -> Configuration {
    guard let file = named ?? nearest.file(for: path?.text ?? "-") else { return chosen(commandLine) }
    if named == nil, nearest.isNew(file.path) {
      for index in file.faults.indices { console.complain(file.complaint(at: index)) }
      if !file.faults.isEmpty { faultyCount += 1 }
    }
    console.settle(file.configuration.language)
    return chosen(file.configuration.overlaid(by: commandLine))
  }

  /// Settings with the rules that the command line chooses: one that is named there is asked even where the settings turn it off.
  private func chosen(_ configuration: Configuration) -> Configuration {
    var configuration = configuration
    if let selected {
      configuration.select = selected
      for id in selected.named where configuration.severities[id] == .off { configuration.severities[id] = nil }
    }
    for id in ignored?.ids ?? [] { configuration.severities[id] = .off }
    return configuration
  }

  /// Whether something in a folder is to be passed over: by the command line, or by the settings that count there.
  mutating func excludes(_ path: FilePath) -> Bool {
    if excluded.contains(where: { $0.matches(path.text) }) { return true }
    guard let file = named ?? nearest.file(for: path.text) else { return false }
    return file.excludes(path.text)
  }

  private static func rules(_ option: String, _ arguments: inout Arguments) throws(UsageFault) -> RuleChoice? {
    let words = try arguments.values(option)
    if words.isEmpty { return nil }
    do throws(SettingFault) { return try RuleChoice(words) } catch { throw UsageFault(error.message) }
  }
}
