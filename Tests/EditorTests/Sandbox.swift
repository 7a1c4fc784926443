import Foundation

/// A home of its own for an editor: nothing of the user's is read or written, and it goes when the test does.
final class Sandbox {
  let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-editor-\(UUID().uuidString)")
    for folder in ["run", "reports", "system"] { _ = try self.folder(folder) }
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// What the editor is told of the machine; the programs come from these folders.
  func environment(path: [String]) -> [String: String] {
    [
      "PATH": path.joined(separator: ":"), "HOME": home.path, "TMPDIR": home.appendingPathComponent("run").path,
      "XDG_RUNTIME_DIR": home.appendingPathComponent("run").path, "XDG_CONFIG_DIRS": home.appendingPathComponent("system").path,
      "XDG_DATA_DIRS": home.appendingPathComponent("system").path, "LANG": "C.UTF-8",
    ]
  }

  /// A folder in it, made where it is not there yet.
  func folder(_ path: String) throws -> URL {
    let folder = home.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A copy of a fixture to work on, under its own name or another.
  func copy(ofFixture fixture: String, as name: String? = nil) throws -> URL {
    let source = Repository.fixtures.appendingPathComponent(fixture)
    let target = home.appendingPathComponent("reports").appendingPathComponent(name ?? source.lastPathComponent)
    try FileManager.default.copyItem(at: source, to: target)
    return target
  }
}

/// Where things are.
enum Repository {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent()
  static let fixtures = tests.appendingPathComponent("Fixtures")

  /// The folder of the built tool, which is also that of the running tests.
  static var products: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    return (bundle ?? URL(fileURLWithPath: CommandLine.arguments.first ?? "")).deletingLastPathComponent()
  }
}

/// Tries again until it holds, for a while; the last value is given back even if it never did.
func eventually<Value>(_ value: () throws -> Value, _ holds: (Value) -> Bool) rethrows -> Value {
  let end = Date(timeIntervalSinceNow: patience)
  while true {
    let current = try value()
    if holds(current) || Date() > end { return current }
    usleep(20_000)
  }
}

/// How long anything may take, in seconds: far longer than it does, for a machine that is busy.
let patience = 20.0

/// Whether a process runs; one that has ended but that nobody has waited for does not.
func isRunning(_ process: Int32) -> Bool {
  guard kill(process, 0) == 0 else { return false }
  let state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8))?.split(separator: ")").last?.first { $0 != " " }
  return state != "Z" && state != "X"
}
