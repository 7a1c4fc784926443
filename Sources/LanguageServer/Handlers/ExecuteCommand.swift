import LanguageServerProtocol
import ReportFeatures
import ReportForm

extension Server {
  /// `workspace/executeCommand`: asks the client for the change, or shows why there is none; fails where the arguments are not the
  /// command's.
  func execute(_ params: ExecuteCommandParams) throws(ResponseError) {
    guard client.appliesEdits else {
      throw ResponseError(.invalidRequest, "the client has not said that it takes workspace/applyEdit")
    }
    let command = try command(params)
    guard let document = documents[params.uri] else {
      let name = FileURI.name(of: params.uri)
      return show(.warning, Localized("文档没有打开：\(name)", "The document is not open in the editor: \(name)").text(in: languages.language))
    }
    let analysis = document.analysis
    let language = language(of: document)
    let conversions = Conversions(analysis.text, in: encoding)
    let outcome = command(conversions).outcome(in: analysis, language: language)
    if !outcome.edits.isEmpty {
      let form = client.takesVersionedEdits ? WorkspaceEdit.Form.versioned(document.version) : .plain
      let edit = WorkspaceEdit(uri: document.uri, form: form, edits: outcome.edits.map(conversions.replacement))
      awaitedEdits[ask(.applyEdit, ApplyEditParams(label: outcome.label, edit: edit))] = document.uri
    }
    if let remark = outcome.remark { show(.information, remark) }
  }

  /// The client's answer to a change that it was asked for: what it could not do is shown.
  func takeEditAnswer(_ result: ApplyEditResult, _ uri: String) {
    guard !result.isApplied else { return }
    let reason = result.failureReason
    let message = Localized(
      "编辑器没有改动文档" + (reason.map { "：\($0)" } ?? "，请再试一次。"),
      "The editor did not change the document" + (reason.map { ": \($0)" } ?? "; please try again."))
    show(.warning, message.text(in: documents[uri].map(language) ?? languages.language))
  }

  /// What a command asks for, once its position can be counted in the document's text.
  private func command(_ params: ExecuteCommandParams) throws(ResponseError) -> (Conversions) -> EditorCommand {
    switch params.command {
    case .insertTable:
      let position = try params.position()
      let name = try params.name()
      guard let table = EditorCommand.insertion(ofTable: name) else {
        throw .invalidParams("\(params.command.rawValue): no table is called \(name)")
      }
      return { table($0.offset(of: position)) }
    case .insertReport:
      let position = try params.position()
      return { .insertReport(at: $0.offset(of: position), year: Clock.year - 1) }
    case .recalculateTotals:
      let kind = try params.nameAfterDocument().map { name throws(ResponseError) in try table(called: name, params) }
      return { _ in .recalculateTotals(of: kind) }
    case .fillBlanks:
      let kind = try table(called: try params.nameAfterDocument() ?? "", params)
      return { _ in .fillBlanks(of: kind) }
    case .standardTables: return { _ in .layOut(.markdown) }
    case .htmlTables: return { _ in .layOut(.html) }
    }
  }

  /// The table of a name, as the exported JSON has it.
  private func table(called name: String, _ params: ExecuteCommandParams) throws(ResponseError) -> TableKind {
    guard let kind = TableKind.allCases.first(where: { $0.name == name }) else {
      throw .invalidParams("\(params.command.rawValue): no table is called \(name)")
    }
    return kind
  }

  /// Shows the user what came of a command, each time.
  private func show(_ kind: ShowMessageParams.Kind, _ text: String) {
    outbox.add { ServerMessage.notification(.showMessage, ShowMessageParams(kind, "gouji: \(text)"), in: &$0) }
  }
}
