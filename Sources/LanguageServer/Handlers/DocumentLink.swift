import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/documentLink`: to pages of the server's own only for a client that asks it for them.
  func documentLinks(_ params: TextDocumentParams) -> DocumentLinkList? {
    reading(params.uri) { analysis, conversions, language in
      DocumentLinkList(
        DocumentLink.links(in: analysis).compactMap { link in
          switch link.target {
          case .page(let page):
            guard client.showsContent else { return nil }
            return DocumentLinkList.Link(
              range: conversions.range(of: link.range), target: Self.uri(of: page), tooltip: page.title(in: language))
          case .previousReport(let location):
            return DocumentLinkList.Link(
              range: conversions.range(of: link.range), target: location, tooltip: FileURI.name(of: location))
          }
        })
    }
  }
}
