import ReportFolder
import ReportReading

extension Server {
  /// What there is of last year for a document: what the settings name, else what lies near it, on disk or open, or anywhere in the
  /// client's folders.
  func lastYear(of document: Document, _ identity: Identity) -> LastYear {
    let path = Self.path(of: document)
    let open = openReports(besides: document)
    var uris: [String: String] = [:]
    for document in documents.all.reversed() { uris[Self.path(of: document)] = document.uri }
    let prefix = document.uri[...(document.uri.lastIndex(of: "/") ?? document.uri.startIndex)]
    let folder = DiskFile.folder(of: path)
    func location(_ other: String) -> String {
      if let uri = uris[other] { return uri }
      // The client's own spelling of a folder is kept.
      return DiskFile.folder(of: other) == folder ? prefix + FileURI.escaped(DiskFile.name(of: other)) : FileURI.uri(ofPath: other)
    }
    guard let named = document.configuration.previousReport, named != path else {
      return search.lastYear(of: identity, at: path, open: open, location: location)
    }
    do throws(PreviousReportTrouble) {
      return try search.lastYear(of: identity, named: named, open: open, location: location)
    } catch {
      warn(error.message)
      return .unknown
    }
  }

  /// The reports in the editor. Of an open document the text there counts, not the one on disk.
  private func openReports(besides document: Document) -> [PreviousReportSearch.OpenReport] {
    documents.all.filter { $0 !== document }.compactMap { other in
      other.identity.map { PreviousReportSearch.OpenReport(path: Self.path(of: other), identity: $0, report: { other.asPreviousReport }) }
    }
  }

  /// The body whose reports lie in a document's folder, open or not; nil where there is none, or are several.
  func bodyBeside(_ document: Document) -> String? {
    let bodies = search.bodies(beside: Self.path(of: document), open: openReports(besides: document))
    return bodies.count == 1 ? bodies.first : nil
  }

  /// Looks for every document's last year's report again, and publishes where there is another one now.
  func lookForPreviousReports(except document: Document? = nil) {
    search.forget()
    let changed = documents.all.filter { $0 !== document && $0.lookAgain() }
    for other in changed { documents.noteChange(of: other) }
    if !changed.isEmpty { askToAskAgain() }
  }

  /// Notes whose report a document is: of another year or body, it may be another document's report of last year.
  func noteIdentity(of document: Document, _ identity: Identity?) {
    if document.noteIdentity(identity) { lookForPreviousReports(except: document) }
  }

  /// The path of a document, or its URI where it is of no file.
  private static func path(of document: Document) -> String {
    FileURI.path(of: document.uri).map { DiskFile.path($0, from: "") } ?? document.uri
  }
}
