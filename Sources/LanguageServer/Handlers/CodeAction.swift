import LanguageServerProtocol
import ReportAnalysis
import ReportFeatures
import ReportFolder
import ReportForm
import ReportSyntax

extension Server {
  /// `textDocument/codeAction`: nothing for a client that takes commands only, and in a document that is not open.
  func codeActions(_ params: CodeActionParams) -> CodeActionList {
    guard client.takesCodeActions, CodeActionKind.allCases.contains(where: params.wants), let document = documents[params.uri] else {
      return CodeActionList([])
    }
    let analysis = document.analysis
    let conversions = Conversions(analysis.text, in: encoding)
    let range = conversions.byteRange(of: params.range)
    var actions = CodeActions.actions(in: analysis, for: range, language: language(of: document))
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
          diagnostics: shown(params.diagnostics, action.findings, in: analysis, conversions),
          edit: WorkspaceEdit(uri: params.uri, form: form, edits: action.edits.map { replacement($0, of: action, conversions) }),
          disabled: action.disabled)
      } + (params.wants(.quickFix) ? levelChanges(of: document, range, params.diagnostics, conversions) : []))
  }

  /// For each rule with findings in a range, to turn it off in the folder or have it count for less there, by its `.gouji.json`.
  private func levelChanges(
    of document: Document, _ range: ByteRange, _ diagnostics: [ShownDiagnostic], _ conversions: Conversions
  ) -> [CodeAction] {
    guard client.takesVersionedEdits, let path = FileURI.path(of: document.uri) else { return [] }
    let (analysis, language) = (document.analysis, language(of: document))
    return CodeActions.rules(in: analysis, for: range, language: language).flatMap { rule -> [CodeAction] in
      // What the client's own settings say of a rule outweighs the file, whose change would be to no effect.
      guard settings.initialization.severities[rule.id] == nil, settings.client(for: document.uri).severities[rule.id] == nil else {
        return []
      }
      return [.off, rule.severity.gentler.map(Configuration.Level.at)].compactMap { level -> CodeAction? in
        guard let level, let change = LevelChange(of: rule.id, to: level.name, for: path), client.createsFiles || !change.isNew
        else { return nil }
        let place = Conversions(change.text, in: encoding)
        return CodeAction(
          title: title(of: change, rule.id, level, language), kind: .quickFix, isPreferred: false,
          diagnostics: shown(diagnostics, rule.findings, in: analysis, conversions),
          edit: WorkspaceEdit(
            uri: FileURI.uri(ofPath: change.path), form: .versioned(nil), edits: [place.replacement(change.edit)],
            creates: client.createsFiles))
      }
    }
  }

  private func title(of change: LevelChange, _ rule: String, _ level: Configuration.Level, _ language: Language) -> String {
    let rule = Rules.title(of: rule).text(in: language)
    return switch level {
    case .off:
      language.say("本文件夹里不查：\(rule)（写入 \(change.name)）", "Turn off in this folder: \(rule) (writes \(change.name))")
    case .at(let severity):
      language.say(
        "本文件夹里改为\(severity.word.text(in: language))：\(rule)（写入 \(change.name)）",
        "Show as \(severity.word.text(in: language)) in this folder: \(rule) (writes \(change.name))")
    }
  }

  /// An edit in the client's positions; a snippet where the author is to write part of it, and the client leads to that.
  private func replacement(_ edit: TextEdit, of action: CodeActions.Action, _ conversions: Conversions) -> TextReplacement {
    let plain = conversions.replacement(edit)
    guard client.expandsSnippetEdits, let blank = action.blank, let snippet = CodeActions.snippet(edit, blank: blank) else { return plain }
    return TextReplacement(plain.range, plain.text, snippet: snippet)
  }

  private func kind(of action: CodeActions.Action) -> CodeActionKind {
    switch action.kind {
    case .quickFix: .quickFix
    case .rewrite: .rewrite
    case .fixAll: .fixAll
    }
  }

  /// Those of the diagnostics that the client shows which are of some findings, by their indices.
  private func shown(
    _ diagnostics: [ShownDiagnostic], _ findings: [Int], in analysis: Analysis, _ conversions: Conversions
  ) -> [ShownDiagnostic] {
    let mended = findings.filter(analysis.findings.indices.contains).map { analysis.findings[$0] }
    return diagnostics.filter { diagnostic in
      mended.contains { $0.rule == diagnostic.code && conversions.range(of: $0.range) == diagnostic.range }
    }
  }
}
