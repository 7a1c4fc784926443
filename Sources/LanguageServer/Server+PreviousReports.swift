import LanguageServerProtocol
import ReportFolder
import ReportReading

extension Server {
  /// What there is of last year for a document: what the settings name, else what lies near it, on disk or open, or anywhere in the
  /// client's folders.
  func lastYear(of document: Document, _ identity: Identity) -> LastYear {
    let path = document.path
    let open = documents.openReports()
    let documents = documents
    let prefix = document.uri[...(document.uri.lastIndex(of: "/") ?? document.uri.startIndex)]
    let folder = DiskFile.folder(of: path)
    func location(_ other: String) -> String {
      if let uri = documents.document(at: other)?.uri { return uri }
      // The client's own spelling of a folder is kept.
      return DiskFile.folder(of: other) == folder ? prefix + FileURI.escaped(DiskFile.name(of: other)) : FileURI.uri(ofPath: other)
    }
    guard let named = document.configuration.previousReport, named != path else {
      return search.lastYear(of: identity, at: path, open: open, location: location)
    }
    do throws(PreviousReportTrouble) {
      return try search.lastYear(of: identity, named: named, besides: path, open: open, location: location)
    } catch {
      warn(error.message)
      return .unknown
    }
  }

  /// The body whose reports lie in a document's folder, open or not; nil where there is none, or are several.
  func bodyBeside(_ document: Document) -> String? {
    let bodies = search.bodies(beside: document.path, open: documents.openReports())
    return bodies.count == 1 ? bodies.first : nil
  }

  /// Looks for every document's last year's report again, and publishes where there is another one now.
  func lookForPreviousReports() {
    search.forget()
    lookAgain(documents.all)
  }

  /// The same for those that may be compared with what is, or was, under a path: the next reports of some bodies, and who names it.
  func lookForPreviousReports(under path: String, _ keys: [ReportKey?], except document: Document? = nil) {
    let next = Set(keys.compactMap { $0?.next }).flatMap { documents.reports(of: $0) }
    let others = (next + documents.naming(path)).filter { $0 !== document }
    lookAgain(others.sorted { $0.uri < $1.uri })
  }

  private func lookAgain(_ others: [Document]) {
    let changed = others.filter { $0.lookAgain() }
    for other in changed { documents.noteChange(of: other) }
    if !changed.isEmpty { askToAskAgain() }
  }

  /// Notes whose report a document is: of another year or body, it may be another document's report of last year.
  func noteIdentity(of document: Document, _ identity: Identity?) {
    let before = document.toldKey
    guard document.noteIdentity(identity) else { return }
    // A report that is new, or another one now, may be compared with one that only the disk had.
    lookForPreviousReports(under: document.path, [before, ReportKey(identity), search.key(of: document.path)], except: document)
  }
}
