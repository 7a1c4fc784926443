import LanguageServerProtocol
import ReportFeatures

extension Server {
  private static let (prefix, suffix) = ("\(TextDocumentContentParams.scheme):/", ".md")

  /// The URI under which the client asks for a page.
  static func uri(of page: ReferencePage) -> String { prefix + page.path + suffix }

  /// `workspace/textDocumentContent`: a page on what the report rests on; fails where there is none of that URI.
  func textDocumentContent(_ params: TextDocumentContentParams) throws(ResponseError) -> TextDocumentContentResult {
    guard params.uri.hasPrefix(Self.prefix), params.uri.hasSuffix(Self.suffix),
      let page = ReferencePage(path: String(params.uri.dropFirst(Self.prefix.count).dropLast(Self.suffix.count)))
    else { throw .invalidParams("there is no page under \(params.uri)") }
    return TextDocumentContentResult(page.text(in: languages.language))
  }
}
