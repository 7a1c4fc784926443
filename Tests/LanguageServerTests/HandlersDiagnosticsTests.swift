import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct HandlersDiagnosticsTests {
  @Test func placesAreToldInTheMessageWhereTheClientShowsNothingElse() {
    let server = Server(transport: ScriptedTransport([]), options: Options([]), log: Log(write: { _ in }))
    let start = Position(line: 11, character: 0)
    let place = Diagnostic.Related(uri: "u", range: PositionRange(start: start, end: start), message: "本行")
    #expect(server.fold([place, place], into: "不符") == "不符\n第 12 行：本行\n第 12 行：本行")
    server.languages.commandLine = .english
    #expect(server.fold([place], into: "wrong") == "wrong\nline 12: 本行")
    #expect(server.fold([], into: "wrong") == "wrong")
  }

  @Test func aTextThatIsNoReportHasNoFindings() throws {
    let talk = try Conversation([[Say.initialize(), Say.open("# 随笔\n\n| 甲 | 1 |\n| 合计 | 2 |\n")]])
    #expect(talk.published.map { $0["diagnostics"] } == [.array([])])
  }

  /// A page is named only to a client that has told where it is and can open it.
  @Test(arguments: [(true, true), (true, false), (false, true)])
  func theCodeLeadsToThePageOnItsRule(opens: Bool, hasPage: Bool) throws {
    let capabilities = #"{"textDocument":{"publishDiagnostics":{"codeDescriptionSupport":\#(opens)}}}"#
    let options = hasPage ? #"{"ruleReference":"file:///rules.md"}"# : "{}"
    let talk = try Conversation([
      [Say.initialize(capabilities, more: #","initializationOptions":\#(options)"#), Say.open(Fixture.sample.text)]
    ])
    let diagnostics = try #require(talk.published.first?["diagnostics"]?.array)
    #expect(diagnostics.count == 3)
    for diagnostic in diagnostics {
      let code = try #require(diagnostic["code"]?.string)
      let page = JSON.object([.init("href", .string("file:///rules.md#\(code)"))])
      #expect(diagnostic["codeDescription"] == (opens && hasPage ? page : nil))
    }
  }

  @Test(arguments: [true, false])
  func whatCanBeDoneIsToldToClientsThatKeepIt(isKept: Bool) throws {
    let capabilities = #"{"textDocument":{"publishDiagnostics":{"dataSupport":\#(isKept)}}}"#
    let talk = try Conversation([[Say.initialize(capabilities), Say.open(Fixture.sample.text)]])
    let diagnostics = try #require(talk.published.first?["diagnostics"]?.array)
    #expect(diagnostics.count == 3)
    let mendable = JSON.object([.init("fixes", .integer(1)), .init("preferred", .bool(true))])
    for diagnostic in diagnostics { #expect(diagnostic["data"] == (isKept ? mendable : nil)) }
  }
}
