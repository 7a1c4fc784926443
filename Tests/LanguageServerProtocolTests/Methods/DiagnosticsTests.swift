import Testing

@testable import LanguageServerProtocol

@Suite struct DiagnosticsTests {
  @Test func writesADiagnostic() {
    let diagnostic = Diagnostic(range: sampleRange, severity: 1, code: "r", source: "gouji", message: "不符", related: [], repairs: nil)
    #expect(
      written(PublishDiagnosticsParams(uri: "u", version: nil, diagnostics: [diagnostic]))
        == #"{"uri":"u","diagnostics":[{"range":\#(sampleRangeText),"severity":1,"code":"r","source":"gouji","message":"不符"}]}"#)
  }

  @Test func writesWhereTheCodeIsExplained() {
    let diagnostic = Diagnostic(
      range: sampleRange, severity: 1, code: "r", codeDescription: "rules.md#r", source: "gouji", message: "", related: [], repairs: nil)
    #expect(written(diagnostic).contains(#""code":"r","codeDescription":{"href":"rules.md#r"},"source""#))
  }

  @Test func writesVersionAndRelatedPlaces() {
    let related = Diagnostic.Related(uri: "u", range: sampleRange, message: "此处")
    let diagnostic = Diagnostic(range: sampleRange, severity: 4, code: "r", source: "gouji", message: "", related: [related], repairs: nil)
    let text = written(PublishDiagnosticsParams(uri: "u", version: 7, diagnostics: [diagnostic]))
    #expect(text.hasPrefix(#"{"uri":"u","version":7,"#))
    #expect(text.hasSuffix(#""relatedInformation":[{"location":{"uri":"u","range":\#(sampleRangeText)},"message":"此处"}]}]}"#))
  }

  @Test(arguments: [(0, false), (2, true)]) func writesWhatCanBeDone(count: Int, hasPreferred: Bool) {
    let repairs = Diagnostic.Repairs(count: count, hasPreferred: hasPreferred)
    let diagnostic = Diagnostic(range: sampleRange, severity: 2, code: "r", source: "gouji", message: "", related: [], repairs: repairs)
    #expect(written(diagnostic).hasSuffix(#""message":"","data":{"fixes":\#(count),"preferred":\#(hasPreferred)}}"#))
  }
}
