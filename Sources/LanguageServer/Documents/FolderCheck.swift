import JSONText
import LanguageServerProtocol

/// A check of all reports in the client's folders that a client has asked for: a file at a step, while nothing else is to be done.
struct FolderCheck {
  /// The request that is answered in the end.
  let id: RequestID
  let params: WorkspaceDiagnosticParams
  /// The URIs of what the client has, in its own spelling, by their paths.
  let knownURIs: [String: String]
  /// The paths of the files that are still to be looked at, the next one last.
  private(set) var waiting: [String]
  /// How many there were.
  let count: Int
  /// What was found and the client has not been told.
  var reports: [DiagnosticReport] = []
  /// When the check began, and when the client was last told how far it is, in nanoseconds of ``Clock/nanoseconds``; nil as long as it
  /// was told nothing.
  let start = Clock.nanoseconds
  var toldProgress: UInt64?

  init(_ params: WorkspaceDiagnosticParams, id: RequestID, paths: [String]) {
    self.params = params
    self.id = id
    let known = params.previousResultIDs.keys.compactMap { uri in FileURI.path(of: uri).map { ($0, uri) } }
    knownURIs = Dictionary(known) { first, _ in first }
    waiting = paths.reversed()
    count = paths.count
  }

  /// The path of the next file, which is done with.
  mutating func next() -> String? { waiting.popLast() }

  /// How far it is: the share in hundredths, and the number of files.
  var progress: WorkDoneProgress {
    let done = count - waiting.count
    return .report(percentage: count == 0 ? 100 : done * 100 / count, message: "\(done)/\(count)")
  }
}
