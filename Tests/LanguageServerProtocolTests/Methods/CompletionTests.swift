import Testing

@testable import LanguageServerProtocol

@Suite struct CompletionTests {
  private func item(
    detail: String?, hasLabelDetails: Bool, documentation: MarkupContent?, isSnippet: Bool, isAsIs: Bool = false
  ) -> CompletionItem {
    CompletionItem(
      label: "总计", kind: .value, detail: detail, hasLabelDetails: hasLabelDetails, documentation: documentation, sortText: "01",
      filterText: "12", edit: TextReplacement(sampleRange, "12"), isSnippet: isSnippet, isAsIs: isAsIs)
  }

  @Test func writesAPlainItem() {
    let list = CompletionList([item(detail: nil, hasLabelDetails: true, documentation: nil, isSnippet: false)])
    let edit = #"{"range":\#(sampleRangeText),"newText":"12"}"#
    #expect(
      written(list)
        == #"{"isIncomplete":false,"items":[{"label":"总计","kind":12,"sortText":"01","filterText":"12","insertTextFormat":1,"textEdit":\#(edit)}]}"#
    )
  }

  @Test func writesDetailWhereTheClientShowsIt() {
    let documentation = MarkupContent(.markdown, "**和**")
    #expect(written(item(detail: "和", hasLabelDetails: false, documentation: nil, isSnippet: true)).contains(#""detail":"和""#))
    let text = written(item(detail: "和", hasLabelDetails: true, documentation: documentation, isSnippet: true))
    #expect(text.contains(#""labelDetails":{"description":"和"},"documentation":{"kind":"markdown","value":"**和**"}"#))
    #expect(text.contains(#""insertTextFormat":2,"textEdit""#))
  }

  @Test func asksForATextAsItIs() {
    let text = written(item(detail: nil, hasLabelDetails: false, documentation: nil, isSnippet: false, isAsIs: true))
    #expect(text.contains(#""insertTextMode":1"#))
  }
}
