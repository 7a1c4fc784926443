import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct PositionTests {
  private func position(_ text: String) throws -> Position { try Position(try JSONParser.parse(Array(text.utf8))) }

  @Test func numbersOutsideTheProtocolAreClamped() throws {
    #expect(try position(#"{"line":-1,"character":-99999999999999999999}"#) == Position(line: 0, character: 0))
    #expect(try position(#"{"line":1e300,"character":4294967296}"#) == Position(line: Int(Int32.max), character: Int(Int32.max)))
    #expect(try position(#"{"line":2.0,"character":3}"#) == Position(line: 2, character: 3))
  }

  @Test(arguments: ["{}", #"{"line":1}"#, #"{"line":"1","character":0}"#, #"{"line":1.5,"character":0}"#, "[]", "null"])
  func otherThingsAreNoPosition(text: String) {
    let error = #expect(throws: ResponseError.self) { _ = try self.position(text) }
    #expect(error?.code == .invalidParams)
  }

  @Test func aRangeAndAPlaceNeedAllTheirParts() throws {
    let position = JSON.object([.init("line", .integer(1)), .init("character", .integer(2))])
    let range = try PositionRange(.object([.init("start", position), .init("end", position)]))
    #expect(range.start == Position(line: 1, character: 2))
    #expect(throws: ResponseError.self) { _ = try PositionRange(.object([.init("start", position)])) }
    let document = JSON.object([.init("uri", .string("u"))])
    #expect(try TextDocumentPosition(.object([.init("textDocument", document), .init("position", position)])).uri == "u")
    #expect(throws: ResponseError.self) { _ = try TextDocumentPosition(.object([.init("textDocument", document)])) }
    #expect(throws: ResponseError.self) { _ = try TextDocumentPosition(.object([.init("position", position)])) }
  }

  @Test func aDocumentAndAPartOfItNeedAllTheirParts() throws {
    func json(_ text: String) throws -> JSON { try JSONParser.parse(Array(text.utf8)) }
    let whole = try json(#"{"textDocument":{"uri":"u"}}"#)
    #expect(try TextDocumentParams(whole).uri == "u")
    #expect(throws: ResponseError.self) { _ = try TextDocumentRange(whole) }
    #expect(throws: ResponseError.self) { _ = try TextDocumentParams(.null) }
    let part = try TextDocumentRange(try json(#"{"textDocument":{"uri":"u"},"range":\#(sampleRangeText)}"#))
    #expect(part.uri == "u" && part.range == sampleRange)
  }
}
