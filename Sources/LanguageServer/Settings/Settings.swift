import LanguageServerProtocol
import ReportAnalysis
import ReportFolder

/// What the user has settled, from whatever has told: files beside the reports, and above them the client.
struct Settings {
  /// From `initializationOptions`.
  var initialization = Configuration()
  /// Whether these count only until the client tells its settings otherwise.
  var isProvisional = false
  /// From `workspace/didChangeConfiguration`, or asked for with `workspace/configuration`.
  var client = Configuration()
  /// The same for single folders, by their URIs.
  var clientByFolder: [String: Configuration] = [:]
  /// The URIs of the folders that the client has open.
  var folders: [String] = []
  /// The files that something is wrong with and that was told, by their paths.
  var faulty: [String: ConfigurationFile] = [:]
  /// The id of the request for settings whose answer is awaited, and the folders that it asks for.
  var awaited: (id: RequestID, folders: [String])?
  private var nearest = NearestConfiguration()

  /// What counts for a document.
  mutating func configuration(of uri: String) -> Configuration {
    var settled = initialization.overlaid(by: client(for: uri))
    settled.previousReport = settled.previousReport.map { path in
      let folder = (folder(of: uri) ?? folders.first).flatMap(FileURI.path(of:))
      return DiskFile.path(path, from: folder ?? FileURI.path(of: uri).map(DiskFile.folder(of:)) ?? "")
    }
    return file(of: uri)?.configuration.overlaid(by: settled) ?? settled
  }

  /// What the client's settings say for a document.
  func client(for uri: String) -> Configuration { folder(of: uri).flatMap { clientByFolder[$0] } ?? client }

  /// The innermost of the client's folders that a document is in, as a URI.
  private func folder(of uri: String) -> String? {
    folders.filter { uri.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }.max { $0.utf8.count < $1.utf8.count }
  }

  /// The URIs of the folders above those of the client, in which a file of settings may stand too.
  static func above(_ folders: [String]) -> [String] {
    var above: [String] = []
    for folder in folders {
      guard var path = FileURI.path(of: folder) else { continue }
      while path != "/", !path.isEmpty {
        path = DiskFile.folder(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
        let uri = FileURI.uri(ofPath: path)
        if !path.isEmpty, !above.contains(uri) { above.append(uri) }
      }
    }
    return above
  }

  /// The nearest `.gouji.json` of a document, or nil.
  mutating func file(of uri: String) -> ConfigurationFile? {
    guard let path = FileURI.path(of: uri) else { return nil }
    return nearest.file(for: path)
  }

  /// Whether folders are to be checked without a file: it, or a folder that it is in, is one that the nearest `.gouji.json` excludes.
  mutating func excludes(_ path: String) -> Bool {
    guard let file = nearest.file(for: path), file.configuration.exclude != nil else { return false }
    let above = DiskFile.folder(of: file.path)
    var path = path
    while path.utf8.count > above.utf8.count {
      if file.excludes(path) { return true }
      path = DiskFile.folder(of: path)
    }
    return false
  }

  /// Forgets what was read from files, which may have changed.
  mutating func forgetFiles() { nearest.forget() }

  /// Whether a complaint is new.
  mutating func isNew(_ complaint: String) -> Bool { nearest.isNew(complaint) }
}
