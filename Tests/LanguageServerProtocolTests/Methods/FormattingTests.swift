import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct FormattingTests {
  private func json(_ text: String) throws -> JSON { try JSONParser.parse(Array(text.utf8)) }

  @Test func readsTheDocumentThePartAndTheCharacter() throws {
    let document = #""textDocument":{"uri":"file:///a"}"#
    #expect(try TextDocumentParams(json("{\(document),\"options\":{\"tabSize\":4}}")).uri == "file:///a")
    #expect(try TextDocumentRange(json("{\(document),\"range\":\(sampleRangeText)}")).range == sampleRange)
    let typed = try OnTypeFormattingParams(json(#"{\#(document),"position":{"line":1,"character":2},"ch":"|"}"#))
    #expect(typed.position == Position(line: 1, character: 2) && typed.trigger == .pipe)
    #expect(try OnTypeFormattingParams(json(#"{\#(document),"position":{"line":1,"character":2},"ch":"x"}"#)).trigger == nil)
  }

  @Test(arguments: ["{}", #"{"textDocument":{"uri":"file:///a"}}"#]) func whatIsMissingIsTold(text: String) throws {
    let params = try json(text)
    #expect(throws: ResponseError.self) { _ = try TextDocumentRange(params) }
    #expect(throws: ResponseError.self) { _ = try OnTypeFormattingParams(params) }
  }

  @Test func writesReplacements() {
    let list: TextReplacementList? = TextReplacementList([TextReplacement(sampleRange, "一")])
    #expect(written(list) == #"[{"range":\#(sampleRangeText),"newText":"一"}]"#)
    #expect(written(TextReplacementList([])) == "[]")
  }
}
