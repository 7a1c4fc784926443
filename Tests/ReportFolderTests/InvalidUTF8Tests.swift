import ReportFolder
import Testing

/// The first byte that breaks UTF-8, held to what the standard library takes for text.
@Suite struct InvalidUTF8Tests {
  /// Characters of one to four bytes, with those at the bounds of what each lead byte may begin, and runs of the commonest kind.
  private static let pieces = [
    "a", "年度报告", "政府信息公开工作", "，", "。", "é", "\u{800}", "\u{FFF}", "\u{1000}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}",
    "\u{10FFFF}", "12345678", "—", "○", "　",
  ]

  @Test func everythingWrittenAsTextIsText() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(Array(text.utf8).firstInvalidUTF8 == nil, "\(text)")
    }
  }

  @Test func aByteThatIsAnotherIsFoundWhereTheLibraryFindsIt() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      var bytes = (0..<Int.random(in: 1...9, using: &random)).flatMap { _ in Array((Self.pieces.randomElement(using: &random) ?? "").utf8) }
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0x70...0xFF, using: &random)
      if Bool.random(using: &random) { bytes.removeLast() }
      guard let place = bytes.firstInvalidUTF8 else {
        #expect(String(validating: bytes, as: UTF8.self) != nil, "\(bytes)")
        continue
      }
      #expect(String(validating: bytes[..<place], as: UTF8.self) != nil, "\(bytes)")
      // Nothing that begins there is a character.
      for end in place + 1...min(place + 4, bytes.count) where end <= bytes.count {
        #expect(String(validating: bytes[place..<end], as: UTF8.self) == nil, "\(bytes)")
      }
    }
  }
}
