import Testing

@testable import LanguageServerProtocol

@Suite struct SelectionRangeTests {
  @Test func writesEachRangeWithinTheNext() {
    let larger = PositionRange(start: Position(line: 0, character: 0), end: Position(line: 9, character: 0))
    let text = #"{"range":\#(sampleRangeText),"parent":{"range":\#(written(larger))}}"#
    #expect(written(SelectionRangeList([[sampleRange, larger], [larger]])) == #"[\#(text),{"range":\#(written(larger))}]"#)
  }
}
