import ReportFolder
import ReportSyntax

/// Finds the texts that paths name: files, whole folders, and `-` for the standard input, each once and in a steady order.
struct ReportWalk {
  private let console: Console
  private(set) var settings: CheckSettings
  /// What the standard input is called; nil for a dash.
  private let inputName: String?
  /// The places of the files among the entries.
  private var seen: [FileIdentity: Int] = [:]
  private(set) var entries: [ReportEntry] = []

  init(_ paths: [String], _ console: Console, _ settings: CheckSettings, inputName: String? = nil) {
    self.console = console
    self.settings = settings
    self.inputName = inputName
    for path in paths.map(FilePath.init(_:)) {
      if path.text == "-" { addInput() } else { add(named: path) }
    }
  }

  private mutating func addInput() {
    let name = inputName ?? "-"
    let configuration = settings.configuration(for: inputName.map { FilePath($0) }, console)
    entries.append(ReportEntry(source: nil, path: name, version: nil, isNamed: true, configuration: configuration))
  }

  private mutating func add(named path: FilePath) {
    attempt(path) { walk throws(SystemFault) in
      let status = try System.status(of: path)
      if status.kind == .folder { walk.add(folder: path) } else { walk.add(path, status, isNamed: true) }
    }
  }

  private mutating func add(folder: FilePath) {
    attempt(folder) { walk throws(SystemFault) in
      for name in try System.names(in: folder).sorted(by: NaturalOrder.precedes) {
        let path = folder.appending(name)
        walk.attempt(path) { walk throws(SystemFault) in try walk.add(entry: path) }
      }
    }
  }

  private mutating func add(entry path: FilePath) throws(SystemFault) {
    guard path.namesText || path.namesDocument else {
      // A folder behind a link is left to whoever names it, so that a walk always ends.
      if !System.isLink(path), let status = try? System.status(of: path), status.kind == .folder, !isExcluded(path) { add(folder: path) }
      return
    }
    let status = try System.status(of: path)
    if isExcluded(path) { return }
    switch status.kind {
    case .folder: if !System.isLink(path) { add(folder: path) }
    case .file: add(path, status, isNamed: false)
    case .other: break
    }
  }

  private mutating func isExcluded(_ path: FilePath) -> Bool { settings.excludes(path) }

  private mutating func add(_ path: FilePath, _ status: System.Status, isNamed: Bool) {
    if let index = seen[status.identity] {
      // What is named is told of, also where a folder has it.
      if isNamed { entries[index].isNamed = true }
      return
    }
    seen[status.identity] = entries.count
    let configuration = settings.configuration(for: path, console)
    entries.append(ReportEntry(source: path, path: path.text, version: status.version, isNamed: isNamed, configuration: configuration))
  }

  /// Does something with a path, and notes the trouble that it gives.
  private mutating func attempt(_ path: FilePath, _ action: (inout ReportWalk) throws(SystemFault) -> Void) {
    do throws(SystemFault) {
      try action(&self)
    } catch {
      entries.append(
        ReportEntry(source: path, path: path.text, version: nil, isNamed: true, configuration: .standard, fault: error))
    }
  }
}
