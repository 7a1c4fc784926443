import LanguageServerProtocol
import ReportFolder

extension Server {
  /// `workspace/willRenameFiles`: a `.gouji.json` that names one of the files as last year's report names it anew; null where none does.
  func willRenameFiles(_ params: WillRenameFilesParams) -> WillRenameFilesResult? {
    var changes: [(uri: String, edits: [TextReplacement])] = []
    var changed: Set<String> = []
    for rename in params.renames {
      guard let old = FileURI.path(of: rename.old), let new = FileURI.path(of: rename.new) else { continue }
      for file in settingsFiles(near: old) where !changed.contains(file.path) {
        guard let change = PreviousReportChange(of: file, moving: old, to: new) else { continue }
        changed.insert(file.path)
        changes.append((FileURI.uri(ofPath: file.path), [Conversions(file.text, in: encoding).replacement(change.edit)]))
      }
    }
    return changes.isEmpty ? nil : WillRenameFilesResult(changes)
  }

  /// The settings that count for open documents, in the client's folders and beside a file.
  private func settingsFiles(near path: String) -> [ConfigurationFile] {
    let beside = settings.folders.compactMap(FileURI.path(of:)).map { "\($0)/\(ConfigurationFile.name)" } + [path]
    let files = documents.all.compactMap { settings.file(of: $0.uri) } + beside.compactMap(ConfigurationFile.nearest(to:))
    let byPath: [String: ConfigurationFile] = files.reduce(into: [:]) { $0[$1.path] = $0[$1.path] ?? $1 }
    return byPath.values.sorted { $0.path < $1.path }
  }
}
