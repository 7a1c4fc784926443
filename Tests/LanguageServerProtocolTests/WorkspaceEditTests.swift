import Testing

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
}
