import LanguageServerProtocol
import ReportAnalysis
import ReportFeatures

extension Server {
  /// `textDocument/codeAction`: nothing for a client that takes commands only, and in a document that is not open.
  func codeActions(_ params: CodeActionParams) -> CodeActionList {
    guard client.takesCodeActions, CodeActionKind.allCases.contains(where: params.wants), let document = documents[params.uri] else {
      return CodeActionList([])
    }
    let analysis = document.analysis
    let conversions = Conversions(analysis.text, in: encoding)
    var actions = CodeActions.actions(in: analysis, for: conversions.byteRange(of: params.range), language: language(of: document))
    // It changes the whole document, so only who asks for it is offered it.
    if params.asks(for: .fixAll), let fixAll = CodeActions.fixAll(analysis, language: language(of: document)) { actions.append(fixAll) }
    let form = client.takesVersionedEdits ? WorkspaceEdit.Form.versioned(document.version) : .plain
    return CodeActionList(
      actions.compactMap { action in
        let kind = kind(of: action)
        // Why something cannot be done is told only to those who look for it by name.
        guard params.wants(kind), action.disabled == nil || client.showsDisabledActions && params.asks(for: kind) else { return nil }
        return CodeAction(
          title: action.title, kind: kind, isPreferred: action.isPreferred && client.knowsPreferredActions,
          diagnostics: shown(params.diagnostics, mendedBy: action, in: analysis, conversions),
          edit: WorkspaceEdit(uri: params.uri, form: form, edits: action.edits.map(conversions.replacement)),
          disabled: action.disabled)
      })
  }

  private func kind(of action: CodeActions.Action) -> CodeActionKind {
    switch action.kind {
    case .quickFix: .quickFix
    case .rewrite: .rewrite
    case .fixAll: .fixAll
    }
  }

  /// Those of the diagnostics that the client shows which are findings that the action mends.
  private func shown(
    _ diagnostics: [ShownDiagnostic], mendedBy action: CodeActions.Action, in analysis: Analysis, _ conversions: Conversions
  ) -> [ShownDiagnostic] {
    let mended = action.findings.filter(analysis.findings.indices.contains).map { analysis.findings[$0] }
    return diagnostics.filter { diagnostic in
      mended.contains { $0.rule == diagnostic.code && conversions.range(of: $0.range) == diagnostic.range }
    }
  }
}
