import Foundation
import TestSupport
import Testing

/// A client that is killed takes its server with it, whatever the two were doing.
@Suite struct KilledClientTests {
  /// A client as a line of the shell: it begins a session, opens a report, and goes on to wait.
  private static let client = """
    rm -f in out; mkfifo in out; "$TOOL" lsp < in > out & server=$!
    exec 3> in 4< out; echo $server > server.new; mv server.new server
    printf '%s' "$OPENING" >&3; head -c 20 <&4 > answered; exec sleep 100
    """

  /// Whether a process is gone, or has ended and waits for whoever takes notice of that.
  private func isGone(_ process: Int32) -> Bool {
    if kill(process, 0) != 0 { return true }
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status.map { $0.contains(") Z ") } ?? false
  }

  @Test func noServerIsLeft() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = Fixture.sample.string
    // The last message ends before its end.
    let opening = [Say.initialize(), Say.initialized, Say.open(text)].map { String(decoding: Conversation.frame($0), as: UTF8.self) }
      .joined()
    let messages = opening + "Content-Length: 1000\r\n\r\n{\"jsonrpc\""
    var servers: [Int32] = []
    for round in 0..<100 {
      let server = folder.appendingPathComponent("server")
      try? FileManager.default.removeItem(at: server)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", Self.client]
      process.currentDirectoryURL = folder
      process.environment = ["PATH": "/usr/bin:/bin", "TOOL": BuiltTool.executable.path, "OPENING": messages]
      process.standardError = FileHandle.nullDevice
      try process.run()
      let deadline = Date(timeIntervalSinceNow: 10)
      while !FileManager.default.fileExists(atPath: server.path), Date() < deadline { usleep(200) }
      // At another moment each time: before it has read anything, within an answer, and long after.
      usleep(UInt32(round) * 500)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let number = try String(contentsOf: server, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
      servers.append(try #require(Int32(number)))
    }
    let deadline = Date(timeIntervalSinceNow: 10)
    while !servers.allSatisfy(isGone), Date() < deadline { usleep(10_000) }
    let left = servers.filter { !isGone($0) }
    for server in left { kill(server, SIGKILL) }
    #expect(left.isEmpty, "\(left.count) of \(servers.count)")
  }
}
