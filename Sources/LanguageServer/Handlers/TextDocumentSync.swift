import LanguageServerProtocol

extension Server {
  /// `textDocument/didOpen`: a document opened twice is the one opened last.
  func didOpen(_ params: DidOpenParams) {
    let document = document(params)
    // A file of settings, or a report, may have changed where nobody watches.
    if !isWatched(document) {
      settings.forgetFiles()
      search.forget()
    }
    configure(document)
    documents.open(document)
    publishFaultsOfSettings()
  }

  /// Whether the client tells of whatever changes on disk around a document.
  private func isWatched(_ document: Document) -> Bool {
    guard client.registersWatchedFiles, client.watchesElsewhere else { return false }
    return settings.folders.contains { document.uri.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
  }

  /// A document that finds its report of last year here.
  func document(_ params: DidOpenParams) -> Document {
    let document = Document(params)
    // The server lasts as long as its documents.
    document.findLastYear = { document, identity in self.lastYear(of: document, identity) }
    document.neighbours = neighbours
    return document
  }

  /// `textDocument/didChange`.
  func didChange(_ params: DidChangeParams) {
    guard let document = documents[params.uri] else { return log(.warning, "a change of a document that is not open: \(params.uri)") }
    guard document.apply(params, in: encoding) else { return log(.warning, "a change that is not newer than the text: \(params.uri)") }
    documents.noteChange(of: document)
    lastChange = Clock.nanoseconds
  }

  /// `textDocument/didClose`: what was published of the document is taken back.
  func didClose(_ params: DidCloseParams) {
    let closed = documents[params.uri]
    guard documents.close(params.uri), let closed else {
      return log(.warning, "the closing of a document that is not open: \(params.uri)")
    }
    if !pullsDiagnostics { publish(PublishDiagnosticsParams(uri: params.uri, version: nil, diagnostics: [])) }
    publishFaultsOfSettings()
    search.forget()
    lookForPreviousReports(under: closed.path, [closed.toldKey, search.key(of: closed.path)])
  }
}
