import Testing

@testable import LanguageServerProtocol

@Suite struct DocumentSymbolTests {
  private let list = [
    SymbolNode(
      name: "一", detail: "甲", kind: .namespace, range: sampleRange, selectionRange: sampleRange,
      children: [SymbolNode(name: "二", detail: nil, kind: .field, range: sampleRange, selectionRange: sampleRange, children: [])])
  ]

  @Test func writesThemWithinOneAnother() {
    let ranges = #""range":\#(sampleRangeText),"selectionRange":\#(sampleRangeText)"#
    #expect(
      written(SymbolList(list, .nested))
        == #"[{"name":"一","detail":"甲","kind":3,\#(ranges),"children":[{"name":"二","kind":8,\#(ranges)}]}]"#)
  }

  @Test func writesThemOneAfterTheOther() {
    let location = #""location":{"uri":"u","range":\#(sampleRangeText)}"#
    #expect(
      written(SymbolList(list, .flat(uri: "u")))
        == #"[{"name":"一","kind":3,\#(location)},{"name":"二","kind":8,\#(location),"containerName":"一"}]"#)
  }
}
