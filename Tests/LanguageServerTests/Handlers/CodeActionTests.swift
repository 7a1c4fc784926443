import TestSupport
import Testing

@testable import LanguageServer

@Suite struct CodeActionTests {
  @Test(arguments: [
    (Say.capabilities, #"{"diagnostics":[]}"#), (Say.capabilities, #"{"diagnostics":[],"only":["source"]}"#),
    ("{}", #"{"diagnostics":[]}"#),
  ])
  func theAnswerIsAList(capabilities: String, context: String) throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"range":\#(Say.range(5, 5, -1, 0)),"context":\#(context)}"#
    let talk = try Conversation([[Say.initialize(capabilities), Say.open("一\n"), Say.request(1, "textDocument/codeAction", params)]])
    #expect(try talk.answer(to: 1)["result"]?.array != nil)
  }

  @Test(arguments: [
    (#""only":["source.fixAll"]"#, 1), (#""only":["source.fixAll.gouji"]"#, 1), (#""only":["source.organizeImports"]"#, 0),
    (#""only":["quickfix"]"#, 0), (#""diagnostics":[]"#, 0),
  ])
  func allIsFixedOnlyForWhoAsks(context: String, count: Int) throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"range":\#(Say.range(0, 0, 0, 0)),"context":{\#(context)}}"#
    let talk = try Conversation([
      [Say.initialize(Say.capabilities), Say.open(Fixture.sample.string), Say.request(1, "textDocument/codeAction", params)]
    ])
    let actions = try talk.answer(to: 1)["result"]?.array ?? []
    let fixing = actions.filter { $0["kind"]?.string == "source.fixAll.gouji" }
    #expect(fixing.count == count && (count == 0 || actions.count == 1))
    if count == 1 { #expect(fixing[0]["title"]?.string == "修正全部 3 处有把握的问题") }
  }
}
