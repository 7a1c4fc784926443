import Testing

@testable import LanguageServerProtocol

@Suite struct InlayHintTests {
  @Test func writesWhatIsShownAndWhatItBecomes() {
    let hint = InlayHintList.Hint(
      position: Position(line: 0, character: 2), label: "→10", tooltip: "因", edit: TextReplacement(sampleRange, "10"))
    #expect(
      written(InlayHintList([hint]))
        == #"[{"position":{"line":0,"character":2},"label":"→10","tooltip":"因","textEdits":[{"range":\#(sampleRangeText),"#
        + #""newText":"10"}],"paddingLeft":true}]"#)
  }
}
