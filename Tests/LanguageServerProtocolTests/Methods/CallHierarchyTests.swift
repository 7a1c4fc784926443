import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct CallHierarchyTests {
  private let item = CallHierarchyItem(name: "甲", detail: "1", uri: "u", range: sampleRange, number: 7)
  private let text =
    #"{"name":"甲","kind":14,"detail":"1","uri":"u","range":\#(sampleRangeText),"selectionRange":\#(sampleRangeText),"data":7}"#

  @Test func writesNodesWithTheirCalls() {
    #expect(written(CallHierarchyItemList([item])) == "[\(text)]")
    #expect(written(CallList([item], .from)) == #"[{"from":\#(text),"fromRanges":[\#(sampleRangeText)]}]"#)
    #expect(written(CallList([item], .to)) == #"[{"to":\#(text),"fromRanges":[\#(sampleRangeText)]}]"#)
  }

  @Test func readsTheNodeThatItWrote() throws {
    let params = try CallHierarchyParams(try JSONParser.parse(Array(#"{"item":\#(text)}"#.utf8)))
    #expect(params.uri == "u" && params.number == 7)
    #expect(throws: ResponseError.self) { _ = try CallHierarchyParams(.null) }
  }
}
