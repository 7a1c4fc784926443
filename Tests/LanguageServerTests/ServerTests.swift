import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct ServerTests {
  @Test func aSessionFromBeginningToEnd() throws {
    let talk = try Conversation([[Say.initialize()], [Say.initialized], [Say.open("一")], [Say.shutdown], [Say.exit]])
    #expect(talk.status == 0)
    #expect(talk.answers(to: .string("start")).count == 1)
    #expect(talk.answers(to: .string("stop")).map { $0["result"] } == [.null])
    #expect(talk.published.map { $0["version"] } == [.integer(1)])
  }

  static let endings: [([String], Int32)] = [
    ([Say.exit], 1), ([], 1), ([Say.initialize(), Say.exit], 1), ([Say.initialize()], 1), ([Say.initialize(), Say.shutdown], 0),
    ([Say.initialize(), Say.shutdown, Say.exit], 0),
  ]

  @Test(arguments: endings)
  func theCodeToExitWithTellsWhetherTheClientTookItsLeave(messages: [String], status: Int32) throws {
    #expect(try Conversation([messages]).status == status)
    #expect(try Conversation(messages.map { [$0] }).status == status)
  }

  @Test func nothingAfterExitIsHandled() throws {
    let talk = try Conversation([[Say.initialize(), Say.exit, Say.hover(1)]])
    #expect(talk.answers(to: .integer(1)).isEmpty)
  }

  @Test func aBurstOfEditsIsPublishedOnce() throws {
    let edits = (2...202).map { Say.change($0, Say.edit(0, 0, 1, String($0 % 10))) }
    let talk = try Conversation([[Say.initialize(), Say.open("0汉字")], edits])
    #expect(talk.published.map { $0["version"] } == [.integer(1), .integer(202)])
  }

  /// The pieces end inside a body, inside a header, and at a header's end, so that more is on its way.
  @Test(arguments: [-5, 1, 10, 20, 23]) func aBurstThatArrivesInPiecesIsPublishedOnceTheRestIsIn(excess: Int) throws {
    let burst = (2...20).flatMap { Conversation.frame(Say.change($0, Say.edit(0, 0, 0, "x"))) }
    let opening = [Say.initialize(), Say.open("")].flatMap(Conversation.frame)
    let size = Conversation.frame(Say.change(2, Say.edit(0, 0, 0, "x"))).count
    let first = Array(burst[..<(size * 4 + excess)])
    let talk = try Conversation(raw: [opening, first, Array(burst[first.count...])])
    #expect(talk.published.map { $0["version"] } == [.integer(1), .integer(20)])
  }

  @Test func editsThatArriveOneByOneArePublishedOneByOne() throws {
    let edits = (2...6).map { [Say.change($0, Say.edit(0, 0, 0, "x"))] }
    let talk = try Conversation([[Say.initialize(), Say.open("")]] + edits)
    #expect(talk.published.map { $0["version"] } == (1...6).map { .integer($0) })
  }

  @Test func answersKeepTheOrderOfTheRequests() throws {
    let requests = (1...300).map { Say.hover($0) }
    let talk = try Conversation([[Say.initialize(), Say.open("一")] + requests])
    #expect(talk.messages.compactMap { $0["id"]?.integer } == Array(1...300))
    #expect(talk.published.count == 1)
  }

  @Test func everyDocumentThatChangedIsPublished() throws {
    let talk = try Conversation([
      [Say.initialize(), Say.open("a", uri: "b"), Say.open("a", uri: "a"), Say.change(2, #"{"text":""}"#, uri: "b")]
    ])
    #expect(talk.published.map { $0["uri"]?.string } == ["b", "a"])
    #expect(talk.published.map { $0["version"]?.integer } == [2, 1])
  }

  @Test func aRequestCancelledInTheQueueIsAnsweredSo() throws {
    let talk = try Conversation([
      [Say.initialize(), Say.open("一"), Say.hover(1), Say.hover(2), Say.hover(3), Say.cancel("2"), Say.cancel("99"), Say.cancel(#""x""#)]
    ])
    #expect(try talk.answer(to: 1)["result"] != nil)
    #expect(try talk.errorCode(2) == ErrorCode.requestCancelled.rawValue)
    #expect(try talk.answer(to: 3)["result"] != nil)
  }

  @Test func cancellingWhatIsAnsweredOrMalformedMeansNothing() throws {
    let talk = try Conversation([
      [Say.initialize(), Say.hover(1)], [Say.cancel("1"), Say.cancel("null"), Say.notify("$/cancelRequest", "5")],
    ])
    #expect(talk.messages.count == 2)
  }

  @Test func beginningAndEndCannotBeCancelled() throws {
    let talk = try Conversation([[Say.initialize(), Say.cancel(#""start""#), Say.shutdown, Say.cancel(#""stop""#), Say.exit]])
    #expect(talk.status == 0)
    #expect(talk.messages.allSatisfy { $0["error"] == nil })
  }

  @Test func twoRequestsOfOneIDAreBothAnswered() throws {
    let talk = try Conversation([[Say.initialize(), Say.hover(1), Say.hover(1)]])
    #expect(talk.answers(to: .integer(1)).count == 2)
  }

  @Test func aClientThatWritesOnWithoutReadingIsNotBlocked() throws {
    let requests = (1...2000).map { Say.hover($0) }
    let talk = try Conversation([[Say.initialize()]] + requests.map { [$0] }) { $0.readsBeforeOutput = 1500 }
    #expect(talk.messages.count == 2001)
  }

  @Test func aSlowReaderGetsEverything() throws {
    let talk = try Conversation([[Say.initialize(), Say.open("一"), Say.hover(1)]]) { $0.pieceSize = 3 }
    #expect(talk.messages.count == 3)
  }

  @Test func aClientThatNoLongerReadsEndsTheServer() throws {
    let talk = try Conversation([[Say.initialize()], [Say.hover(1)], [Say.hover(2)]]) { $0.isDeaf = true }
    #expect(talk.status == 1)
    #expect(talk.messages.isEmpty)
  }

  @Test func whatIsPendingIsPublishedBeforeTheEnd() throws {
    let talk = try Conversation([[Say.initialize(), Say.open("一")]])
    #expect(talk.published.count == 1)
  }

  @Test func everySplitOfTheInputSaysTheSame() throws {
    let edit = Say.change(2, Say.edit(0, 0, 1, "乙"))
    let messages = [Say.initialize(), Say.open("甲"), edit, Say.hover(1), Say.close(), Say.shutdown, Say.exit]
    let bytes = messages.flatMap(Conversation.frame)
    for split in stride(from: 1, to: bytes.count, by: 7) {
      let talk = try Conversation(raw: [Array(bytes[..<split]), Array(bytes[split...])])
      #expect(talk.status == 0)
      #expect(talk.messages.compactMap { $0["id"] } == [.string("start"), .integer(1), .string("stop")])
    }
  }

  @Test(arguments: [[Say.shutdown, Say.exit], [Say.exit], []]) func itGoesWithItsSession(ending: [String]) throws {
    weak var gone: Server?
    do {
      let transport = ScriptedTransport([Array(([Say.initialize(), Say.open("一")] + ending).map(Conversation.frame).joined())])
      let server = Server(transport: transport, options: Options([]), log: Log(level: .off, write: { _ in }))
      gone = server
      _ = server.run()
    }
    #expect(gone == nil)
  }
}
