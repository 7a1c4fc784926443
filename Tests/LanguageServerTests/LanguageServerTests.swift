import Foundation
import LanguageServerProtocol
import Testing

/// The built tool over real pipes.
@Suite(.serialized) struct LanguageServerTests {
  private func started(_ arguments: [String] = []) throws -> ServerProcess {
    let server = try ServerProcess(arguments: arguments)
    server.send(Say.initialize())
    #expect(try server.receive()?["id"] == .string("start"))
    return server
  }

  private func expectLife(_ server: ServerProcess) throws {
    server.send(Say.hover(77))
    let answer = try server.receive()
    #expect(answer?["id"] == .integer(77))
    #expect(answer?["result"] == .null)
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
    try expectLife(server)
    try leave(server)
  }

  static let oddities: [(String, Int?)] = [
    ("Content-Length: 5\r\n\r\nxxxxx", -32700), ("Content-Length: 0\r\n\r\n", -32700), ("Content-Length: 2\r\n\r\n[]", -32600),
    ("Content-Length: 2\r\n\r\n42", -32600), ("Content-Length: -5\r\n\r\n", -32700), ("Content-Length: many\r\n\r\n{}", -32700),
    ("Content-Length: 99999999999999999999\r\n\r\n{}", -32700), ("Content-Type: x\r\n\r\n{}", -32700),
    ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", -32700), ("noise", nil), ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}", -32700),
    ("\r\n\r\n", nil), ("Content-Length: 10000\r\n\r\n" + String(repeating: "[", count: 10000), -32700),
    ("Content-Length: 4\r\n\r\n\"\\ud842\"", -32700), ("content-length:2\n\n{}", -32600),
  ]

  @Test(arguments: oddities)
  func livesOnAfter(bytes: String, code: Int?) throws {
    let server = try started()
    server.send(raw: bytes)
    if let code {
      let answer = try server.receive()
      #expect(answer?["id"] == .null)
      #expect(answer?["error"]?["code"] == .integer(code))
    } else if bytes == "noise" {
      server.send(Say.hover(1))
      #expect(try server.receive()?["error"]?["code"] == .integer(-32700))
      #expect(try server.receive()?["id"] == .integer(1))
    }
    try expectLife(server)
    try leave(server)
  }

  @Test func headersAsOthersWriteThem() throws {
    let server = try started()
    let body = Say.hover(1)
    for header in ["content-length:\(body.utf8.count)\n\n", "Content-Type: utf8\r\nCONTENT-LENGTH: \(body.utf8.count)\r\n\r\n"] {
      server.send(raw: header + body)
      #expect(try server.receive()?["id"] == .integer(1))
    }
    try leave(server)
  }

  @Test func unknownEarlyAndLateRequestsAreRefused() throws {
    let server = try ServerProcess()
    server.send(Say.hover(1))
    #expect(try server.receive()?["error"]?["code"] == .integer(-32002))
    server.send(Say.initialize())
    _ = try server.receive()
    server.send(Say.request(2, "$/nothing", "{}"))
    #expect(try server.receive()?["error"]?["code"] == .integer(-32601))
    server.send(Say.shutdown)
    _ = try server.receive()
    server.send(Say.hover(3))
    #expect(try server.receive()?["error"]?["code"] == .integer(-32600))
    server.send(Say.exit)
    #expect(server.status() == 0)
  }

  @Test func exitWithoutShutdownIsOne() throws {
    let server = try started()
    server.send(Say.exit)
    #expect(server.status() == 1)
  }

  @Test func theEndOfTheInputIsTheEnd() throws {
    let server = try started()
    server.closeInput()
    #expect(server.status() == 1)
    let leaving = try started()
    leaving.send(Say.shutdown)
    leaving.closeInput()
    #expect(leaving.status() == 0)
  }

  @Test func aClientThatNoLongerReadsEndsItQuietly() throws {
    let server = try started()
    server.closeOutput()
    server.send(Say.hover(1))
    #expect(server.status() == 1)
    #expect(server.said == "")
  }

  @Test(arguments: [true, false])
  func theClientsDeathIsTheEndWithinFiveSeconds(isNamedInInitialize: Bool) throws {
    let client = Process()
    client.executableURL = URL(fileURLWithPath: "/bin/sleep")
    client.arguments = ["60"]
    try client.run()
    defer { kill(client.processIdentifier, SIGKILL) }
    let server = try ServerProcess(arguments: isNamedInInitialize ? [] : ["--clientProcessId", String(client.processIdentifier)])
    server.send(
      Say.request(1, "initialize", #"{"processId":\#(isNamedInInitialize ? String(client.processIdentifier) : "null"),"capabilities":{}}"#))
    #expect(try server.receive()?["id"] == .integer(1))
    #expect(server.status(within: 2.5) == nil)
    kill(client.processIdentifier, SIGKILL)
    client.waitUntilExit()
    #expect(server.status(within: 5) == 1)
  }

  @Test func aLongTextGoesBothWays() throws {
    let server = try started()
    let text = String(repeating: "| 汉字 | 𠮷 | 1 |\r\n", count: 60_000)
    server.send(Say.open(text))
    #expect(try server.receive(seconds: 60)?["params"]?["version"] == .integer(1))
    try expectLife(server)
    try leave(server)
  }

  @Test func unknownOptionsAreNotedAndTheServerServes() throws {
    let server = try started(["--nonsense"])
    server.send(Say.exit)
    #expect(server.status() == 1)
    #expect(server.said.contains("--nonsense"))
  }
}
