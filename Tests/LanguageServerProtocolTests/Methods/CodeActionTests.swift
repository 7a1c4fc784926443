import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct CodeActionTests {
  @Test func aKindContainsThoseItBegins() {
    #expect(CodeActionKind.rewrite.isWanted(by: ""))
    #expect(CodeActionKind.rewrite.isWanted(by: "refactor"))
    #expect(CodeActionKind.rewrite.isWanted(by: "refactor.rewrite"))
    #expect(!CodeActionKind.rewrite.isWanted(by: "refactor.rewrite.more"))
    #expect(!CodeActionKind.rewrite.isWanted(by: "ref"))
    #expect(!CodeActionKind.quickFix.isWanted(by: "source.fixAll"))
  }

  private func params(context: String) throws -> CodeActionParams {
    try CodeActionParams(
      try JSONParser.parse(Array(#"{"textDocument":{"uri":"u"},"range":\#(sampleRangeText),"context":\#(context)}"#.utf8)))
  }

  @Test func readsTheContext() throws {
    let diagnostic = #"{"range":\#(sampleRangeText),"code":"r","data":[1],"x":null}"#
    let params = try params(context: #"{"diagnostics":[5,{},\#(diagnostic)],"only":["quickfix"]}"#)
    #expect(params.diagnostics.map(written) == [diagnostic])
    #expect(params.diagnostics.map(\.code) == ["r"])
    #expect(params.wants(.quickFix))
    #expect(!params.wants(.rewrite))
    #expect(try self.params(context: "{}").wants(.rewrite))
    #expect(try !self.params(context: #"{"only":[]}"#).wants(.rewrite))
  }

  @Test func writesAnAction() {
    let edit = WorkspaceEdit(uri: "u", form: .plain, edits: [])
    let action = CodeAction(title: "改", kind: .quickFix, isPreferred: true, diagnostics: [], edit: edit)
    #expect(written(CodeActionList([action])) == #"[{"title":"改","kind":"quickfix","isPreferred":true,"edit":{"changes":{"u":[]}}}]"#)
    #expect(written(CodeActionList([])) == "[]")
  }
}
