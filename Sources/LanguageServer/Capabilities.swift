import LanguageServerProtocol

extension Server {
  /// What the server can do for this client.
  var capabilities: InitializeResult {
    InitializeResult(
      serverName: "gouji", serverVersion: LanguageServer.version, positionEncoding: encoding.rawValue,
      triggerCharacters: ["|", "（", "(", "\t", "、"], codeActionKinds: client.takesCodeActions ? CodeActionKind.allCases : [],
      commands: client.appliesEdits ? ExecuteCommandParams.Command.allCases.map(\.rawValue) : [],
      tokenLegend: client.showsSemanticTokens ? Self.tokenLegend : nil)
  }
}
