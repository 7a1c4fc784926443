import Foundation
import TestSupport
import Testing

/// Whatever a text, or the name of its file, has in it, nothing that commands a terminal or turns a text round reaches one.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"))) struct TerminalTests {
  /// A colour, a control sequence of one character, a title, an override of direction and its end, a bell.
  private static let hostile = "\u{1B}[31m红\u{9B}2J\u{1B}]0;x\u{7}\u{202E}反\u{2066}\u{7F}\u{85}\u{200F}"

  /// The sample with such characters in the prose and in a label, in a file with such a name.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let text = try Tool.sample.replacingOccurrences(of: "\n\n", with: "\n\n\(Self.hostile)收到申请99件。\n\n")
      .replacingOccurrences(of: "行政许可", with: "行政\(Self.hostile)许可")
    try folder.write("报告.md", text)
    try folder.write("\(Self.hostile).md", text)
    return folder
  }

  static let commands = [
    "check .", "check . --color always", "check . --format concise", "check . --format grouped", "check . --format json",
    "check . --format jsonl", "check . --format sarif", "check . --format gitlab", "check . --format junit", "check . --format csv",
    "check . --format github", "check . --diff --color never", "check . --diff --color always", "check --fix - < 报告.md",
    "format --diff .", "format - < 报告.md", "table .", "table . --format csv", "table . --format jsonl", "rollup 报告.md .",
    "rollup 报告.md . --format json", "export 报告.md --format html", "export 报告.md --format json", "export 报告.md --format csv",
    "import 报告.md", "new --after 报告.md", "debug tree 报告.md", "debug binding 报告.md", "debug prose 报告.md", "debug fixes 报告.md",
  ]

  @Test(arguments: commands) func nothingCommandsIt(_ command: String) throws {
    let folder = try folder()
    let outcome = try Tool.run(
      URL(fileURLWithPath: "/usr/bin/script"), ["-qec", "\(BuiltTool.executable.path) \(command)", "/dev/null"], input: "", in: folder.url,
      environment: ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "TERM": "xterm"])
    // The tool's own colours, and its taking a line away, are all that a terminal is told.
    let shown = outcome.output.replacing(/\u{1B}\[[0-9;]*[mK]/, with: "")
    #expect(!outcome.output.contains("\u{1B}[31m红"))
    #expect(!shown.isEmpty)
    let found = shown.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case ..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(found.isEmpty, "\(Set(found.map { String($0.value, radix: 16) }))")
  }
}
