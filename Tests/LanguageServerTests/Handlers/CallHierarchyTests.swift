import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct CallHierarchyTests {
  private func call(_ number: String, _ direction: String) -> String {
    let item = #"{"uri":"\#(Say.uri)","data":\#(number)}"#
    return Say.request(1, "callHierarchy/\(direction)Calls", #"{"item":\#(item)}"#)
  }

  @Test func aFigureLeadsToItsTotalsAndTheyBack() throws {
    let editor = try Editor(.inProcess, Fixture.sample.string)
    let items = try #require(try editor.ask("prepareCallHierarchy", try editor.range(of: "53", after: "予以公开 | ")).array)
    #expect(try items.map { try editor.string($0["range"]) } == ["53"])
    let number = try #require(items.first?["data"]?.integer)
    let talk = try Conversation([[Say.initialize(), Say.open(Fixture.sample.string), call("\(number)", "incoming")]])
    let totals = try #require(try talk.answer(to: 1)["result"]?.array)
    #expect(try totals.map { try editor.string($0["from"]?["range"]) } == ["61", "98"])
    let total = try #require(totals.first?["from"]?["data"]?.integer)
    let back = try Conversation([[Say.initialize(), Say.open(Fixture.sample.string), call("\(total)", "outgoing")]])
    let parts = try #require(try back.answer(to: 1)["result"]?.array)
    #expect(try parts.map { try editor.string($0["to"]?["range"]) } == ["53", "4", "0", "1", "3", "0"])
    #expect(parts.allSatisfy { $0["fromRanges"]?.array?.count == 1 })
  }

  @Test func whatIsNoFigureHasNoCalls() throws {
    for (number, code) in [("99999", nil), ("\"甲\"", -32602)] as [(String, Int?)] {
      let talk = try Conversation([[Say.initialize(), Say.open(Fixture.sample.string), call(number, "incoming")]])
      #expect(try talk.errorCode(1) == code)
      if code == nil { #expect(try talk.answer(to: 1)["result"] == .null) }
    }
  }
}
