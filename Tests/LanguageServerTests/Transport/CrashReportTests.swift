import Foundation
import TestSupport
import Testing

/// A server that its own fault ends says which method it was at, and nothing of what was written.
@Suite struct CrashReportTests {
  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE]) func itSaysWhereItWas(_ number: Int32) throws {
    let server = try ServerProcess()
    server.send(Say.initialize())
    server.send(Say.open("机密\n"))
    server.send(Say.hover(1))
    _ = try server.messages(upTo: .integer(1))
    server.kill(number)
    #expect(server.signal() == number)
    #expect(
      server.said
        == "gouji 0.1.0: the server was ended by signal \(number) in textDocument/hover; gouji lsp --mirror FILE records a session, "
        + "and gouji debug replay FILE replays it\n")
  }

  @Test func aNameFromOutsideCommandsNothing() throws {
    let server = try ServerProcess()
    server.send(Say.initialize())
    server.send(Say.request(1, #"\u001b[31m机密\n"# + String(repeating: "x", count: 200), "{}"))
    _ = try server.messages(upTo: .integer(1))
    server.kill(SIGSEGV)
    #expect(server.signal() == SIGSEGV)
    #expect(server.said.contains(" in  [31m       \(String(repeating: "x", count: 52)); gouji lsp"))
  }
}
