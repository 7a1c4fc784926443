import Testing

@testable import LanguageServer

@Suite struct OutboxTests {
  @Test func messagesLeaveFramedAndInPieces() {
    var outbox = Outbox()
    let transport = ScriptedTransport([])
    transport.pieceSize = 7
    #expect(outbox.isEmpty)
    outbox.add { $0.string("汉") }
    outbox.add { $0.integer(1) }
    while !outbox.isEmpty { outbox.writePiece(to: transport) }
    outbox.add { $0.null() }
    while !outbox.isEmpty { outbox.writePiece(to: transport) }
    let expected = "Content-Length: 5\r\n\r\n\"汉\"Content-Length: 1\r\n\r\n1Content-Length: 4\r\n\r\nnull"
    #expect(transport.written == Array(expected.utf8))
  }

  @Test func whatNobodyReadsIsDropped() {
    var outbox = Outbox()
    let transport = ScriptedTransport([])
    transport.isDeaf = true
    outbox.add { $0.null() }
    outbox.writePiece(to: transport)
    #expect(outbox.isClosed)
    outbox.add { $0.null() }
    #expect(outbox.isEmpty)
  }
}
