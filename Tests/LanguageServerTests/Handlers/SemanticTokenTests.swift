import JSONText
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct SemanticTokenTests {
  /// The words of the tokens with their types and modifiers, read as the protocol has it.
  private func words(_ answer: JSON, in editor: Editor) throws -> [(text: String, type: Int, modifiers: Int)] {
    let data = try #require(answer["data"]?.array).compactMap(\.integer)
    try #require(data.count.isMultiple(of: 5))
    var (line, character) = (0, 0)
    return try stride(from: 0, to: data.count, by: 5).map { index in
      character = data[index] == 0 ? character + data[index + 1] : data[index + 1]
      line += data[index]
      let range = try JSONParser.parse(Array(Say.range(line, character, line, character + data[index + 2]).utf8))
      return (try editor.string(range), data[index + 3], data[index + 4])
    }
  }

  @Test(arguments: ["utf-8", "utf-16", "utf-32"]) func wordsAreToldInTheClientsUnits(_ encoding: String) throws {
    let editor = try Editor(.inProcess, Fixture.sample.string, encoding: encoding)
    try editor.replace("全年收到", with: "𠮷👨‍👩‍👧全年收到")
    let tokens = try words(try editor.ask("semanticTokens/full", try editor.range(of: "一")), in: editor)
    #expect(tokens.count > 200)
    #expect(tokens.filter { $0.type == 0 }.map(\.text).dropFirst().first == "## 一、总体情况")
    #expect(tokens.filter { $0.type == 5 }.map(\.text).contains("108件"))
    #expect(tokens.first { $0.text == "52" }?.modifiers == 1 && tokens.first { $0.text == "108" }?.modifiers == 2)
    #expect(tokens.filter { $0.type == 3 || $0.type == 4 }.allSatisfy { $0.text.allSatisfy { $0.isNumber || $0 == "." } })
    let row = try words(try editor.ask("semanticTokens/range", try editor.range(of: "9 | 3", after: "| 6 | 1 | 0 | 2 ")), in: editor)
    #expect(row.map(\.text) == ["9", "3"])
    #expect(row.map(\.type) == [4, 3])
  }

  @Test func whereNothingIsOpenThereIsNothing() throws {
    let params = #"{"textDocument":{"uri":"\#(Say.uri)"},"position":{"line":0,"character":0},"range":\#(Say.range(0, 0, 9, 9))}"#
    let talk = try Conversation([[Say.initialize(), Say.request(1, "textDocument/semanticTokens/full", params)]])
    #expect(try talk.answer(to: 1)["result"] == .null)
    let other = try Conversation([
      [Say.initialize(), Say.open("# 随笔\n\n| 一 |\n"), Say.request(1, "textDocument/semanticTokens/range", params)]
    ])
    #expect(try other.answer(to: 1)["result"] == .object([.init("data", .array([]))]))
  }
}
