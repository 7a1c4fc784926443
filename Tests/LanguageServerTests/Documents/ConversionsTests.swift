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

  @Test(arguments: PositionEncoding.allCases) func aLongLineIsCountedTheSameInAnyOrder(encoding: PositionEncoding) {
    let line = String(repeating: "汉𠮷x", count: 400)
    let text = SourceText(line + "\n" + line + "\n尾")
    let conversions = Conversions(text, in: encoding)
    var offset = 0
    for _ in 0..<2000 {
      // Forwards and backwards, near and far.
      offset = (offset * 31 + 977) % (text.bytes.count + 1)
      for near in [offset, offset + 8, offset + 300, offset - 8] {
        let position = text.position(of: near, in: encoding)
        #expect(conversions.position(of: near) == Position(line: position.line, character: position.column))
      }
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
