import ReportFolder
import ReportForm

/// What a command line asks `check` for, besides its settings.
struct CheckRequest: Sendable {
  let format: FormatName
  let failOn: CheckCommand.FailOn
  let colour: ColourChoice
  let repairing: Repairing
  /// Whether nothing but findings is told.
  let isQuiet: Bool
  /// Whether findings make no difference to the code that the check ends with.
  let exitsZero: Bool
  let showsStatistics: Bool
  /// The findings that are known, and not told; nil where all are told.
  let baseline: Baseline?
  /// The file that what is found is written to as known; nil where it is told.
  let newBaseline: String?
  /// Whether comments are added that silence what is found.
  let addsIgnores: Bool
  /// Whether the check is made again whenever a file changes.
  let watches: Bool
  /// Where the findings go.
  var output: OutputFile
  /// The file that the document goes to with its findings as comments; nil where none are asked for.
  let annotated: OutputFile?
  /// What the standard input is called; nil for a dash.
  let inputName: String?
  let paths: [String]

  /// Takes the options that are not of the settings, and the paths.
  init(_ arguments: inout Arguments) throws(UsageFault) {
    format = try arguments.choice("--format", of: FormatName.self) ?? .text
    failOn = try arguments.choice("--fail-on", of: CheckCommand.FailOn.self) ?? .error
    colour = try arguments.choice("--color", of: ColourChoice.self) ?? .auto
    let shortQuiet = try arguments.flag("-q")
    let longQuiet = try arguments.flag("--quiet")
    isQuiet = shortQuiet || longQuiet
    exitsZero = try arguments.flag("--exit-zero")
    showsStatistics = try arguments.flag("--statistics")
    inputName = try arguments.value("--stdin-filename")
    output = try OutputFile(&arguments)
    annotated = try arguments.value("--annotate").map { [output] in output.renamed($0) }
    newBaseline = try arguments.value("--write-baseline")
    baseline = try Self.baseline(try arguments.value("--baseline"))
    addsIgnores = try arguments.flag("--add-ignores")
    watches = try arguments.flag("--watch")
    let fixes = try arguments.flag("--fix")
    let showsDifference = try arguments.flag("--diff")
    let list = try arguments.value("--files-from")
    var paths = try arguments.operands()
    if let list { paths += try ListedFiles.paths(in: list, beside: paths) }
    guard !paths.isEmpty || list != nil else { throw UsageFault("要核对哪个文件或文件夹？", "Which file or folder should be checked?") }
    self.paths = paths
    repairing = try Repairing(showsDifference: showsDifference, fixes: fixes || addsIgnores, format, hasOutput: output.path != nil, paths)
    if annotated != nil {
      guard paths.count == 1, (try? paths.first.map { try System.status(of: FilePath($0)) })?.kind != .folder else {
        throw UsageFault("--annotate 一次只能用于一个文档", "--annotate takes one document at a time")
      }
      guard repairing == .none, newBaseline == nil, !watches else {
        throw UsageFault(
          "--annotate 不能与 --fix、--diff、--add-ignores、--write-baseline、--watch 一起用",
          "--annotate cannot be combined with --fix, --diff, --add-ignores, --write-baseline or --watch")
      }
    }
    if showsStatistics, !format.isText || repairing == .difference {
      throw UsageFault("--statistics 只用于 text、concise、grouped", "--statistics works only with text, concise and grouped")
    }
    if addsIgnores, fixes { throw UsageFault("--add-ignores 不能与 --fix 一起用", "--add-ignores cannot be combined with --fix") }
    if newBaseline != nil, repairing != .none || baseline != nil {
      throw UsageFault(
        "--write-baseline 不能与 --baseline、--fix、--diff、--add-ignores 一起用",
        "--write-baseline cannot be combined with --baseline, --fix, --diff or --add-ignores")
    }
    if watches, repairing != .none || newBaseline != nil || paths.contains("-") || list == "-" {
      throw UsageFault("--watch 只核对文件，不能与改写、标准输入一起用", "--watch only checks files; it cannot be combined with rewriting or standard input")
    }
  }

  private static func baseline(_ path: String?) throws(UsageFault) -> Baseline? {
    guard let path else { return nil }
    do throws(Baseline.Fault) {
      return try Baseline(reading: path)
    } catch {
      switch error {
      case .unreadable(let fault): throw UsageFault(.trouble(path, fault.message))
      case .notABaseline:
        throw UsageFault(.trouble(path, Localized("不是 --write-baseline 写的文件", "this is not a file written by --write-baseline")))
      }
    }
  }

  /// Whether what is found is told.
  var tells: Bool { repairing != .difference && newBaseline == nil }

  /// Whether repairs are made or shown, and counted.
  var countsRepairs: Bool { repairing != .none && !addsIgnores }

  /// Whether the findings go to the error stream, as the repaired standard input goes to the output.
  var tellsErrorStream: Bool { output.path == nil && repairing == .write && paths.contains("-") }

  /// Whether the findings are coloured.
  var isColoured: Bool { output.path == nil ? colour.holds(on: tellsErrorStream ? 2 : 1) : colour == .always }
}
