import Testing

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

  @Test func unknownOptionsAreNotedAndTheServerServes() throws {
    let server = try started(["--nonsense"])
    server.send(Say.exit)
    #expect(server.status() == 1)
    #expect(server.said.contains("--nonsense"))
  }
}
