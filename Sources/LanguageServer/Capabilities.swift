import LanguageServerProtocol
import ReportFolder

extension Server {
  /// The characters that begin a cell, a heading, a sub-heading, a table's name, or a label's number.
  private static let triggerCharacters =
    ["|", "（", "(", "\t", "、", "#", "表", "一", "二", "三", "四", "五", "六"] + (0...9).map(String.init)

  /// What the server can do for this client.
  var capabilities: InitializeResult {
    InitializeResult(
      serverName: "gouji", serverVersion: LanguageServer.version, positionEncoding: encoding.rawValue,
      triggerCharacters: Self.triggerCharacters, codeActionKinds: client.takesCodeActions ? CodeActionKind.allCases : [],
      commands: client.appliesEdits ? ExecuteCommandParams.Command.allCases.map(\.rawValue) : [],
      answersDiagnostics: pullsDiagnostics, tokenLegend: client.showsSemanticTokens ? Self.tokenLegend : nil,
      servesContent: client.showsContent, renamePattern: client.tellsOfRenames ? TextFileName.pattern : nil)
  }
}
