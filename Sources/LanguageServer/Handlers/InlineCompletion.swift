import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/inlineCompletion`: empty where nothing is likely, null in a document that is not open.
  func completeInline(_ params: TextDocumentPosition) -> InlineCompletionList? {
    reading(params.uri) { analysis, conversions, _ in
      let found = InlineCompletion.at(conversions.offset(of: params.position), in: analysis)
      return InlineCompletionList(found.map { [TextReplacement(conversions.range(of: $0.range), $0.text)] } ?? [])
    }
  }
}
