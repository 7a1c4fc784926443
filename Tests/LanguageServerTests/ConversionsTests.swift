import LanguageServerProtocol
import ReportSyntax
import Testing

@testable import LanguageServer

@Suite struct ConversionsTests {
  @Test(arguments: PositionEncoding.allCases)
  func goesThereAndBackAtEveryCharacter(encoding: PositionEncoding) {
    let text = SourceText("汉字\r\n𠮷👨‍👩‍👧|\re\u{301}\n\nend")
    let conversions = Conversions(text, in: encoding)
    let insideLineBreak = 7
    for offset in 0...text.bytes.count where offset != insideLineBreak {
      if offset < text.bytes.count, text.bytes[offset] & 0xC0 == 0x80 { continue }
      #expect(conversions.offset(of: conversions.position(of: offset)) == offset)
    }
  }

  @Test func countsAsTheClientDoes() {
    let text = SourceText("𠮷汉x")
    let range = 0..<7
    #expect(Conversions(text, in: .utf8).range(of: range).end == Position(line: 0, character: 7))
    #expect(Conversions(text, in: .utf16).range(of: range).end == Position(line: 0, character: 3))
    #expect(Conversions(text, in: .utf32).range(of: range).end == Position(line: 0, character: 2))
  }

  @Test func aRangeWrittenBackwardsIsTurnedRound() {
    let range = PositionRange(start: Position(line: 1, character: 0), end: Position(line: 0, character: 1))
    #expect(Conversions(SourceText("ab\ncd"), in: .utf16).byteRange(of: range) == 1..<3)
  }
}
