import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct TextDocumentSyncTests {
  private func json(_ text: String) throws -> JSON { try JSONParser.parse(Array(text.utf8)) }

  @Test func opening() throws {
    let params = try DidOpenParams(try json(#"{"textDocument":{"uri":"u","languageId":"markdown","version":3,"text":"文"}}"#))
    #expect(params.uri == "u")
    #expect(params.version == 3)
    #expect(params.text == "文")
    #expect(throws: ResponseError.self) { _ = try DidOpenParams(try self.json(#"{"textDocument":{"uri":"u"}}"#)) }
  }

  @Test func changing() throws {
    let text = #"""
      {"textDocument":{"uri":"u","version":null},"contentChanges":[
        {"range":{"start":{"line":0,"character":1},"end":{"line":0,"character":2}},"rangeLength":1,"text":"a"},{"text":"b"}]}
      """#
    let params = try DidChangeParams(try json(text))
    #expect(params.version == nil)
    #expect(params.changes.map(\.text) == ["a", "b"])
    #expect(params.changes[0].range?.end == Position(line: 0, character: 2))
    #expect(params.changes[1].range == nil)
    #expect(throws: ResponseError.self) { _ = try DidChangeParams(try self.json(#"{"textDocument":{"uri":"u"}}"#)) }
    #expect(throws: ResponseError.self) {
      _ = try DidChangeParams(try self.json(#"{"textDocument":{"uri":"u"},"contentChanges":[{"range":5,"text":""}]}"#))
    }
  }

  @Test func closing() throws {
    #expect(try DidCloseParams(try json(#"{"textDocument":{"uri":"u"}}"#)).uri == "u")
    #expect(throws: ResponseError.self) { _ = try DidCloseParams(.null) }
  }
}
