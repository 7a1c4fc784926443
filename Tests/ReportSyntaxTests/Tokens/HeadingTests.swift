import Testing

@testable import ReportSyntax

@Suite struct HeadingTests {
  /// As many characters for ten as no number holds.
  @Test func aLineOfTensIsNoNumber() {
    let text = SourceText(Array((String(repeating: "十", count: 40) + "、总体情况\n").utf8))
    #expect(SyntaxTree(text).rows.count >= 1)
    #expect(WrittenDate.dates(in: Array("编号2023123456789012345678年".utf8)).allSatisfy { !$0.isPossible })
  }
}
