import LanguageServerProtocol
import ReportAnalysis
import ReportFeatures
import ReportSyntax

extension Server {
  /// `textDocument/formatting`: null in a document that is not open.
  func format(_ params: TextDocumentParams) -> TextReplacementList? {
    edits(in: params.uri) { analysis, _ in Formatting.edits(in: analysis) }
  }

  /// `textDocument/rangeFormatting`: the tables that the range touches; what a client formats when something is pasted.
  func format(_ params: TextDocumentRange) -> TextReplacementList? {
    edits(in: params.uri) { Formatting.edits(in: $0, touching: $1.byteRange(of: params.range)) }
  }

  /// `textDocument/onTypeFormatting`: none after a character that was not asked for.
  func format(_ params: OnTypeFormattingParams) -> TextReplacementList? {
    edits(in: params.uri) { analysis, conversions in
      let offset = conversions.offset(of: params.position)
      return switch params.trigger {
      case .pipe: OnTypeFormatting.editsAfterPipe(in: analysis, at: offset)
      case .lineBreak: OnTypeFormatting.editsAfterLineBreak(in: analysis, at: offset)
      case nil: []
      }
    }
  }

  private func edits(in uri: String, _ edits: (Analysis, Conversions) -> [TextEdit]) -> TextReplacementList? {
    guard let document = documents[uri] else { return nil }
    let analysis = document.analysis
    let conversions = Conversions(analysis.text, in: encoding)
    return TextReplacementList(edits(analysis, conversions).map(conversions.replacement))
  }
}
