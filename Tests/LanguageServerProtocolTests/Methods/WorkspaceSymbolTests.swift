import Testing

@testable import LanguageServerProtocol

@Suite struct WorkspaceSymbolTests {
  @Test func writesWhatItIsAPartOf() {
    let place = Location(uri: "u", range: sampleRange)
    let symbols = WorkspaceSymbolList([
      .init(name: "甲", container: nil, kind: .module, location: place), .init(name: "乙", container: "甲", kind: .array, location: place),
    ])
    let location = #""location":{"uri":"u","range":\#(sampleRangeText)}"#
    #expect(
      written(symbols)
        == #"[{"name":"甲","kind":2,\#(location)},{"name":"乙","kind":18,\#(location),"containerName":"甲"}]"#)
  }
}
