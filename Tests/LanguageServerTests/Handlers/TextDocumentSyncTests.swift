import Foundation
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct TextDocumentSyncTests {
  /// A number that is none is no reason to lose what was typed.
  @Test(arguments: ["null", "1.5", "\"2\"", "{}", "99999999999999999999"]) func anEditOfAnyVersionCounts(version: String) throws {
    let open = Say.open(Fixture.sample.string).replacingOccurrences(of: "\"version\":1", with: "\"version\":\(version)")
    let change = Say.change(2, #"{"text":"一"}"#).replacingOccurrences(of: "\"version\":2", with: "\"version\":\(version)")
    let talk = try Conversation([[Say.initialize(), open], [change]])
    #expect(talk.published.map { $0["diagnostics"]?.array?.isEmpty } == [false, true])
  }

  @Test func closingTakesTheFindingsBack() throws {
    let talk = try Conversation([[Say.initialize(), Say.open("一")], [Say.close()], [Say.close(), Say.hover(1)]])
    #expect(talk.published.map { $0["version"] } == [.integer(1), nil])
    #expect(talk.published.last?["diagnostics"] == .array([]))
    #expect(try talk.answer(to: 1)["result"] == .null)
  }

  @Test func openingAndClosingAtOnceOnlyTakesBack() throws {
    let talk = try Conversation([[Say.initialize(), Say.open("一"), Say.close()]])
    #expect(talk.published.map { $0["version"] } == [nil])
  }

  @Test func aDocumentOpenedTwiceIsTheLastOne() throws {
    let talk = try Conversation([[Say.initialize(), Say.open("一"), Say.open("二", version: 5)]])
    #expect(talk.published.map { $0["version"] } == [.integer(5)])
  }

  @Test func aChangeOfWhatIsNotOpenIsIgnored() throws {
    let talk = try Conversation([[Say.initialize(), Say.change(2, Say.edit(0, 0, 0, "x")), Say.hover(1)]])
    #expect(talk.published.isEmpty)
    #expect(try talk.answer(to: 1)["result"] == .null)
  }

  @Test func theVersionIsOnlyForThoseWhoWantIt() throws {
    let talk = try Conversation([[Say.initialize("{}"), Say.open("一")]])
    #expect(talk.published.map { $0["version"] } == [nil])
  }

  @Test func positionsOutsideTheTextAreClamped() throws {
    let changes = [Say.range(-5, -5, 99, 99), Say.range(99, 0, 0, 0), Say.range(0, 99, 0, 1)].map { #"{"range":\#($0),"text":"汉\r"}"# }
    let batches = changes.enumerated().map { [Say.change($0.offset + 2, $0.element)] }
    let talk = try Conversation([[Say.initialize(), Say.open("一\n二")]] + batches)
    #expect(talk.published.map { $0["version"]?.integer } == [1, 2, 3, 4])
  }
}
