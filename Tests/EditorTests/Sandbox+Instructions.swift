import Foundation

/// What the page for users says, done.
extension Sandbox {
  /// The blocks of commands on editors/README.md for an editor, in each language's half of the page.
  static func instructions(for editor: String) throws -> String {
    let page = try String(contentsOf: Repository.root.appendingPathComponent("editors/README.md"), encoding: .utf8)
    let pieces = page.components(separatedBy: "<!-- command: \(editor) -->\n```sh\n")
    guard pieces.count == 2, let end = pieces[1].range(of: "```\n") else {
      throw Fault(description: "editors/README.md has no one block of commands for \(editor)")
    }
    return String(pieces[1][..<end.lowerBound])
  }

  /// Runs them as a new user would, in the folder of the repository.
  func follow(_ editor: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-euc", try Self.instructions(for: editor)]
    process.currentDirectoryURL = Repository.root
    process.environment = environment(path: ["/usr/bin", "/bin"])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Fault(description: "the commands for \(editor) end with \(process.terminationStatus)")
    }
  }
}
