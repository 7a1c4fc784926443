import LanguageServerProtocol
import ReportFolder

extension Server {
  /// The characters that begin a cell, a heading, a sub-heading, a table's name, or a label's number; and the last ones of words that a
  /// number of the tables or a citation follows: 收到, 受理, 申请, 占, 同比, 上年, 办结率, 《, 根据.
  private static let triggerCharacters =
    ["|", "（", "(", "\t", "、", "#", "表", "一", "二", "三", "四", "五", "六", "到", "理", "请", "占", "比", "年", "率", "《", "据"]
    + (0...9).map(String.init)

  /// What the server can do for this client.
  var capabilities: InitializeResult {
    InitializeResult(
      serverName: "gouji", serverVersion: LanguageServer.version, positionEncoding: encoding.rawValue,
      triggerCharacters: Self.triggerCharacters, codeActionKinds: client.takesCodeActions ? CodeActionKind.allCases : [],
      commands: client.appliesEdits ? ExecuteCommandParams.Command.allCases.map { $0.rawValue } : [],
      answersDiagnostics: pullsDiagnostics, tokenLegend: client.showsSemanticTokens ? Self.tokenLegend : nil,
      preparesRename: client.preparesRename, servesContent: client.showsContent,
      renamePattern: client.tellsOfRenames ? TextFileName.pattern : nil)
  }
}
