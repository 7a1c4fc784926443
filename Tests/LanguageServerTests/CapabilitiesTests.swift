import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct CapabilitiesTests {
  /// The member of the server's capabilities that tells a client it may call a method; nil for what every server takes.
  static func capability(of method: ClientMethod) -> String? {
    switch method {
    case .completion: "completionProvider"
    case .inlineCompletion: "inlineCompletionProvider"
    case .signatureHelp: "signatureHelpProvider"
    case .prepareRename, .rename: "renameProvider"
    case .linkedEditingRange: "linkedEditingRangeProvider"
    case .hover: "hoverProvider"
    case .codeAction: "codeActionProvider"
    case .formatting: "documentFormattingProvider"
    case .rangeFormatting: "documentRangeFormattingProvider"
    case .onTypeFormatting: "documentOnTypeFormattingProvider"
    case .documentSymbol: "documentSymbolProvider"
    case .foldingRange: "foldingRangeProvider"
    case .semanticTokensFull, .semanticTokensRange: "semanticTokensProvider"
    case .documentHighlight: "documentHighlightProvider"
    case .definition: "definitionProvider"
    case .references: "referencesProvider"
    case .inlayHint: "inlayHintProvider"
    case .documentLink: "documentLinkProvider"
    case .textDocumentContent, .willRenameFiles: "workspace"
    case .workspaceSymbol: "workspaceSymbolProvider"
    case .codeLens: "codeLensProvider"
    case .selectionRange: "selectionRangeProvider"
    case .prepareCallHierarchy, .incomingCalls, .outgoingCalls: "callHierarchyProvider"
    case .executeCommand: "executeCommandProvider"
    case .documentDiagnostic, .workspaceDiagnostic: "diagnosticProvider"
    case .didOpen, .didChange, .willSave, .didSave, .didClose: "textDocumentSync"
    case .initialize, .initialized, .shutdown, .exit, .cancelRequest, .setTrace, .workDoneProgressCancel, .didChangeConfiguration,
      .didChangeWatchedFiles:
      nil
    case .didChangeWorkspaceFolders: "workspace"
    }
  }

  /// A client that can do everything that the server looks for.
  static let everything = #"""
    {"workspace":{"applyEdit":true,"diagnostics":{"refreshSupport":true}},
    "textDocument":{"diagnostic":{},"semanticTokens":{"requests":{"full":true}}}}
    """#

  @Test func whatIsAdvertisedIsServedAndWhatIsServedIsAdvertised() throws {
    let talk = try Conversation([[Say.initialize(Self.everything)]])
    guard case .object(let members)? = talk.messages.first?["result"]?["capabilities"] else {
      Issue.record("no capabilities")
      return
    }
    let advertised = Set(members.map(\.name)).subtracting(["positionEncoding"])
    #expect(advertised == Set(ClientMethod.allCases.compactMap(Self.capability(of:))))
  }

  @Test func whatTheClientCannotDoIsNotOffered() throws {
    let plain = try Conversation([[Say.initialize("{}")]]).messages.first?["result"]?["capabilities"]
    #expect(plain?["executeCommandProvider"] == nil && plain?["semanticTokensProvider"] == nil)
    let able = #"{"workspace":{"applyEdit":true},"textDocument":{"semanticTokens":{}}}"#
    let offered = try Conversation([[Say.initialize(able)]]).messages.first?["result"]?["capabilities"]
    #expect(
      offered?["executeCommandProvider"]?["commands"]?.array?.compactMap(\.string) == [
        "gouji.server.insertTable", "gouji.server.insertReport", "gouji.server.recalculateTotals", "gouji.server.fillBlanks",
        "gouji.server.standardTables", "gouji.server.htmlTables",
      ])
    let legend = offered?["semanticTokensProvider"]?["legend"]
    #expect(
      legend?["tokenTypes"]?.array?.compactMap(\.string) == ["heading", "groupLabel", "rowLabel", "figure", "total", "claim"])
    #expect(legend?["tokenModifiers"]?.array?.compactMap(\.string) == ["wrong", "computed", "blank"])
  }

  @Test func namesItself() throws {
    let result = try Conversation([[Say.initialize()]]).messages.first?["result"]
    #expect(result?["serverInfo"]?["name"] == .string("gouji"))
    #expect(result?["capabilities"]?["textDocumentSync"]?["change"] == .integer(2))
  }
}
