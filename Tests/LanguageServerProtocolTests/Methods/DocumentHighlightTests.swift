import Testing

@testable import LanguageServerProtocol

@Suite struct DocumentHighlightTests {
  @Test func writesThePlacesWithWhatTheyAre() {
    let list = DocumentHighlightList([(sampleRange, .text), (sampleRange, .read)])
    #expect(written(list) == #"[{"range":\#(sampleRangeText),"kind":1},{"range":\#(sampleRangeText),"kind":2}]"#)
  }
}
