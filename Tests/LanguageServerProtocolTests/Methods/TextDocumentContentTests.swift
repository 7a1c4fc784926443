import Testing

@testable import LanguageServerProtocol

@Suite struct TextDocumentContentTests {
  @Test func writesTheText() { #expect(written(TextDocumentContentResult("甲 \"乙\"")) == #"{"text":"甲 \"乙\""}"#) }

  @Test func needsAURI() { #expect(throws: ResponseError.self) { _ = try TextDocumentContentParams(.object([])) } }
}
