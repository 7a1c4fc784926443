import ReportFolder

/// The files under some paths, looked at again and again for a change.
///
/// They are looked at by their versions, twice a second: that works on every file system, also on those of a network.
struct WatchedFiles {
  /// Between two looks: half a second, in milliseconds.
  private static let pause: Int64 = 500

  private let paths: [FilePath]
  /// The file that is written at each check, whose change is none; nil for none.
  private let output: FilePath?

  init(_ paths: [String], writing output: String?) {
    self.paths = paths.map { FilePath($0) }
    self.output = output.map { FilePath($0) }
  }

  /// Does something now, and again after each change once a look finds no other; ends when `isOver` says so.
  func watch(_ body: () -> ExitCode, until isOver: () -> Bool) -> ExitCode {
    var seen = versions
    while true {
      let code = body()
      if isOver() { return code }
      var now = versions
      while now == seen {
        System.sleep(Self.pause)
        now = versions
      }
      // Whoever writes many files is let finish.
      repeat {
        seen = now
        System.sleep(Self.pause)
        now = versions
      } while now != seen
    }
  }

  /// The versions of all texts, documents and settings under the paths.
  private var versions: [FilePath: FileVersion] {
    var versions: [FilePath: FileVersion] = [:]
    for path in paths { add(path, isNamed: true, to: &versions) }
    guard let output = output.flatMap({ try? System.status(of: $0).identity }) else { return versions }
    return versions.filter { $0.value.identity != output }
  }

  private func add(_ path: FilePath, isNamed: Bool, to versions: inout [FilePath: FileVersion]) {
    guard isNamed || !System.isLink(path), let status = try? System.status(of: path) else { return }
    switch status.kind {
    case .folder:
      for name in (try? System.allNames(in: path)) ?? [] {
        let isSettings = name.elementsEqual(ConfigurationFile.name.utf8)
        if name.first != UInt8(ascii: ".") || isSettings { add(path.appending(name), isNamed: false, to: &versions) }
      }
    case .file:
      let isSettings = path.text.hasSuffix(ConfigurationFile.name)
      if isNamed || path.namesText || path.namesDocument || isSettings { versions[path] = status.version }
    case .other: break
    }
  }
}
