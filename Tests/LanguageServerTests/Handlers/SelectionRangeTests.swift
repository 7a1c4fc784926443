import TestSupport
import Testing

@testable import LanguageServer

@Suite struct SelectionRangeTests {
  private func ask(_ text: String, _ positions: String) throws -> Conversation {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"positions":\#(positions)}"#
    return try Conversation([[Say.initialize(), Say.open(text), Say.request(1, "textDocument/selectionRange", params)]])
  }

  @Test func eachPlaceHasItsRanges() throws {
    let text = "云岭县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n收到申请12件。\n\n二、主动公开政府信息情况\n"
    let answer = try ask(text, #"[{"line":4,"character":5},{"line":0,"character":0}]"#).answer(to: 1)["result"]?.array
    let first = answer?.first
    #expect(answer?.count == 2)
    // 12, then 12件, then the sentence without its full stop.
    #expect(first?["range"]?["start"]?["character"]?.integer == 4 && first?["range"]?["end"]?["character"]?.integer == 6)
    #expect(first?["parent"]?["range"]?["end"]?["character"]?.integer == 7)
    #expect(first?["parent"]?["parent"]?["range"]?["start"]?["character"]?.integer == 0)
  }

  @Test func withoutPlacesItIsAnErrorAndElsewhereThereIsNothing() throws {
    #expect(try ask("# 随笔\n", "3").errorCode(1) == -32602)
    #expect(try ask("# 随笔\n", #"[{"line":0,"character":0}]"#).answer(to: 1)["result"] == .null)
  }
}
