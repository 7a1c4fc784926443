import ReportFolder
import ReportForm

/// Where a subcommand's document goes: to the standard output, or into the file that `--output` names.
struct OutputFile: Sendable {
  /// The file, or nil for the standard output.
  let path: String?

  /// Whether what stands there already may be replaced.
  private let replaces: Bool

  /// Takes `--output` or `-o`, where `-` is the standard output, and `--force`.
  init(_ arguments: inout Arguments) throws(UsageFault) {
    let short = try arguments.value("-o")
    let path = try arguments.value("--output") ?? short
    if path == "" { throw UsageFault("--output 后面缺少值", "--output needs a value") }
    self.path = path == "-" ? nil : path
    replaces = try arguments.flag("--force")
  }

  private init(path: String, replaces: Bool) {
    self.path = path
    self.replaces = replaces
  }

  /// The same where what stands there may be replaced: by whoever has written it.
  var replacing: OutputFile { path.map { OutputFile(path: $0, replaces: true) } ?? self }

  /// Whether it may be written, as far as can be told before; why not is told.
  func isFree(_ console: Console) -> Bool {
    guard let path, !replaces, let status = try? System.status(of: FilePath(path)), status.kind == .file else { return true }
    console.complain(.trouble(path, .isThere))
    return false
  }

  /// The one of some paths that is the file to be written, so that no report is; `-` where none is.
  func source(among paths: [String]) -> String {
    guard let path, let identity = try? System.status(of: FilePath(path)).identity else { return "-" }
    return paths.first { $0 != "-" && (try? System.status(of: FilePath($0)).identity) == identity } ?? "-"
  }

  /// The same under another path.
  func renamed(_ path: String) -> OutputFile { OutputFile(path: path, replaces: replaces) }

  /// What the name ends in, without the full stop and in small letters; nil for the standard output, and where it ends in nothing.
  var ending: String? { path.map { FilePath($0).ending }.flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether the bytes of a packed document would end up on a screen.
  var wouldFillTerminal: Bool { path == nil && System.isTerminal(1) }

  /// Writes the document; where that fails, why is told. What stands under the path is replaced only with `--force`, and never when
  /// it is `source`, the file that the document was made of.
  func write(_ bytes: [UInt8], of source: String, _ console: Console) -> ExitCode {
    guard let path else {
      // What could command a terminal reaches programs and files alone.
      console.write(System.isTerminal(1) ? bytes.printableLines : bytes)
      return .success
    }
    let file = FilePath(path)
    if source != "-", let target = try? System.status(of: file), let origin = try? System.status(of: FilePath(source)),
      target.identity == origin.identity
    {
      console.complain(
        Localized("\(path)：就是原来的文件，没有改写；请换一个名字", "\(path): this is the original file and was not overwritten; choose another name"))
      return .trouble
    }
    do throws(SystemFault) {
      try System.create(file, with: bytes, replaces: replaces)
      return .success
    } catch {
      console.complain(.trouble(path, error.code == SystemFault.isThere.code ? .isThere : error.message))
      return .trouble
    }
  }
}

extension Localized {
  fileprivate static let isThere = Localized(
    "已经有这个文件，没有改写；请换一个名字，或者加上 --force", "the file already exists and was not overwritten; choose another name or add --force")
}
