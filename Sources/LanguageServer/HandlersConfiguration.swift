import LanguageServerProtocol
import ReportAnalysis

extension Server {
  /// `workspace/didChangeConfiguration`: settings that hold nothing of the server's leave it as it is.
  func didChangeConfiguration(_ params: DidChangeConfigurationParams) {
    guard params.settings != nil else { return }
    let before = languages.language
    languages.setting = params.language.flatMap(Language.init(rawValue:))
    if languages.language != before { documents.noteChangeOfAll() }
  }
}
