import Testing

@testable import LanguageServerProtocol

@Suite struct SemanticTokensTests {
  private func token(_ line: Int, _ character: Int, _ length: Int, _ type: Int, _ modifiers: Int) -> SemanticTokens.Token {
    SemanticTokens.Token(start: Position(line: line, character: character), length: length, type: type, modifiers: modifiers)
  }

  @Test func aPlaceIsToldFromTheOneBefore() {
    let tokens = SemanticTokens([token(2, 5, 3, 0, 3), token(2, 10, 4, 1, 0), token(5, 2, 7, 2, 0)])
    #expect(written(tokens) == #"{"data":[2,5,3,0,3,0,5,4,1,0,3,2,7,2,0]}"#)
    #expect(written(SemanticTokens([])) == #"{"data":[]}"#)
  }

  @Test func theLegendIsTwoLists() {
    #expect(
      written(SemanticTokensLegend(types: ["a", "b"], modifiers: ["c"])) == #"{"tokenTypes":["a","b"],"tokenModifiers":["c"]}"#)
  }
}
