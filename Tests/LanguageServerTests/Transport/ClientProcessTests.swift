import Foundation
import Testing

@testable import LanguageServer

@Suite struct ClientProcessTests {
  @Test(arguments: [nil, 0, -1, Int.max, Int.min, 1 << 32] as [Int?])
  func noSingleProcess(id: Int?) {
    #expect(ClientProcess(id: id) == nil)
  }

  @Test func theLivingAndTheDead() throws {
    #expect(ClientProcess(id: Int(ProcessInfo.processInfo.processIdentifier))?.isAlive == true)
    #expect(ClientProcess(id: 1)?.isAlive == true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sleep")
    process.arguments = ["60"]
    try process.run()
    let client = try #require(ClientProcess(id: Int(process.processIdentifier)))
    #expect(client.isAlive)
    // The threads of the tests block the gentler signals, and a process inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(!client.isAlive)
  }
}
