import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct ClientCapabilitiesTests {
  @Test func whatIsNotSaidIsNotAssumed() {
    #expect(ClientCapabilities(.null) == ClientCapabilities())
    #expect(ClientCapabilities(.object([.init("textDocument", .integer(1)), .init("general", .array([]))])) == ClientCapabilities())
  }

  @Test func readsEveryMember() throws {
    let text = #"""
      {"general":{"positionEncodings":["utf-32",5,"utf-8"]},
       "workspace":{"workspaceEdit":{"documentChanges":true},"applyEdit":true,"semanticTokens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},
         "codeLens":{"refreshSupport":true},"textDocumentContent":{},"fileOperations":{"willRename":true}},
       "textDocument":{
         "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"foldingRange":{"rangeLimit":50},"semanticTokens":{},
         "definition":{"linkSupport":true},
         "publishDiagnostics":{"relatedInformation":true,"versionSupport":true,"dataSupport":true},
         "hover":{"contentFormat":["x","markdown","plaintext"]},
         "completion":{"completionItem":{"snippetSupport":true,"labelDetailsSupport":true,"documentationFormat":["plaintext","markdown"],
           "insertTextModeSupport":{"valueSet":[2,1]}}},
         "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"isPreferredSupport":true,"disabledSupport":true}}}
      """#
    let capabilities = ClientCapabilities(try JSONParser.parse(Array(text.utf8)))
    var expected = ClientCapabilities()
    expected.positionEncodings = ["utf-32", "utf-8"]
    expected.showsRelatedInformation = true
    expected.wantsDiagnosticVersion = true
    expected.keepsDiagnosticData = true
    expected.hoverFormat = .markdown
    expected.completionFormat = .plainText
    expected.expandsSnippets = true
    expected.showsLabelDetails = true
    expected.insertsAsIs = true
    expected.takesCodeActions = true
    expected.knowsPreferredActions = true
    expected.showsDisabledActions = true
    expected.takesVersionedEdits = true
    expected.appliesEdits = true
    expected.refreshesTokens = true
    expected.refreshesHints = true
    expected.refreshesLenses = true
    expected.showsContent = true
    expected.tellsOfRenames = true
    expected.nestsSymbols = true
    expected.foldingRangeLimit = 50
    expected.showsSemanticTokens = true
    expected.linksDefinitions = true
    #expect(capabilities == expected)
  }
}
