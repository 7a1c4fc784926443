import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/inlayHint`: those in view.
  func inlayHints(_ params: TextDocumentRange) -> InlayHintList? {
    reading(params.uri) { analysis, conversions, language in
      let hints = InlayHint.hints(in: analysis, touching: conversions.byteRange(of: params.range), language: language)
      return InlayHintList(
        hints.map { hint in
          InlayHintList.Hint(
            position: conversions.position(of: hint.offset), label: hint.label, tooltip: hint.tooltip,
            edit: conversions.replacement(hint.edit))
        })
    }
  }
}
