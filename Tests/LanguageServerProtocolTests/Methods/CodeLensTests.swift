import Testing

@testable import LanguageServerProtocol

@Suite struct CodeLensTests {
  @Test func writesWhatIsShownAndWhatItDoes() {
    let lenses = CodeLensList([
      .init(range: sampleRange, title: "✓"), .init(range: sampleRange, title: "算", command: "c", arguments: [.string("u")]),
    ])
    #expect(
      written(lenses)
        == #"[{"range":\#(sampleRangeText),"command":{"title":"✓","command":""}},"#
        + #"{"range":\#(sampleRangeText),"command":{"title":"算","command":"c","arguments":["u"]}}]"#)
  }
}
