import ReportFolder
import ReportReading

extension Server {
  /// Last year's report for a document with a title: the one that the settings name, else an open document of the same folder, else a
  /// file there.
  func previousReport(of document: Document, _ title: Title) -> PreviousReport? {
    let path = FileURI.path(of: document.uri).map { DiskFile.path($0, from: "") }
    if let named = document.configuration.previousReport, named != path { return previousReport(named: named, title) }
    let folder = Self.folder(of: document.uri)
    let neighbours = documents.all.filter { $0 !== document && Self.folder(of: $0.uri) == folder }
    if let other = neighbours.first(where: { $0.title?.precedes(title) ?? false }), let report = other.asPreviousReport { return report }
    guard let path else { return nil }
    // Of an open document the text in the editor counts, not the one on disk.
    let open = Set(documents.all.compactMap { FileURI.path(of: $0.uri) } + [path])
    let prefix = document.uri[...(document.uri.lastIndex(of: "/") ?? document.uri.startIndex)]
    return library.previous(of: title, beside: path, passingOver: open.contains) { prefix + FileURI.escaped($0) }
  }

  /// The report that the settings name; why it cannot be compared with is shown.
  private func previousReport(named path: String, _ title: Title) -> PreviousReport? {
    do throws(PreviousReportTrouble) {
      if let open = documents.all.first(where: { FileURI.path(of: $0.uri) == path }) {
        guard let report = open.asPreviousReport else { throw .noReport(path) }
        guard report.precedes(title) else { throw .otherYear(path, report.title?.year, (title.year ?? 0) - 1) }
        return report
      }
      return try library.named(path, location: FileURI.uri(ofPath: path), for: title)
    } catch {
      warn(error.message)
      return nil
    }
  }

  /// Looks for every document's last year's report again, and publishes where there is another one now.
  func lookForPreviousReports(except document: Document? = nil) {
    let changed = documents.all.filter { $0 !== document && $0.lookAgain() }
    for other in changed { documents.noteChange(of: other) }
    if !changed.isEmpty { askToAskAgain() }
  }

  /// Notes the title of a document: of another year or body, it may be another document's report of last year.
  func noteTitle(of document: Document, _ title: Title?) {
    if document.noteTitle(title) { lookForPreviousReports(except: document) }
  }

  /// What comes before the name in a URI, as a path where it is one.
  private static func folder(of uri: String) -> String { DiskFile.folder(of: FileURI.path(of: uri) ?? uri) }
}
