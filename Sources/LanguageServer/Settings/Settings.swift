import LanguageServerProtocol
import ReportAnalysis
import ReportFolder

/// What the user has settled, from whatever has told: files beside the reports, and above them the client.
struct Settings {
  /// From `initializationOptions`.
  var initialization = Configuration()
  /// From `workspace/didChangeConfiguration`, or asked for with `workspace/configuration`.
  var client = Configuration()
  /// The folder from which the client's paths are given; without one, that of the document.
  var folder: String?
  /// The id of the request for settings whose answer is awaited.
  var awaited: RequestID?
  private var nearest = NearestConfiguration()

  /// What counts for a document.
  mutating func configuration(of uri: String) -> Configuration {
    var settled = initialization.overlaid(by: client)
    settled.previousReport = settled.previousReport.map { path in
      DiskFile.path(path, from: folder ?? FileURI.path(of: uri).map(DiskFile.folder(of:)) ?? "")
    }
    return file(of: uri)?.configuration.overlaid(by: settled) ?? settled
  }

  /// The nearest `.gouji.json` of a document, or nil.
  mutating func file(of uri: String) -> ConfigurationFile? {
    guard let path = FileURI.path(of: uri) else { return nil }
    return nearest.file(for: path)
  }

  /// Forgets what was read from files, which may have changed.
  mutating func forgetFiles() { nearest.forget() }

  /// Whether a complaint is new.
  mutating func isNew(_ complaint: String) -> Bool { nearest.isNew(complaint) }
}
