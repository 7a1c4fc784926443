/// Every method a client may call; the server answers each, in a `switch` without `default`.
package enum ClientMethod: String, CaseIterable, Sendable {
  case initialize
  case initialized
  case shutdown
  case exit
  case cancelRequest = "$/cancelRequest"
  case setTrace = "$/setTrace"
  case workDoneProgressCancel = "window/workDoneProgress/cancel"
  case didChangeConfiguration = "workspace/didChangeConfiguration"
  case didChangeWatchedFiles = "workspace/didChangeWatchedFiles"
  case didChangeWorkspaceFolders = "workspace/didChangeWorkspaceFolders"
  case didOpen = "textDocument/didOpen"
  case didChange = "textDocument/didChange"
  case willSave = "textDocument/willSave"
  case didSave = "textDocument/didSave"
  case didClose = "textDocument/didClose"
  case completion = "textDocument/completion"
  case inlineCompletion = "textDocument/inlineCompletion"
  case signatureHelp = "textDocument/signatureHelp"
  case prepareRename = "textDocument/prepareRename"
  case rename = "textDocument/rename"
  case linkedEditingRange = "textDocument/linkedEditingRange"
  case hover = "textDocument/hover"
  case codeAction = "textDocument/codeAction"
  case formatting = "textDocument/formatting"
  case rangeFormatting = "textDocument/rangeFormatting"
  case onTypeFormatting = "textDocument/onTypeFormatting"
  case documentSymbol = "textDocument/documentSymbol"
  case foldingRange = "textDocument/foldingRange"
  case semanticTokensFull = "textDocument/semanticTokens/full"
  case semanticTokensRange = "textDocument/semanticTokens/range"
  case documentHighlight = "textDocument/documentHighlight"
  case definition = "textDocument/definition"
  case references = "textDocument/references"
  case inlayHint = "textDocument/inlayHint"
  case documentLink = "textDocument/documentLink"
  case textDocumentContent = "workspace/textDocumentContent"
  case workspaceSymbol = "workspace/symbol"
  case willRenameFiles = "workspace/willRenameFiles"
  case codeLens = "textDocument/codeLens"
  case selectionRange = "textDocument/selectionRange"
  case prepareCallHierarchy = "textDocument/prepareCallHierarchy"
  case incomingCalls = "callHierarchy/incomingCalls"
  case outgoingCalls = "callHierarchy/outgoingCalls"
  case executeCommand = "workspace/executeCommand"
  case documentDiagnostic = "textDocument/diagnostic"
  case workspaceDiagnostic = "workspace/diagnostic"

  /// Whether the client wants an answer.
  package var isRequest: Bool {
    switch self {
    case .initialize, .shutdown, .completion, .hover, .codeAction, .formatting, .rangeFormatting, .onTypeFormatting,
      .documentSymbol, .foldingRange, .semanticTokensFull, .semanticTokensRange, .documentHighlight, .definition, .references, .inlayHint,
      .executeCommand, .documentDiagnostic, .workspaceDiagnostic, .inlineCompletion, .signatureHelp, .prepareRename, .rename,
      .linkedEditingRange, .documentLink, .textDocumentContent, .workspaceSymbol, .willRenameFiles, .codeLens, .selectionRange,
      .prepareCallHierarchy, .incomingCalls, .outgoingCalls:
      true
    case .initialized, .exit, .cancelRequest, .setTrace, .workDoneProgressCancel, .didChangeConfiguration, .didChangeWatchedFiles,
      .didChangeWorkspaceFolders, .didOpen, .didChange, .willSave, .didSave, .didClose:
      false
    }
  }
}
