import JSONText
import TestSupport
import Testing

@testable import LanguageServer

/// While a figure is being typed, nobody is told that its first digit is wrong.
///
/// The total of table 4's first block, 17, stands in line 75 of the fixture, from column 18 on.
@Suite struct UnfinishedFigureTests {
  private static let line = 74

  private func rules(_ published: JSON) -> [String] { published["diagnostics"]?.array?.compactMap { $0["code"]?.string } ?? [] }

  private func talk(_ batches: [String]...) throws -> [JSON] {
    let opening = [Say.initialize(), Say.initialized, Say.open(Fixture.pipes.string)]
    return try Conversation([opening] + batches).published
  }

  @Test func aFirstDigitWaitsForTheRest() throws {
    let published = try talk([Say.change(2, Say.edit(Self.line, 18, 20, "1"))], [Say.change(3, Say.edit(Self.line, 19, 19, "7"))])
    #expect(published.map { $0["version"]?.integer } == [1, 2, 3])
    #expect(published.map(rules) == [[], [], []])
  }

  @Test func whatCannotBecomeTheValueIsToldAtOnce() throws {
    let published = try talk([Say.change(2, Say.edit(Self.line, 18, 20, "2"))])
    #expect(published.map(rules) == [[], ["unbalanced-total"]])
  }

  /// The author has gone on to another figure: 8 is put in the place of itself.
  @Test func itIsToldOnceAnotherPlaceChanges() throws {
    let published = try talk([Say.change(2, Say.edit(Self.line, 18, 20, "1"))], [Say.change(3, Say.edit(Self.line, 2, 3, "8"))])
    #expect(published.map(rules) == [[], [], ["unbalanced-total"]])
  }

  /// Deleting the last digit leaves a first one too.
  @Test func aDigitTakenAwayWaitsAsWell() throws {
    let published = try talk([Say.change(2, Say.edit(Self.line, 19, 20, ""))])
    #expect(published.map(rules) == [[], []])
  }

  @Test func itIsToldAfterAWhile() throws {
    let server = try ServerProcess()
    server.send(Say.initialize())
    server.send(Say.initialized)
    server.send(Say.open(Fixture.pipes.string))
    var seen: [[String]] = []
    server.send(Say.change(2, Say.edit(Self.line, 18, 20, "1")))
    while seen.last != ["unbalanced-total"], let message = try server.receive() {
      if message["method"] == .string("textDocument/publishDiagnostics") { seen.append(message["params"].map(rules) ?? []) }
    }
    #expect(seen.last == ["unbalanced-total"] && seen.dropLast().allSatisfy(\.isEmpty))
  }

  /// A client may open a document and then send the change again that the text has already.
  @Test func aChangeThatIsNotNewerIsDropped() throws {
    let opening = [Say.initialize(), Say.open("汉字", version: 2)]
    let batches = [opening, [Say.change(2, Say.edit(0, 0, 0, "汉字"))], [Say.change(3, Say.edit(0, 2, 2, "。"))]]
    let talk = try Conversation(batches)
    #expect(talk.published.map { $0["version"]?.integer } == [2, 3])
  }
}
