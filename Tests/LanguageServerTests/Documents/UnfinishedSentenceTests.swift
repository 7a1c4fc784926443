import JSONText
import TestSupport
import Testing

@testable import LanguageServer

/// While a sentence is being written, nobody is told what it lacks so far.
@Suite struct UnfinishedSentenceTests {
  /// The line of the sound report that is written on, from 0: the empty one above section 二.
  private static let line = 17

  private func rules(_ published: JSON) -> [String] { published["diagnostics"]?.array?.compactMap { $0["code"]?.string } ?? [] }

  /// What is told after each piece that is typed at the end of the line.
  private func told(_ pieces: String...) throws -> [[String]] {
    var column = 0
    var batches = [[Say.initialize(), Say.initialized, Say.open(Fixture.pipes.string)]]
    for (index, piece) in pieces.enumerated() {
      batches.append([Say.change(index + 2, Say.edit(Self.line, column, column, piece))])
      column += piece.utf16.count
    }
    return try Conversation(batches).published.dropFirst().map(rules)
  }

  @Test func whatIsOpenMayYetBeClosed() throws {
    #expect(try told("群众服务（", "含窗口", "）", "到位", "。") == [[], [], [], [], []])
    // A sentence that has come to its end has not closed it.
    #expect(try told("群众服务（", "含窗口", "到位。") == [[], [], ["unpaired-bracket"]])
  }

  @Test func aCountMayYetHaveItsMeasureWord() throws {
    #expect(try told("无法提供26", "件", "，不予公开1", "件", "。") == [[], [], [], [], []])
  }

  /// What is written within a line is told at once: somebody mends it.
  @Test func whatIsChangedWithinALineIsToldAtOnce() throws {
    let batches = [
      [Say.initialize(), Say.initialized, Say.open(Fixture.pipes.string)], [Say.change(2, Say.edit(6, 5, 5, "（"))],
    ]
    #expect(try Conversation(batches).published.map(rules) == [[], ["unpaired-bracket"]])
  }

  @Test func whatItLacksIsToldAfterAWhile() throws {
    let server = try ServerProcess()
    for message in [Say.initialize(), Say.initialized, Say.open(Fixture.pipes.string), Say.change(2, Say.edit(Self.line, 0, 0, "服务（"))] {
      server.send(message)
    }
    var seen: [[String]] = []
    while seen.last != ["unpaired-bracket"], let message = try server.receive() {
      if message["method"] == .string("textDocument/publishDiagnostics") { seen.append(message["params"].map(rules) ?? []) }
    }
    #expect(seen.last == ["unpaired-bracket"] && seen.dropLast().allSatisfy(\.isEmpty))
  }
}
