import JSONText
import LanguageServerProtocol

extension Server {
  /// Handles one message; a request is answered exactly once.
  func handle(_ message: ClientMessage, isCancelled: Bool) {
    switch message {
    case .request(let id, let method, let params):
      beforeHandling?(method)
      log(.debug, "request \(method)")
      do throws(ResponseError) {
        try answer(id, method, params, isCancelled: isCancelled)
      } catch {
        refuse(id, error)
      }
    case .notification(let method, let params):
      beforeHandling?(method)
      log(.debug, "notification \(method)")
      do throws(ResponseError) {
        try take(method, params)
      } catch {
        log(.warning, "\(method): \(error.message)")
      }
    case .response(let id, let result): takeAnswer(id, result)
    case .invalid(let id, let error): refuse(id, error)
    }
  }

  private func refuse(_ id: RequestID?, _ error: ResponseError) {
    log(.warning, error.message)
    outbox.add { ServerMessage.error(error, to: id, in: &$0) }
  }

  /// Answers a request; an id of nil is that of a notification, which has no answer.
  private func reply(to id: RequestID?, _ result: some JSONWritable) {
    guard let id else { return }
    outbox.add { ServerMessage.result(result, to: id, in: &$0) }
  }

  private func answer(_ id: RequestID, _ name: String, _ params: JSON, isCancelled: Bool) throws(ResponseError) {
    let method = ClientMethod(rawValue: name)
    switch state {
    case .fresh:
      guard method == .initialize || method == .exit else { throw ResponseError(.serverNotInitialized, "initialize comes first") }
    case .running:
      guard method != .initialize else { throw ResponseError(.invalidRequest, "initialize has been answered already") }
    case .shutDown:
      guard method == .exit else { throw ResponseError(.invalidRequest, "after shutdown comes exit") }
    }
    guard let method else { throw ResponseError(.methodNotFound, "unknown method: \(name)") }
    guard method.isRequest || method == .exit else { throw ResponseError(.invalidRequest, "\(name) is a notification: it has no id") }
    // The session must begin and end, whether or not the client waits for the answer.
    if isCancelled, method != .initialize, method != .shutdown { throw ResponseError(.requestCancelled, "cancelled by the client") }
    try perform(method, params, id: id)
  }

  private func take(_ name: String, _ params: JSON) throws(ResponseError) {
    guard let method = ClientMethod(rawValue: name) else { return log(.debug, "unknown notification \(name)") }
    guard !method.isRequest else { return log(.warning, "\(name) without an id is no request") }
    guard state == .running || method == .exit else { return log(.debug, "\(name) outside the session") }
    try perform(method, params, id: nil)
  }

  /// Does what a method asks for.
  private func perform(_ method: ClientMethod, _ params: JSON, id: RequestID?) throws(ResponseError) {
    switch method {
    case .initialize: reply(to: id, initialize(try InitializeParams(params)))
    case .shutdown:
      state = .shutDown
      endFolderChecks()
      reply(to: id, JSON.null)
    case .exit: exitStatus = statusAtEnd
    case .didOpen: didOpen(try DidOpenParams(params))
    case .didChange: didChange(try DidChangeParams(params))
    case .didClose: didClose(try DidCloseParams(params))
    case .completion: reply(to: id, complete(try CompletionParams(params)))
    case .inlineCompletion: reply(to: id, completeInline(try TextDocumentPosition(params)))
    case .signatureHelp: reply(to: id, signatureHelp(try TextDocumentPosition(params)))
    case .prepareRename: reply(to: id, try prepareRename(try TextDocumentPosition(params)))
    case .rename: reply(to: id, try rename(try RenameParams(params)))
    case .linkedEditingRange: reply(to: id, linkedEditingRanges(try TextDocumentPosition(params)))
    case .hover: reply(to: id, hover(try TextDocumentPosition(params)))
    case .codeAction: reply(to: id, codeActions(try CodeActionParams(params)))
    case .formatting: reply(to: id, format(try TextDocumentParams(params)))
    case .rangeFormatting: reply(to: id, format(try TextDocumentRange(params)))
    case .onTypeFormatting: reply(to: id, format(try OnTypeFormattingParams(params)))
    case .documentSymbol: reply(to: id, documentSymbols(try TextDocumentParams(params)))
    case .foldingRange: reply(to: id, foldingRanges(try TextDocumentParams(params)))
    case .semanticTokensFull: reply(to: id, semanticTokens(try TextDocumentParams(params)))
    case .semanticTokensRange: reply(to: id, semanticTokens(try TextDocumentRange(params)))
    case .documentHighlight: reply(to: id, documentHighlights(try TextDocumentPosition(params)))
    case .definition: reply(to: id, definition(try TextDocumentPosition(params)))
    case .references: reply(to: id, references(try ReferenceParams(params)))
    case .inlayHint: reply(to: id, inlayHints(try TextDocumentRange(params)))
    case .documentLink: reply(to: id, documentLinks(try TextDocumentParams(params)))
    case .textDocumentContent: reply(to: id, try textDocumentContent(try TextDocumentContentParams(params)))
    case .workspaceSymbol: reply(to: id, workspaceSymbols(try WorkspaceSymbolParams(params)))
    case .willRenameFiles: reply(to: id, willRenameFiles(try WillRenameFilesParams(params)))
    case .codeLens: reply(to: id, codeLenses(try TextDocumentParams(params)))
    case .selectionRange: reply(to: id, selectionRanges(try SelectionRangeParams(params)))
    case .prepareCallHierarchy: reply(to: id, prepareCallHierarchy(try TextDocumentPosition(params)))
    case .incomingCalls: reply(to: id, incomingCalls(try CallHierarchyParams(params)))
    case .outgoingCalls: reply(to: id, outgoingCalls(try CallHierarchyParams(params)))
    case .executeCommand:
      // A lens that only tells has an empty command, since one without waits to be resolved: VS Code shows its words alone, and an editor
      // that runs it all the same is not to hear of a fault.
      if params["command"]?.string != "" { try execute(try ExecuteCommandParams(params)) }
      reply(to: id, JSON.null)
    case .didChangeConfiguration: didChangeConfiguration(try DidChangeConfigurationParams(params))
    case .documentDiagnostic: reply(to: id, diagnose(try DocumentDiagnosticParams(params)))
    case .workspaceDiagnostic: beginFolderCheck(WorkspaceDiagnosticParams(params), id: id)
    case .cancelRequest: cancelFolderCheck(try CancelParams(params))  // Of what waits it takes effect on its arrival, ahead of its turn.
    case .willSave: break  // The text that counts is the one in the editor.
    case .didSave: didChangeWatchedFiles()
    case .initialized: initialized()
    case .didChangeWatchedFiles: didChangeWatchedFiles()
    case .didChangeWorkspaceFolders: didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams(params))
    case .setTrace, .workDoneProgressCancel: break
    }
  }
}
