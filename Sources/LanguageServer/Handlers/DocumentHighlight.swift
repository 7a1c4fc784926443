import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/documentHighlight`: null where nothing of the form stands, so that the editor marks words by its own lights.
  func documentHighlights(_ params: TextDocumentPosition) -> DocumentHighlightList? {
    reading(params.uri) { analysis, conversions, _ in
      DocumentHighlight.at(conversions.offset(of: params.position), in: analysis).map { highlights in
        DocumentHighlightList(highlights.map { (conversions.range(of: $0.range), $0.kind == .own ? .text : .read) })
      }
    }
  }
}
