import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct DispatchTests {
  static let place = #"{"textDocument":{"uri":"u"},"position":{"line":0,"character":0}}"#

  @Test(arguments: ClientMethod.allCases.filter(\.isRequest))
  func everyRequestIsAnsweredOnceWhateverItsParameters(method: ClientMethod) throws {
    let parameters = [
      "null", "{}", "[]", "5", #""x""#, Self.place, #"{"textDocument":5}"#, #"{"textDocument":{"uri":5},"position":7,"range":8}"#,
    ]
    for text in parameters {
      let talk = try Conversation([[Say.initialize(), Say.open("一"), Say.request(1, method.rawValue, text)]])
      let answer = try talk.answer(to: 1)
      #expect((answer["result"] == nil) != (answer["error"] == nil))
    }
  }

  @Test(arguments: ClientMethod.allCases.filter { !$0.isRequest && $0 != .exit })
  func aNotificationWithAnIDIsRefusedAndOneWithNonsenseIsIgnored(method: ClientMethod) throws {
    let talk = try Conversation([
      [Say.initialize(), Say.request(1, method.rawValue, "{}")] + ["null", "{}", "[]", "5"].map { Say.notify(method.rawValue, $0) }
        + [Say.hover(2)]
    ])
    #expect(try talk.errorCode(1) == ErrorCode.invalidRequest.rawValue)
    #expect(try talk.answer(to: 2)["result"] == .null)
    #expect(talk.messages.count == 3)
  }

  @Test(arguments: ClientMethod.allCases.filter(\.isRequest))
  func aRequestWithoutAnIDDoesNothing(method: ClientMethod) throws {
    let talk = try Conversation([[Say.initialize(), Say.notify(method.rawValue, "{}"), Say.hover(1)]])
    #expect(talk.messages.count == 2)
    #expect(try talk.answer(to: 1)["result"] == .null)
  }

  @Test func anExitWithAnIDIsAnExit() throws {
    let talk = try Conversation([[Say.initialize(), Say.request(1, "exit", "{}"), Say.hover(2)]])
    #expect(talk.status == 1)
    #expect(talk.messages.count == 1)
  }

  @Test(arguments: ["x", "$/x", "textDocument/colorPresentation", "", "Initialize", "textDocument/hover "])
  func unknownRequestsAreRefusedAndUnknownNotificationsIgnored(method: String) throws {
    let talk = try Conversation([[Say.initialize(), Say.request(1, method, "{}"), Say.notify(method, "{}"), Say.hover(2)]])
    #expect(try talk.errorCode(1) == ErrorCode.methodNotFound.rawValue)
    #expect(talk.messages.count == 3)
  }

  @Test func beforeInitializeNothingIsServed() throws {
    let talk = try Conversation([
      [Say.hover(1), Say.request(2, "x", "{}"), Say.open("一"), Say.request(3, "shutdown", "null"), Say.initialize()]
    ])
    for id in 1...3 { #expect(try talk.errorCode(id) == ErrorCode.serverNotInitialized.rawValue) }
    #expect(talk.published.isEmpty)
    #expect(talk.answers(to: .string("start")).count == 1)
  }

  @Test func afterShutdownNothingIsServed() throws {
    let talk = try Conversation([
      [Say.initialize(), Say.shutdown, Say.hover(1), Say.request(2, "x", "{}"), Say.request(3, "shutdown", "{}"), Say.open("一")],
      [Say.request(4, "initialize", #"{"capabilities":{}}"#), Say.exit],
    ])
    for id in 1...4 { #expect(try talk.errorCode(id) == ErrorCode.invalidRequest.rawValue) }
    #expect(talk.published.isEmpty)
    #expect(talk.status == 0)
  }

  @Test func aSecondInitializeIsRefused() throws {
    let talk = try Conversation([[Say.initialize(), Say.request(1, "initialize", #"{"capabilities":{}}"#), Say.hover(2)]])
    #expect(try talk.errorCode(1) == ErrorCode.invalidRequest.rawValue)
    #expect(try talk.answer(to: 2)["result"] == .null)
  }

  @Test func aFailedInitializeMayBeTriedAgain() throws {
    let talk = try Conversation([[Say.request(1, "initialize", "5"), Say.initialize(), Say.hover(2)]])
    #expect(try talk.errorCode(1) == ErrorCode.invalidParams.rawValue)
    #expect(try talk.answer(to: 2)["result"] == .null)
  }

  @Test func wrongParametersAreNamed() throws {
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/hover", #"{"textDocument":{"uri":"u"}}"#)]])
    #expect(try talk.errorCode(1) == ErrorCode.invalidParams.rawValue)
    #expect(try talk.answer(to: 1)["error"]?["message"]?.string?.contains("position") == true)
  }

  @Test(arguments: [("[]", -32600), ("42", -32600), ("{", -32700), ("{}", -32600), (#"{"id":1.5,"method":"x"}"#, -32600)])
  func whatIsNoMessageIsAnsweredWithoutAnID(body: String, code: Int) throws {
    let talk = try Conversation([[Say.initialize(), body, Say.hover(1)]])
    #expect(talk.answers(to: .null).map { $0["error"]?["code"]?.integer } == [code])
    #expect(try talk.answer(to: 1)["result"] == .null)
  }
}
