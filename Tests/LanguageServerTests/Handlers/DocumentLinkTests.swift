import TestSupport
import Testing

@testable import LanguageServer

@Suite struct DocumentLinkTests {
  private static let able = #"{"workspace":{"textDocumentContent":{}}}"#
  private static let document = #"{"textDocument":{"uri":"\#(Say.uri)"}}"#

  @Test func aLinkLeadsToAPageThatTheServerHas() throws {
    let talk = try Conversation([
      [Say.initialize(Self.able), Say.open(Fixture.sample.string), Say.request(1, "textDocument/documentLink", Self.document)]
    ])
    let links = try #require(try talk.answer(to: 1)["result"]?.array)
    #expect(!links.isEmpty)
    for target in Set(links.compactMap { $0["target"]?.string }) {
      let page = try Conversation([
        [Say.initialize(Self.able), Say.request(1, "workspace/textDocumentContent", #"{"uri":"\#(target)"}"#)]
      ])
      #expect(try page.answer(to: 1)["result"]?["text"]?.string?.hasPrefix("# ") == true, "\(target)")
    }
    #expect(links.first?["tooltip"] == .string("国办公开办函〔2021〕30号"))
  }

  @Test func whoAsksForNoPagesHasNoLinksToThem() throws {
    let talk = try Conversation([
      [Say.initialize("{}"), Say.open(Fixture.sample.string), Say.request(1, "textDocument/documentLink", Self.document)]
    ])
    #expect(try talk.answer(to: 1)["result"] == .array([]))
    #expect(talk.messages.first?["result"]?["capabilities"]?["workspace"]?["textDocumentContent"] == nil)
    let closed = try Conversation([[Say.initialize(Self.able), Say.request(1, "textDocument/documentLink", Self.document)]])
    #expect(try closed.answer(to: 1)["result"] == .null)
  }
}
