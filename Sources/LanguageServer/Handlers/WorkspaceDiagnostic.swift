import JSONText
import LanguageServerProtocol
import ReportFolder
import ReportForm
import ReportSyntax

/// The check of all reports in the client's folders, beside which everything else goes on.
extension Server {
  /// A check that is over sooner is shown nowhere, and between two words on how far it is so much time passes: 0.3 s, in nanoseconds.
  private static let patience: UInt64 = 300_000_000

  /// `workspace/diagnostic`: answered when all files have been looked at.
  func beginFolderCheck(_ params: WorkspaceDiagnosticParams, id: RequestID?) {
    guard let id else { return }
    search.forget()
    settings.forgetFiles()
    let paths = ReportTree(settings.folders.compactMap(FileURI.path(of:))).texts
      .filter { path in !path.split(separator: "/").contains { $0 == "node_modules" || $0.hasPrefix("~$") } }
    let excluded = Set(paths.filter { settings.excludes($0) })
    folderChecks.append(FolderCheck(params, id: id, paths: paths.filter { !excluded.contains($0) }))
    takeBack(excluded)
  }

  /// Tells the client of the newest check that nothing is found in files that are passed over, where it still has something of them.
  private func takeBack(_ excluded: Set<String>) {
    let place = folderChecks.count - 1
    for (path, uri) in folderChecks[place].knownURIs where excluded.contains(path) {
      let previous = folderChecks[place].params.previousResultIDs[uri]
      tell(report([], previousResultID: previous, document: (uri, nil)), of: place)
    }
  }

  /// Looks at one more file of the oldest check, or ends it.
  func checkNextFile() {
    guard let path = folderChecks[0].next() else { return endFolderCheck(folderChecks.removeFirst()) }
    if let report = report(onFile: path, &folderChecks[0]) { tell(report, of: 0) }
    tellProgress()
  }

  /// What is wrong with the report in a file; nil where there is none, and the client has nothing of it.
  private func report(onFile path: String, _ check: inout FolderCheck) -> DiagnosticReport? {
    let document: Document
    if let open = documents.document(at: path) {
      document = open
    } else {
      guard let bytes = DiskFile.contents(of: path, limit: FolderCheck.sizeLimit) else { return nil }
      // The client knows the file by the spelling of its own.
      let uri = check.knownURIs[path] ?? FileURI.uri(ofPath: path)
      document = self.document(DidOpenParams(uri: uri, version: nil, text: SourceText(bytes).string))
      configure(document)
    }
    let previous = check.params.previousResultIDs[document.uri]
    if !check.isRepeated(path), let text = document.analysis.inspection?.ownText {
      check.neighbours.take(text, location: document.uri, name: FileURI.name(of: document.uri))
    }
    // What is known of all reports says more than what was read of them so far.
    document.neighbours = neighbours ?? check.neighbours
    guard previous != nil || document.analysis.report != nil else { return nil }
    let likeIt = neighbours == nil ? document.analysis.copiedFrom : []
    if !likeIt.isEmpty { check.lookAgain(at: path) }
    for other in likeIt.compactMap(FileURI.path(of:)) { check.lookAgain(at: other) }
    return report(diagnostics(of: document), previousResultID: previous, document: (document.uri, document.version))
  }

  private func tell(_ report: DiagnosticReport, of place: Int) {
    guard let token = folderChecks[place].params.partialResultToken else { return folderChecks[place].keep(report) }
    outbox.add { ServerMessage.notification(.progress, ProgressParams(token, WorkspaceDiagnosticReport([report])), in: &$0) }
  }

  private func tellProgress() {
    guard let token = folderChecks[0].params.workDoneToken else { return }
    let now = Clock.nanoseconds
    guard now &- (folderChecks[0].toldProgress ?? folderChecks[0].start) >= Self.patience else { return }
    if folderChecks[0].toldProgress == nil { tell(.begin(title: Localized.checking.text(in: languages.language)), token) }
    folderChecks[0].toldProgress = now
    tell(folderChecks[0].progress, token)
  }

  private func tell(_ progress: WorkDoneProgress, _ token: JSON) {
    outbox.add { ServerMessage.notification(.progress, ProgressParams(token, progress), in: &$0) }
  }

  private func endProgress(of check: FolderCheck) {
    if check.toldProgress != nil, let token = check.params.workDoneToken { tell(.end, token) }
  }

  private func endFolderCheck(_ check: FolderCheck) {
    endProgress(of: check)
    neighbours = check.neighbours
    for document in documents.all where document.neighbours?.version != check.neighbours.version {
      document.neighbours = check.neighbours
      documents.noteChange(of: document)
    }
    outbox.add { ServerMessage.result(WorkspaceDiagnosticReport(check.reports), to: check.id, in: &$0) }
  }

  /// `$/cancelRequest` of a check that is under way.
  func cancelFolderCheck(_ params: CancelParams) {
    guard let place = folderChecks.firstIndex(where: { $0.id == params.id }) else { return }
    refuse(folderChecks.remove(at: place))
  }

  /// Ends all checks, as the session ends.
  func endFolderChecks() {
    for check in folderChecks { refuse(check) }
    folderChecks = []
  }

  private func refuse(_ check: FolderCheck) {
    endProgress(of: check)
    outbox.add { ServerMessage.error(ResponseError(.requestCancelled, "cancelled by the client"), to: check.id, in: &$0) }
  }
}

extension Localized {
  fileprivate static let checking = Localized("核对全部报告", "Checking all reports")
}
