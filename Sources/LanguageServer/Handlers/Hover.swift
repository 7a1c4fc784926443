import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/hover`: null where nothing is known, and in a document that is not open.
  func hover(_ params: TextDocumentPosition) -> HoverResult? {
    guard let document = documents[params.uri] else { return nil }
    let analysis = document.analysis
    let conversions = Conversions(analysis.text, in: encoding)
    let offset = conversions.offset(of: params.position)
    guard
      let hover = Hover.at(offset, in: analysis, language: language(of: document), besideFindings: showsHoverBesideFindings)
    else { return nil }
    let text =
      switch client.hoverFormat {
      case .markdown: hover.markdown
      case .plainText: hover.plainText
      }
    return HoverResult(contents: MarkupContent(client.hoverFormat, text), range: conversions.range(of: hover.range))
  }
}
