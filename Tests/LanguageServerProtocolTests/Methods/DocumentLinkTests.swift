import Testing

@testable import LanguageServerProtocol

@Suite struct DocumentLinkTests {
  @Test func writesWhereItLeads() {
    let links = DocumentLinkList([.init(range: sampleRange, target: "gouji:/a.md", tooltip: "甲")])
    #expect(written(links) == #"[{"range":\#(sampleRangeText),"target":"gouji:/a.md","tooltip":"甲"}]"#)
  }
}
