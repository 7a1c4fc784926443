import TestSupport
import Testing

@testable import ReportSyntax

@Suite struct TextChangeTests {
  /// Several changes told as one: what stands around it stood there before, and what it holds is what stands there now.
  @Test(arguments: 0..<100) func changesOneAfterTheOtherAreOne(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let old = (0..<40).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }
    var text = old
    var whole: TextChange?
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let start = Int.random(in: 0...text.count, using: &random)
      let range = start..<Int.random(in: start...min(text.count, start + 5), using: &random)
      let typed = (0..<Int.random(in: 0...4, using: &random)).map { _ in UInt8.random(in: 0x30...0x39, using: &random) }
      text.replaceSubrange(range, with: typed)
      let change = TextChange(range, count: typed.count)
      whole = whole?.followed(by: change) ?? change
    }
    guard let whole else { return }
    #expect(Array(old[..<whole.old.lowerBound]) + Array(text[whole.new]) + Array(old[whole.old.upperBound...]) == text)
    #expect(whole.distance == text.count - old.count)
  }

  @Test func placesBehindItMove() {
    let change = TextChange(4..<6, count: 5)
    #expect(change.new == 4..<9)
    #expect([0, 4, 6, 10].map { change.moved($0) } == [0, 4, 9, 13])
    #expect(change.moved(4..<6) == 4..<9)
    #expect(change.moved(1..<8) == 1..<11)
    #expect(change.moved(2..<4) == 2..<4)
    #expect(change.moved(ByteRange.at(6)) == .at(9))
  }
}
