/// What `check` does about what can be repaired.
enum Repairing {
  case none
  /// The files are rewritten.
  case write
  /// What would be rewritten is shown.
  case difference

  /// Takes the wishes of a command line; fails where two of them want the output.
  init(showsDifference: Bool, fixes: Bool, _ format: FormatName, hasOutput: Bool, _ paths: [String]) throws(UsageFault) {
    self = showsDifference ? .difference : fixes ? .write : .none
    let name = format.rawValue
    if format.isText || hasOutput && self != .difference { return }
    if self == .difference { throw UsageFault("--diff 不能与 --format \(name) 一起用", "--diff cannot be combined with --format \(name)") }
    if self == .write, paths.contains("-") {
      throw UsageFault(
        "改标准输入（-）时，改好的全文写到标准输出，不能同时用 --format \(name)；可以加 --output",
        "The fixed text of standard input (-) goes to standard output, so --format \(name) also needs --output")
    }
  }
}
