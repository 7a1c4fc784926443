import Foundation

/// A program that a test needs and that may be missing: an editor, or what an editor is shown in.
struct EditorProgram {
  /// The file, or nil where there is none.
  let url: URL?

  /// As an environment variable names it, or on `PATH`, or where CI puts it.
  init(_ name: String, variable: String? = nil) {
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let paths = [variable.flatMap { environment[$0] }].compactMap(\.self) + folders.map { "\($0)/\(name)" }
    url = paths.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }.first { url in
      // Inside a terminal of Neovim's, NVIM names a socket.
      let isFile = (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
      return isFile && FileManager.default.isExecutableFile(atPath: url.path)
    }
  }

  static let neovim = EditorProgram("nvim", variable: "NVIM")
  static let helix = EditorProgram("hx")
  static let emacs = EditorProgram("emacs")
  static let vim = EditorProgram("vim")
  static let tmux = EditorProgram("tmux")

  /// Whether a test is to use it: it is there, or must be because this is CI.
  var isExpected: Bool { url != nil || ProcessInfo.processInfo.environment["CI"] == "true" }

  /// Where it is; fails where it is missing.
  func path(_ name: String) throws -> String {
    guard let url else { throw Fault(description: "\(name) is not installed") }
    return url.path
  }
}

/// What went wrong between a test and an editor.
struct Fault: Error, CustomStringConvertible { let description: String }
