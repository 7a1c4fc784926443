import LanguageServerProtocol
import ReportAnalysis
import ReportFolder
import ReportForm

extension Server {
  /// Publishes what is wrong with the `.gouji.json` that count for open documents, and takes back what is wrong no longer.
  ///
  /// To a client that does not list the findings of files that are not open, the first fault is shown too, once until the file is right.
  func publishFaultsOfSettings() {
    var files: [String: ConfigurationFile] = [:]
    for document in documents.onePerFolder {
      guard let file = settings.file(of: document.uri), !file.faults.isEmpty else { continue }
      files[file.path] = file
    }
    let before = settings.faulty
    settings.faulty = files
    for path in before.keys.sorted() where files[path] == nil {
      publish(PublishDiagnosticsParams(uri: FileURI.uri(ofPath: path), version: nil, diagnostics: []))
    }
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      if before[path] == nil, !listsFindings { warn(file.complaint(at: 0)) }
      if before[path]?.text.bytes == file.text.bytes { continue }
      publish(PublishDiagnosticsParams(uri: FileURI.uri(ofPath: path), version: nil, diagnostics: diagnostics(file)))
    }
  }

  private func diagnostics(_ file: ConfigurationFile) -> [Diagnostic] {
    let conversions = Conversions(file.text, in: encoding)
    let language = languages.language(ofFile: file.configuration.language)
    return file.faults.map { fault in
      Diagnostic(
        range: conversions.range(of: fault.range), severity: (file.isBroken ? Severity.error : .warning).rawValue, code: "settings",
        source: "gouji", message: fault.message.text(in: language), related: [], repairs: nil)
    }
  }
}
