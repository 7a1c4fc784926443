import Foundation

/// A terminal of its own (tmux) with a program in it, at which a test types and reads the screen.
final class Terminal {
  private let socket: String
  private let environment: [String: String]
  /// The server of the terminal, and the program in it.
  private var processes: [Int32] = []

  /// Starts a command on a screen of this size.
  init(running command: [String], in sandbox: Sandbox, columns: Int = 120, rows: Int = 40, environment: [String: String]) throws {
    socket = sandbox.home.appendingPathComponent("run/tmux").path
    self.environment = environment.merging(["TERM": "xterm-256color", "COLORTERM": "truecolor"]) { $1 }
    let configuration = sandbox.home.appendingPathComponent("run/tmux.conf")
    try "set -g default-terminal tmux-256color\nset -s escape-time 0\n".write(to: configuration, atomically: true, encoding: .utf8)
    try tmux(["-f", configuration.path, "new-session", "-d", "-x", String(columns), "-y", String(rows)] + command)
    processes = try tmux(["display-message", "-p", "#{pid} #{pane_pid}"]).split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
  }

  // Neither takes a polite signal: those are blocked here, and so in what is started from here.
  deinit { for process in processes { kill(process, SIGKILL) } }

  /// Types keys by the names that tmux has for them, as `Enter`, `C-x` and `M-x`, or as they are.
  func type(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// The screen, once it is as expected.
  func screen(until holds: (Screen) -> Bool) throws -> Screen { try eventually({ try screen() }, holds) }

  private func screen() throws -> Screen { Screen(try tmux(["capture-pane", "-p", "-e", "-N"])) }

  /// The server that the first command leaves behind must not keep files of other tests open, or their ends would never be seen.
  private static let closing = """
    for file in /dev/fd/*; do file=${file##*/}; if [ "$file" -gt 2 ]; then eval "exec $file>&-"; fi; done; exec "$@"
    """

  @discardableResult
  private func tmux(_ command: [String]) throws -> String {
    let process = Process()
    let printed = URL(fileURLWithPath: socket + ".out")
    guard FileManager.default.createFile(atPath: printed.path, contents: nil) else { throw Fault(description: "no \(printed.path)") }
    let output = try FileHandle(forWritingTo: printed)
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", Self.closing, "bash", try EditorProgram.tmux.path("tmux"), "-u", "-S", socket] + command
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    try output.close()
    return try String(contentsOf: printed, encoding: .utf8)
  }
}
