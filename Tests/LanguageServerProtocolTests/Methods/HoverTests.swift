import Testing

@testable import LanguageServerProtocol

@Suite struct HoverTests {
  @Test func writesAHoverOrNull() {
    let hover: HoverResult? = HoverResult(contents: MarkupContent(.plainText, "一"), range: sampleRange)
    #expect(written(hover) == #"{"contents":{"kind":"plaintext","value":"一"},"range":\#(sampleRangeText)}"#)
    #expect(written(HoverResult?.none) == "null")
  }
}
