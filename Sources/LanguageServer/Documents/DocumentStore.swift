/// The open documents, by their URI as the client writes it.
struct DocumentStore {
  private var documents: [String: Document] = [:]
  /// Those whose findings are to be published, in the order in which they changed.
  private var changed: [Document] = []

  /// Those of whose findings some wait for a figure to be typed to its end, and until when, in nanoseconds of ``Clock/nanoseconds``.
  private var waiting: [(document: Document, until: UInt64)] = []

  subscript(uri: String) -> Document? { documents[uri] }

  /// Opens a document, in place of one that is open under the same URI.
  mutating func open(_ document: Document) {
    close(document.uri)
    documents[document.uri] = document
    changed.append(document)
  }

  /// Notes that findings are to be published.
  mutating func noteChange(of document: Document) {
    if !changed.contains(where: { $0 === document }) { changed.append(document) }
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

  /// Those that are compared with a document as last year's report.
  func compared(with document: Document) -> [Document] {
    guard documents.count > 1 else { return [] }
    return documents.values.filter { $0.lastYear.locations.contains(document.uri) }
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
    return true
  }

  /// Whether findings are to be published.
  var hasChanges: Bool { !changed.isEmpty }

  /// The document whose findings are to be published next.
  mutating func nextChanged() -> Document? { changed.isEmpty ? nil : changed.removeFirst() }
}
