/// The open documents, by their URI as the client writes it.
struct DocumentStore {
  private var documents: [String: Document] = [:]
  /// Those whose findings are to be published, in the order in which they changed.
  private var changed: [Document] = []

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

  /// All of them, in the order of their URIs.
  var all: [Document] { documents.sorted { $0.key < $1.key }.map(\.value) }

  /// Those that are compared with a document as last year's report.
  func compared(with document: Document) -> [Document] {
    guard documents.count > 1 else { return [] }
    return documents.values.filter { $0.previous?.location == document.uri }
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
    return true
  }

  /// Whether findings are to be published.
  var hasChanges: Bool { !changed.isEmpty }

  /// The document whose findings are to be published next.
  mutating func nextChanged() -> Document? { changed.isEmpty ? nil : changed.removeFirst() }
}
