import TestSupport
import Testing

@testable import ReportSyntax

/// One set of blanks, however they are looked for.
@Suite struct BlankTests {
  /// Every blank in the text around it, as itself and as a reference.
  private static let blanks: [String] = [
    " ", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{A0}", "\u{2000}", "\u{2003}", "\u{2009}", "\u{200B}", "\u{200F}", "\u{2028}", "\u{202F}",
    "\u{205F}", "\u{2060}", "\u{206F}", "\u{3000}", "\u{FEFF}", "&nbsp;", "&emsp;", "&#8203;", "&#xfeff;", "&#160;",
  ]
  /// What looks like one in its first bytes.
  private static let others = ["、", "。", "“", "”", "（", "·", "²", "ﻀ", "‗", "⁞", "〄", "&", "&amp;", "&#8203", ";", "é", "￼", "年", "1", "#"]

  @Test(arguments: blanks) func isOne(_ blank: String) {
    Array(blank.utf8).withUnsafeBufferPointer { bytes in
      #expect(bytes.blank(at: 0, before: bytes.count) == bytes.count)
      #expect(bytes.blank(endingAt: bytes.count, after: 0) == bytes.count)
      #expect(bytes.trimmed(0..<bytes.count) == .at(bytes.count))
    }
    #expect(SourceText("a\(blank)\(blank)b").trimmed(1..<blank.utf8.count + 1).isEmpty)
    #expect(SourceText("\(blank)\n\(blank)").isBlank(0..<blank.utf8.count * 2 + 1))
  }

  @Test(arguments: others) func isNone(_ other: String) {
    Array(other.utf8).withUnsafeBufferPointer { bytes in
      #expect(bytes.blank(at: 0, before: bytes.count) == 0)
      #expect(bytes.blank(endingAt: bytes.count, after: 0) == 0)
      #expect(bytes.trimmed(0..<bytes.count) == 0..<bytes.count)
      #expect(bytes.firstBlank(from: 0, before: bytes.count) == bytes.count)
    }
  }

  @Test func aCharacterCutOffIsNone() {
    for blank in Self.blanks where blank.utf8.count > 1 {
      Array(blank.utf8.dropLast()).withUnsafeBufferPointer { bytes in #expect(bytes.blank(at: 0, before: bytes.count) == 0) }
    }
  }

  @Test func theFirstIsFoundAmongEightBytesAsOneByOne() {
    var generator = SeededGenerator(7)
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let parts = Int.random(in: 0..<9, using: &generator) == 0 ? Self.blanks : Self.others
        text += parts.randomElement(using: &generator) ?? ""
      }
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        for start in bytes.indices {
          let expected = (start..<bytes.count).first { bytes.blank(at: $0, before: bytes.count) > 0 } ?? bytes.count
          #expect(bytes.firstBlank(from: start, before: bytes.count) == expected, "\(text)")
        }
      }
    }
  }

  @Test func everyBlankOfUnicodeIsOne() {
    for value in UInt32(0)...0x10FFFF where value != 0x1680 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.isWhitespace { #expect(Blank.contains(scalar)) }
      if Blank.hasNoWidth(scalar) { #expect(Blank.contains(scalar)) }
    }
  }
}
