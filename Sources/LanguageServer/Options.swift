import ReportForm

/// What the server was told on its command line.
struct Options {
  var logLevel = Log.Level.off
  var clientProcess: ClientProcess?
  var language: Language?
  /// The file that records what the client sends, or nil.
  var mirror: String?
  /// What was not understood, one remark each.
  private(set) var remarks: [String] = []

  /// Reads arguments, as `--clientProcessId 12` or `--clientProcessId=12`; nothing in them is fatal.
  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map(String.init) ?? ""
      func value() -> String { parts.count > 1 ? String(parts[1]) : rest.popFirst() ?? "" }
      switch name {
      case "--stdio": break
      case "--verbose": logLevel = .debug
      case "--log-level":
        let value = value()
        if let level = Log.Level(rawValue: value) { logLevel = level } else { remarks.append("unknown log level: \(value)") }
      case "--clientProcessId":
        let value = value()
        clientProcess = ClientProcess(id: Int(value))
        if clientProcess == nil { remarks.append("not a process id: \(value)") }
      case "--mirror": mirror = value()
      case "--language":
        let value = value()
        language = Language(rawValue: value)
        if language == nil { remarks.append("unknown language: \(value)") }
      default: remarks.append("unknown option: \(argument)")
      }
    }
  }
}
