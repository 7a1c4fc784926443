import TestSupport
import Testing

@testable import ReportSyntax

@Suite struct WordGroupTests {
  private static let words = ["此处填写", "请填写", "请", "填写说明", "待定", "字以内", "的的", "ab"]

  /// What one pass finds is what looking for each word by itself finds first, in whole texts and in broken ones.
  @Test(arguments: 0..<200) func findsTheFirstOfAll(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let pieces: [[UInt8]] =
      Self.words.map { Array($0.utf8) } + [[0xE8], [0xAF, 0xB7], [0x0A], Array("填".utf8), Array("X1".utf8), Array("写".utf8)]
    let text = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    let group = WordGroup(Self.words)
    let start = Int.random(in: 0...text.count, using: &random)
    let range = start..<Int.random(in: start...text.count, using: &random)
    // Words of less than three bytes are left out.
    let long = Self.words.filter { $0.utf8.count >= 3 }
    let places = long.compactMap { word in text.places(of: word, in: range).first.map { ($0, word) } }
    let first = places.map { $0.0 }.min()
    let expected = places.first { $0.0 == first }.map { $0.0..<$0.0 + $0.1.utf8.count }
    #expect(group.first(in: text, range) == expected)
    #expect((group.first(in: text, range) != nil) == text.has(anyOf: long, in: range))
  }

  @Test func findsAllInOrder() {
    let text = Array("请填写此处填写，待定。待定".utf8)
    let found = WordGroup(Self.words).all(in: text).map { String(decoding: text[$0], as: UTF8.self) }
    #expect(found == ["请填写", "此处填写", "待定", "待定"])
  }
}
