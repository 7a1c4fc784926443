import Foundation
import TestSupport
import Testing

@testable import LanguageServer

/// The built tool over real pipes.
@Suite(.serialized) struct LanguageServerTests {
  private func started(_ arguments: [String] = []) throws -> ServerProcess {
    let server = try ServerProcess(arguments: arguments)
    server.send(Say.initialize())
    #expect(try server.receive()?["id"] == .string("start"))
    return server
  }

  private func leave(_ server: ServerProcess) throws {
    server.send(Say.shutdown)
    #expect(try server.receive()?["result"] == .null)
    server.send(Say.exit)
    #expect(server.status() == 0)
    #expect(server.said == "")
  }

  @Test func aSession() throws {
    let server = try started(["--stdio"])
    server.send(Say.initialized)
    server.send(Say.open("# 年度报告\r\n𠮷"))
    #expect(try server.receive()?["params"]?["version"] == .integer(1))
    server.send(Say.change(2, Say.edit(99, 99, 99, "x"), Say.edit(1, 1, 1, "y")))
    #expect(try server.receive()?["params"]?["version"] == .integer(2))
    server.send(Say.hover(1))
    #expect(try server.receive()?["id"] == .integer(1))
    try leave(server)
  }

  @Test func aLongTextGoesBothWays() throws {
    let server = try started()
    let text = String(repeating: "| 汉字 | 𠮷 | 1 |\r\n", count: 60_000)
    server.send(Say.open(text))
    #expect(try server.receive(seconds: 60)?["params"]?["version"] == .integer(1))
    try leave(server)
  }

  /// The test holds the server's input open all the while, as another process may that has inherited it.
  @Test(arguments: [true, false]) func itEndsWithTheProcessThatStartedIt(isNamed: Bool) throws {
    let shell = Process()
    let (input, output) = (Pipe(), Pipe())
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", #"exec 3<&0; "$0" lsp <&3 >/dev/null 2>&1 & echo $!; sleep 1"#, BuiltTool.executable.path]
    shell.standardInput = input
    shell.standardOutput = output
    try shell.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let server = try #require(ClientProcess(id: Int(line.trimmingCharacters(in: .whitespacesAndNewlines))))
    let client = isNamed ? "\(shell.processIdentifier)" : "null"
    input.fileHandleForWriting.write(
      Data(Conversation.frame(Say.initialize().replacing("\"processId\":null", with: "\"processId\":\(client)"))))
    #expect(server.isAlive)
    shell.waitUntilExit()
    let end = Date(timeIntervalSinceNow: 20)
    while server.isAlive, Date() < end { usleep(20_000) }
    #expect(!server.isAlive)
    if server.isAlive { kill(server.id, SIGKILL) }
  }

  @Test func unknownOptionsAreNotedAndTheServerServes() throws {
    let server = try started(["--nonsense"])
    server.send(Say.exit)
    #expect(server.status() == 1)
    #expect(server.said.contains("--nonsense"))
  }
}
