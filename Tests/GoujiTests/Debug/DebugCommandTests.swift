import Foundation
import TestSupport
import Testing

@testable import gouji

/// What those who work on gouji are shown of a text; it is no promise, but it must be true.
@Suite struct DebugCommandTests {
  private func lines(_ subject: String, _ file: String = "sample-report.md") throws -> [String] {
    let outcome = try Tool.run(["debug", subject, file, "--language", "en"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func theTreeShowsEveryCell() throws {
    let tree = try lines("tree")
    #expect(tree.first == "heading 0..<67")
    #expect(tree.contains { $0.hasPrefix("    ") && $0.hasSuffix("\"31652\"") })
    #expect(tree.filter { $0.hasPrefix("table.pipes ") }.count == 3)
  }

  /// 52 for 25 in a row and a column: two sums fail, one figure settles both, in one step of one size.
  @Test func blameTellsHowTheFigureWasFound() throws {
    let blame = try lines("blame")
    #expect(blame.filter { $0.hasPrefix("  sum ") && $0.contains(" fails") }.count == 2)
    #expect(blame.contains { $0.hasPrefix("  search ") && $0.contains("size 1 ") && $0.hasSuffix("solutions 1") })
    let place = try #require(blame.firstIndex { $0.hasPrefix("  blame ") })
    #expect(blame[place].hasSuffix(" figure") && blame[place + 1] == "    1.本机关不掌握相关政府信息·自然人 52→25")
  }

  @Test func fixesAreToldRoundByRound() throws {
    let fixes = try lines("fixes")
    #expect(fixes.filter { $0.hasPrefix("finding ") }.count == 3)
    #expect(fixes.filter { $0.hasPrefix("round ") } == ["round 1 repairs 3"])
    #expect(fixes.contains { $0.hasSuffix("\"52\" → \"25\"") })
  }

  /// The sample makes 8 normative documents, as its table 2 says; its table 3, one figure of which is wrong, has 61 disclosed.
  @Test func proseTellsWhatAClaimIsComparedWith() throws {
    let prose = try lines("prose")
    #expect(prose.contains { $0.contains(" 8件 count of documents") && $0.hasSuffix("表二“行政规范性文件”的“本年制发件数”栏是 8 ✓") })
    #expect(prose.contains { $0.contains(" 61件 count of outcomes") && $0.hasSuffix("表三“（一）予以公开”的“总计”栏是 61 ✓") })
  }

  @Test func itIsLeftOutOfTheListOfSubcommands() throws {
    let help = try Tool.run(["help"])
    #expect(!help.output.contains("debug"))
    let own = try Tool.run(["help", "debug"])
    #expect(own.status == 0 && own.output.contains("gouji debug tree|binding|prose|blame|fixes"))
  }

  @Test(arguments: [
    ([], "要写明看什么"), (["trees", "a.md"], "要写明看什么"), (["tree"], "要写一个文件"), (["tree", "sample-report.md", "--times"], "--times 只用于 replay"),
  ]) func faults(_ arguments: [String], _ message: String) throws {
    let outcome = try Tool.run(["debug"] + arguments)
    #expect(outcome.status == 2 && outcome.errors.contains(message))
  }

  /// A session that the server has recorded plays again, and says the same.
  @Test func aRecordedSessionPlaysAgain() throws {
    let folder = try TemporaryFolder()
    func frame(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }
    let report = try Tool.sample.debugDescription
    let session =
      frame(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}"#)
      + frame(
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","languageId":"markdown","version":1,"text":\#(report)}}}"#
      ) + frame(#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#) + frame(#"{"jsonrpc":"2.0","method":"exit"}"#)
    let record = folder.url.appendingPathComponent("session").path
    let served = try Tool.run(["lsp", "--mirror", record], input: session)
    #expect(served.status == 0 && served.errors.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: record)) == Data(session.utf8))
    let replayed = try Tool.run(["debug", "replay", record])
    #expect(replayed.status == 0 && replayed.output.hasSuffix("\nexit 0\n"))
    let sent = replayed.output.split(separator: "\n").filter { $0.hasPrefix("→ ") }
    let answered = replayed.output.split(separator: "\n").filter { $0.hasPrefix("← ") }.map { $0.dropFirst(2) }
    #expect(sent.count == 4 && answered.contains { $0.contains("publishDiagnostics") && $0.contains("unbalanced-total") })
    // The same answers; findings come when nothing waits, as after each message here, while the tool above was sent all at once.
    for answer in answered where answer.contains("\"id\":") { #expect(served.output.contains(answer)) }
    let timed = try Tool.run(["debug", "replay", record, "--times"])
    #expect(timed.output.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.hasSuffix(" ms") }.count == 4)
  }

  @Test func whereNoRecordCanBeWrittenTheServerSaysSoAndServes() throws {
    let served = try Tool.run(["lsp", "--mirror", "/nonexistent/session"])
    #expect(served.errors.contains("cannot write the record /nonexistent/session"))
    #expect(try Tool.run(["debug", "replay", "/nonexistent/session"]).status == 2)
  }
}
