import TestSupport
import Testing

@testable import LanguageServer

@Suite struct DefinitionTests {
  @Test func aLinkTellsWhereItIsAskedFrom() throws {
    let editor = try Editor(.inProcess, Fixture.sample.string)
    let links = try #require(try editor.ask("definition", try editor.range(of: "108件")).array)
    #expect(links.count == 1)
    #expect(try editor.string(links[0]["originSelectionRange"]) == "108件")
    #expect(try editor.string(links[0]["targetSelectionRange"]) == "108" && links[0]["targetUri"] == .string(Say.uri))
  }

  @Test func otherClientsGetPlaces() throws {
    let editor = try Editor(.inProcess, Fixture.sample.string, client: #""textDocument":{}"#)
    let places = try #require(try editor.ask("definition", try editor.range(of: "28件")).array)
    #expect(try places.map { try editor.string($0["range"]) } == ["27", "1", "0"])
    #expect(places.allSatisfy { $0["uri"] == .string(Say.uri) })
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":0,"character":0},"range":\#(Say.range(0, 0, 9, 9))}"#
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/definition", params)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
    let other = try Conversation([[Say.initialize(), Say.open("# 随笔\n\n| 一 |\n"), Say.request(1, "textDocument/definition", params)]])
    #expect(try other.answer(to: 1)["result"] == .null)
  }
}
