import LanguageServerProtocol

extension Server {
  /// The version that the server tells its clients.
  static let version = "0.1.0"

  /// What the server can do for this client.
  var capabilities: InitializeResult {
    InitializeResult(
      serverName: "gouji", serverVersion: Self.version, positionEncoding: encoding.rawValue,
      triggerCharacters: ["|", "（", "(", "\t", "、"], codeActionKinds: client.takesCodeActions ? CodeActionKind.allCases : [])
  }
}
