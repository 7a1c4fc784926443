import JSONText
import LanguageServerProtocol
import ReportFolder
import ReportReading
import ReportSyntax

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
  private(set) var reports: [DiagnosticReport] = []
  /// The reports that were read so far, by what they say.
  var neighbours = NeighbourReports { uri in
    FileURI.path(of: uri).flatMap { DiskFile.contents(of: $0, limit: sizeLimit) }.map(SourceText.init)
  }
  /// The paths that are looked at once more, as another report is like theirs.
  private var repeated: Set<String> = []
  /// The largest file that is looked at: 4 MiB.
  static let sizeLimit = 1 << 22
  /// When the check began, and when the client was last told how far it is, in nanoseconds of ``Clock/nanoseconds``; nil as long as it
  /// was told nothing.
  let start = Clock.nanoseconds
  var toldProgress: UInt64?

  init(_ params: WorkspaceDiagnosticParams, id: RequestID, paths: [String]) {
    self.params = params
    self.id = id
    var known: [String: String] = [:]
    for uri in params.previousResultIDs.keys {
      if let path = FileURI.path(of: uri), known[path] == nil { known[path] = uri }
    }
    knownURIs = known
    waiting = paths.reversed()
    count = paths.count
  }

  /// Has a file looked at once more, when all are known: what it has in common with another may turn out to be what many say.
  mutating func lookAgain(at path: String) { if repeated.insert(path).inserted { waiting.insert(path, at: 0) } }

  /// Whether a file is looked at once more.
  func isRepeated(_ path: String) -> Bool { repeated.contains(path) }

  /// Keeps what was found until all is told at once; of a file that was looked at twice the later counts.
  mutating func keep(_ report: DiagnosticReport) {
    if !repeated.isEmpty { reports.removeAll { $0.document?.uri == report.document?.uri } }
    reports.append(report)
  }

  /// The path of the next file, which is done with.
  mutating func next() -> String? { waiting.popLast() }

  /// How far it is: the share in hundredths, and the number of files.
  var progress: WorkDoneProgress {
    let done = max(count - waiting.count, 0)
    return .report(percentage: count == 0 ? 100 : done * 100 / count, message: "\(done)/\(count)")
  }
}
