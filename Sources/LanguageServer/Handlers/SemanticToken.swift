import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// What the tokens can be.
  static let tokenLegend = SemanticTokensLegend(
    types: SemanticToken.Kind.allCases.map { $0.name }, modifiers: SemanticToken.Trait.allCases.map { $0.name })

  /// `textDocument/semanticTokens/full`: none in a document that is no report.
  func semanticTokens(_ params: TextDocumentParams) -> SemanticTokens? {
    reading(params.uri) { analysis, conversions, _ in tokens(SemanticToken.tokens(in: analysis), conversions) }
  }

  /// `textDocument/semanticTokens/range`: those in view.
  func semanticTokens(_ params: TextDocumentRange) -> SemanticTokens? {
    reading(params.uri) { analysis, conversions, _ in
      tokens(SemanticToken.tokens(in: analysis, touching: conversions.byteRange(of: params.range)), conversions)
    }
  }

  private func tokens(_ tokens: [SemanticToken], _ conversions: Conversions) -> SemanticTokens {
    SemanticTokens(
      tokens.map { token in
        let range = conversions.range(of: token.range)
        return SemanticTokens.Token(
          start: range.start, length: range.end.character - range.start.character, type: token.kind.rawValue,
          modifiers: token.traits.reduce(0) { $0 | 1 << $1.rawValue })
      })
  }
}
