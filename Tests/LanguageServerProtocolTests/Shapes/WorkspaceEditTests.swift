import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct WorkspaceEditTests {
  @Test func writesBothForms() {
    let edits = [TextReplacement(sampleRange, "一\n")]
    let text = #"[{"range":\#(sampleRangeText),"newText":"一\n"}]"#
    #expect(written(WorkspaceEdit(uri: "a\"b", form: .plain, edits: edits)) == #"{"changes":{"a\"b":\#(text)}}"#)
    #expect(
      written(WorkspaceEdit(uri: "u", form: .versioned(3), edits: edits))
        == #"{"documentChanges":[{"textDocument":{"uri":"u","version":3},"edits":\#(text)}]}"#)
    #expect(written(WorkspaceEdit(uri: "u", form: .versioned(nil), edits: [])).contains(#""version":null"#))
  }

  @Test func asksForAChangeAndReadsTheAnswer() throws {
    let edit = WorkspaceEdit(uri: "u", form: .plain, edits: [])
    #expect(written(ApplyEditParams(label: "改", edit: edit)) == #"{"label":"改","edit":{"changes":{"u":[]}}}"#)
    func result(_ text: String) throws -> ApplyEditResult { ApplyEditResult(try JSONParser.parse(Array(text.utf8))) }
    #expect(try result(#"{"applied":true}"#).isApplied)
    let refusal = try result(#"{"applied":false,"failureReason":"locked"}"#)
    #expect(!refusal.isApplied && refusal.failureReason == "locked")
    #expect(!ApplyEditResult(nil).isApplied && !ApplyEditResult(.null).isApplied)
  }
}
