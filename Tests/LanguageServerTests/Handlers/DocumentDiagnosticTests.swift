import JSONText
import TestSupport
import Testing

@testable import LanguageServer

/// A client that asks for diagnostics is told by its questions alone.
@Suite struct DocumentDiagnosticTests {
  private static let pulls = #"{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}"#

  private func ask(_ id: Int, previous: String? = nil, uri: String = Say.uri) -> String {
    let known = previous.map { #","previousResultId":"\#($0)""# } ?? ""
    return Say.request(id, "textDocument/diagnostic", #"{"textDocument":{"uri":"\#(uri)"},"identifier":"gouji"\#(known)}"#)
  }

  private func methods(_ talk: Conversation) -> [String] { talk.messages.compactMap { $0["method"]?.string } }

  @Test func theAnswerHasWhatWouldBePublished() throws {
    let pulled = try Conversation([[Say.initialize(Self.pulls), Say.open(Fixture.sample.string)], [ask(1)]])
    let pushed = try Conversation([[Say.initialize("{}"), Say.open(Fixture.sample.string)]])
    let report = try #require(try pulled.answer(to: 1)["result"])
    #expect(report["kind"] == .string("full"))
    #expect(report["items"]?.array?.count == 3)
    #expect(report["items"] == pushed.published.first?["diagnostics"])
    #expect(pulled.published.isEmpty)
  }

  @Test func whatTheClientHasIsNotSentAgain() throws {
    let opening = [Say.initialize(Self.pulls), Say.open(Fixture.sample.string)]
    let first = try Conversation([opening, [ask(1)]])
    let id = try #require(try first.answer(to: 1)["result"]?["resultId"]?.string)
    let talk = try Conversation([
      opening, [ask(1)], [ask(2, previous: id)],
      // A line break at the end changes nothing that is found, a blank at the beginning every place.
      [Say.change(2, #"{"range":\#(Say.range(0, 0, 0, 0)),"text":"\n"}"#)], [ask(3, previous: id)],
    ])
    let same = try #require(try talk.answer(to: 2)["result"])
    #expect(same["kind"] == .string("unchanged") && same["resultId"] == .string(id) && same["items"] == nil)
    let changed = try #require(try talk.answer(to: 3)["result"])
    #expect(changed["kind"] == .string("full") && changed["resultId"] != .string(id))
    // The client asks by itself after its own edits.
    #expect(!methods(talk).contains("workspace/diagnostic/refresh"))
  }

  @Test func aDocumentThatIsNotOpenHasNone() throws {
    let talk = try Conversation([[Say.initialize(Self.pulls)], [ask(1)]])
    #expect(try talk.answer(to: 1)["result"]?["items"] == .array([]))
  }

  /// Only one of both: asked for by a client that can, published to one that cannot or would rather have it so.
  @Test(arguments: [
    (pulls, "{}", true), (pulls, #"{"publishDiagnostics":true}"#, false), ("{}", "{}", false),
    // Without being asked again the client would keep what is no longer true.
    (#"{"textDocument":{"diagnostic":{}}}"#, "{}", false),
  ])
  func diagnosticsAreAskedForOrPublished(capabilities: String, options: String, asked: Bool) throws {
    let opening = Say.initialize(capabilities, more: #","initializationOptions":\#(options)"#)
    let talk = try Conversation([[opening, Say.open(Fixture.sample.string)], [Say.close()]])
    let provider = talk.messages.first?["result"]?["capabilities"]?["diagnosticProvider"]
    #expect((provider != nil) == asked)
    #expect(talk.published.isEmpty == asked)
  }

  /// Where another text or a setting changes what is found, the client is asked to ask again, once.
  @Test func theClientIsAskedToAskAgain() throws {
    let settings = Say.notify("workspace/didChangeConfiguration", #"{"settings":{"gouji":{"severities":{"unbalanced-total":"off"}}}}"#)
    let talk = try Conversation([
      [Say.initialize(Self.pulls), Say.open(Fixture.sample.string)], [ask(1)], [settings], [ask(2)], [settings],
    ])
    #expect(methods(talk).filter { $0 == "workspace/diagnostic/refresh" }.count == 1)
    let counts = try [1, 2].map { try talk.answer(to: $0)["result"]?["items"]?.array?.count }
    #expect(counts[0] == 3 && counts[1] == 2)
  }
}
