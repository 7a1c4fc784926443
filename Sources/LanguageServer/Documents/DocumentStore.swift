import ReportFolder
import ReportReading

/// The open documents, by their URI as the client writes it; what one of them costs does not grow with their number.
struct DocumentStore {
  private var documents: [String: Document] = [:]
  /// Those whose findings are to be published, in the order in which they changed.
  private var changed: [Document] = []

  /// Those of whose findings some wait for a figure to be typed to its end, and until when, in nanoseconds of ``Clock/nanoseconds``.
  private var waiting: [(document: Document, until: UInt64)] = []

  /// The same by their paths, the one opened last where there are several, and by their folders.
  private var byPath: [String: Document] = [:]
  private var byFolder: [String: [String: Document]] = [:]
  /// Whose reports they are, but for those that have changed since anyone asked.
  private var reports = OpenReports()
  private var unplaced: [Document] = []

  subscript(uri: String) -> Document? { documents[uri] }

  /// The document of a path; nil where none is open.
  func document(at path: String) -> Document? { byPath[path] }

  /// One document of each folder.
  var onePerFolder: [Document] { byFolder.values.compactMap { $0.min { $0.key < $1.key }?.value } }

  /// Opens a document, in place of one that is open under the same URI.
  mutating func open(_ document: Document) {
    close(document.uri)
    documents[document.uri] = document
    byPath[document.path] = document
    byFolder[DiskFile.folder(of: document.path), default: [:]][document.uri] = document
    takeOutOfPlace(document)
    changed.append(document)
  }

  /// Notes that findings are to be published.
  mutating func noteChange(of document: Document) {
    takeOutOfPlace(document)
    if !changed.contains(where: { $0 === document }) { changed.append(document) }
  }

  /// Has whose report a document is asked again before anyone is told.
  private mutating func takeOutOfPlace(_ document: Document) {
    guard document.isPlaced else { return }
    document.isPlaced = false
    unplaced.append(document)
  }

  /// Notes until when some findings of a document wait, unless they are published before; nil where none does.
  mutating func wait(for document: Document, until moment: UInt64?) {
    if !waiting.isEmpty { waiting.removeAll { $0.document === document } }
    if let moment { waiting.append((document, moment)) }
  }

  /// How long until the first wait is over, in nanoseconds; nil where there is none.
  var nextWait: UInt64? {
    guard let first = waiting.map({ $0.until }).min() else { return nil }
    let now = Clock.nanoseconds
    return first > now ? first - now : 0
  }

  /// Has the findings published for which it was waited long enough.
  mutating func endWaits() {
    let now = Clock.nanoseconds
    for (document, until) in waiting where until <= now {
      document.endFigure()
      noteChange(of: document)
    }
    waiting.removeAll { $0.until <= now }
  }

  /// All of them, in the order of their URIs.
  var all: [Document] { documents.sorted { $0.key < $1.key }.map { $0.value } }

  /// Whose reports they are now.
  mutating func openReports() -> OpenReports {
    for document in unplaced {
      document.isPlaced = true
      reports.note(document.path, document.identity) { document.asPreviousReport }
    }
    unplaced = []
    return reports
  }

  /// The reports of a body and a year.
  mutating func reports(of key: ReportKey) -> [Document] { openReports().paths(of: key).compactMap { byPath[$0] } }

  /// Those whose settings name a path as last year's report, in no order.
  func naming(_ path: String) -> [Document] { documents.values.filter { $0.configuration.previousReport == path } }

  /// Those that are compared with a document, which is a report of some body and year, as last year's report.
  mutating func compared(with document: Document, _ key: ReportKey?) -> [Document] {
    guard documents.count > 1 else { return [] }
    return ((key.map { reports(of: $0.next) } ?? []) + naming(document.path)).filter { $0.lastYear.locations.contains(document.uri) }
  }

  /// Notes that the findings of every document are to be published again.
  mutating func noteChangeOfAll() {
    for document in all { noteChange(of: document) }
  }

  /// Closes a document; false where none of that URI is open.
  @discardableResult
  mutating func close(_ uri: String) -> Bool {
    guard let document = documents.removeValue(forKey: uri) else { return false }
    changed.removeAll { $0 === document }
    waiting.removeAll { $0.document === document }
    unplaced.removeAll { $0 === document }
    reports.remove(document.path)
    if byPath[document.path] === document { byPath[document.path] = nil }
    let folder = DiskFile.folder(of: document.path)
    byFolder[folder]?[uri] = nil
    if byFolder[folder]?.isEmpty ?? false { byFolder[folder] = nil }
    return true
  }

  /// Whether findings are to be published.
  var hasChanges: Bool { !changed.isEmpty }

  /// The document whose findings are to be published next.
  mutating func nextChanged() -> Document? { changed.isEmpty ? nil : changed.removeFirst() }
}
