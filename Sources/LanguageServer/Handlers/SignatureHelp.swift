import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/signatureHelp`: null outside the figures of a table, so that nothing opens there.
  func signatureHelp(_ params: TextDocumentPosition) -> SignatureHelpResult? {
    reading(params.uri) { analysis, conversions, language in
      SignatureHelp.at(conversions.offset(of: params.position), in: analysis, language: language).map { help in
        SignatureHelpResult(
          label: help.label, parameters: help.columns, activeParameter: help.active,
          documentation: MarkupContent(client.signatureFormat, help.documentation))
      }
    }
  }
}
