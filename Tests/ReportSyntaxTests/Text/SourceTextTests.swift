import Testing

@testable import ReportSyntax

@Suite struct SourceTextTests {
  /// 汉 takes 3 bytes and 1 unit, 𠮷 4 bytes and 2 UTF-16 units; the second line ends in CRLF, the third in a lone CR.
  private let text = SourceText("汉a𠮷b\nCRLF\r\nx\ry")

  @Test(arguments: [
    (0, 0, 0, 0, 0), (3, 0, 3, 1, 1), (4, 0, 4, 2, 2), (8, 0, 8, 4, 3), (9, 0, 9, 5, 4), (10, 1, 0, 0, 0), (14, 1, 4, 4, 4),
    (16, 2, 0, 0, 0),
    (18, 3, 0, 0, 0), (19, 3, 1, 1, 1),
  ])
  func positions(_ offset: Int, _ line: Int, _ utf8: Int, _ utf16: Int, _ utf32: Int) {
    for (encoding, column) in [(PositionEncoding.utf8, utf8), (.utf16, utf16), (.utf32, utf32)] {
      let position = TextPosition(line: line, column: column)
      #expect(text.position(of: offset, in: encoding) == position)
      #expect(text.offset(of: position, in: encoding) == offset)
    }
  }

  @Test func positionsOutsideTheTextAreCutToIt() {
    for encoding in PositionEncoding.allCases {
      #expect(text.offset(of: TextPosition(line: -1, column: 5), in: encoding) == 0)
      #expect(text.offset(of: TextPosition(line: 99, column: 0), in: encoding) == 19)
      #expect(text.offset(of: TextPosition(line: 0, column: 99), in: encoding) == 9)
      #expect(text.offset(of: TextPosition(line: 1, column: Int.max), in: encoding) == 14)
      #expect(text.offset(of: TextPosition(line: 1, column: Int.min), in: encoding) == 10)
      #expect(text.position(of: -5, in: encoding) == TextPosition(line: 0, column: 0))
      #expect(text.position(of: 99, in: encoding) == TextPosition(line: 3, column: 1))
    }
    // Inside a character its start is meant.
    #expect(text.offset(of: TextPosition(line: 0, column: 3), in: .utf16) == 4)
    #expect(text.offset(of: TextPosition(line: 0, column: 1), in: .utf8) == 0)
  }

  @Test func edits() {
    let text = SourceText("abcdef")
    #expect(text.applying([TextEdit(4..<5, "X"), TextEdit(0..<1, ""), TextEdit(.at(6), "!")]).string == "bcdXf!")
    #expect(text.applying([TextEdit(1..<4, "-"), TextEdit(2..<3, "lost")]).string == "a-ef")
    #expect(text.applying([TextEdit(4..<99, "")]).string == "abcd")
    #expect(text.applying([]).string == "abcdef")
  }

  @Test(arguments: ["", "\n", "\r\n", "a\r\nb\rc\nd", "汉\n\n字", "\r\r\n\n"]) func lines(_ string: String) {
    let text = SourceText(string)
    var offset = 0
    for line in 0..<text.lines.count {
      let range = text.lines.range(ofLine: line)
      #expect(range.lowerBound == offset)
      for inside in range { #expect(text.lines.line(at: inside) == line) }
      offset = range.upperBound
    }
    #expect(offset == text.bytes.count)
    #expect(text.lines.range(ofLine: -1).isEmpty && text.lines.range(ofLine: 99).isEmpty)
  }

  @Test(arguments: [("a", 1), ("汉", 2), ("（", 2), ("“", 1), ("𠮷", 2), ("e\u{301}", 1), ("１", 2), ("\u{3000}", 2), ("", 0)])
  func width(_ string: String, _ width: Int) { #expect(CharacterWidth.of(string) == width) }
}
