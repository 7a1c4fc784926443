import JSONText
import LanguageServerProtocol
import ReportFeatures
import ReportForm

extension Server {
  /// The commands of a client's own that a lens may run, as `initializationOptions` names them.
  private enum OwnCommand: String {
    /// The URIs of a report and of last year's.
    case compareYears = "gouji.compareYears"
    /// The URI of a report.
    case beginNextYear = "gouji.newReportAfter"
  }

  /// `textDocument/codeLens`: those whose command the client can run, or have run.
  func codeLenses(_ params: TextDocumentParams) -> CodeLensList? {
    reading(params.uri) { analysis, conversions, language in
      CodeLensList(
        CodeLens.lenses(in: analysis, language: language).compactMap { lens in
          guard let (command, arguments) = command(of: lens.action) else { return nil }
          return CodeLensList.Lens(
            range: conversions.range(of: lens.range), title: lens.title, command: command,
            arguments: command.isEmpty ? [] : [.string(params.uri)] + arguments)
        })
    }
  }

  /// The command of an action and what it is given besides the document; nil where the client has no way to run it.
  private func command(of action: CodeLens.Action) -> (name: String, arguments: [JSON])? {
    switch action {
    case .tell: ("", [])
    case .recalculateTotals(let kind): server(.recalculateTotals, kind)
    case .fillBlanks(let kind): server(.fillBlanks, kind)
    case .compareYears(let previous): client(.compareYears, [.string(previous)])
    case .beginNextYear: client(.beginNextYear, [])
    }
  }

  private func server(_ command: ExecuteCommandParams.Command, _ kind: TableKind) -> (String, [JSON])? {
    client.appliesEdits ? (command.rawValue, [.string(kind.name)]) : nil
  }

  private func client(_ command: OwnCommand, _ arguments: [JSON]) -> (String, [JSON])? {
    clientCommands.contains(command.rawValue) ? (command.rawValue, arguments) : nil
  }
}
