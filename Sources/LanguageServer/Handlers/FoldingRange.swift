import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/foldingRange`: null in a document that is no report.
  func foldingRanges(_ params: TextDocumentParams) -> FoldingRangeList? {
    reading(params.uri) { analysis, _, _ in
      FoldingRange.ranges(in: analysis, limit: client.foldingRangeLimit).map { ranges in
        FoldingRangeList(ranges.map { FoldingRangeList.Fold($0.lines, isComment: $0.kind == .comment) })
      }
    }
  }
}
