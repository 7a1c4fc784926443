import LanguageServerProtocol
import ReportSyntax
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct EditableTextTests {
  static let pieces = [
    "", "a", "|", "汉", "字", "é", "𠮷", "👨‍👩‍👧", "e\u{301}", "\n", "\r", "\r\n", "\r\r\n", "\u{2028}", "\0", "三、收到\n",
    "| 1 | 2 |\r\n",
  ]

  private func text(_ random: inout SeededGenerator, _ count: Int) -> String {
    (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test(arguments: PositionEncoding.allCases, [1, 2, 3, 4] as [UInt64])
  func incrementalEditsAreTheSameAsFullReplacement(encoding: PositionEncoding, seed: UInt64) {
    var random = SeededGenerator(seed)
    for _ in 0..<40 {
      var edited = EditableText(text(&random, .random(in: 0...40, using: &random)))
      for _ in 0..<40 {
        func position() -> Position {
          Position(line: .random(in: 0...30, using: &random), character: .random(in: 0...12, using: &random))
        }
        let range = PositionRange(start: position(), end: position())
        let insertion = text(&random, .random(in: 0...3, using: &random))
        let source = SourceText(edited.bytes)
        let offsets = [range.start, range.end].map { source.offset(of: TextPosition(line: $0.line, column: $0.character), in: encoding) }
        let bounds = min(offsets[0], offsets[1])..<max(offsets[0], offsets[1])
        let expected = Array(source.bytes[..<bounds.lowerBound]) + Array(insertion.utf8) + Array(source.bytes[bounds.upperBound...])
        edited.replace(range, with: insertion, in: encoding)
        guard edited.bytes == expected, edited.starts == LineTable(expected).starts else {
          Issue.record("\(source.string.debugDescription) \(range) \(insertion.debugDescription) in \(encoding)")
          return
        }
      }
    }
  }

  @Test(arguments: [
    ("a\r\nb", Position(line: 0, character: 1), Position(line: 1, character: 0), "", "ab"),
    ("a\rb", Position(line: 1, character: 0), Position(line: 1, character: 0), "\n", "a\r\nb"),
    ("a\nb", Position(line: 0, character: 1), Position(line: 0, character: 1), "\r", "a\r\nb"),
    ("a\r\nb", Position(line: 0, character: 9), Position(line: 0, character: 9), "x", "ax\r\nb"),
    ("𠮷", Position(line: 0, character: 1), Position(line: 0, character: 2), "x", "x"),
    ("", Position(line: 7, character: 7), Position(line: 0, character: 0), "x", "x"),
  ])
  func lineBreaksAndSurrogates(text: String, start: Position, end: Position, insertion: String, expected: String) {
    var edited = EditableText(text)
    edited.replace(PositionRange(start: start, end: end), with: insertion, in: .utf16)
    #expect(edited.bytes == Array(expected.utf8))
    #expect(edited.starts == LineTable(edited.bytes).starts)
  }
}
