import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct DiagnosticsTests {
  /// The message says what should be, and each sum that says so is a line of its own.
  @Test(arguments: [("zh-CN", "第 76 行：本列："), ("en", "line 76: its column: ")])
  func placesAreToldInTheMessageWhereTheClientShowsNothingElse(locale: String, note: String) throws {
    let talk = try Conversation([[Say.initialize("{}", more: #","locale":"\#(locale)""#), Say.open(Fixture.sample.string)]])
    let diagnostics = try #require(talk.published.first?["diagnostics"]?.array)
    let wrong = try #require(diagnostics.first { $0["code"] == .string("unbalanced-total") })
    let lines = try #require(wrong["message"]?.string).split(separator: "\n")
    #expect(lines.count == 3 && lines[2].hasPrefix(note) && wrong["relatedInformation"] == nil)
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
      [Say.initialize(capabilities, more: #","initializationOptions":\#(options)"#), Say.open(Fixture.sample.string)]
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
    let talk = try Conversation([[Say.initialize(capabilities), Say.open(Fixture.sample.string)]])
    let diagnostics = try #require(talk.published.first?["diagnostics"]?.array)
    #expect(diagnostics.count == 3)
    let mendable = JSON.object([.init("fixes", .integer(1)), .init("preferred", .bool(true))])
    for diagnostic in diagnostics { #expect(diagnostic["data"] == (isKept ? mendable : nil)) }
  }
}
