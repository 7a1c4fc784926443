import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/linkedEditingRange`: null where nothing is written alike in several places.
  func linkedEditingRanges(_ params: TextDocumentPosition) -> LinkedEditingRanges? {
    reading(params.uri) { analysis, conversions, _ in
      LinkedEditingRange.ranges(at: conversions.offset(of: params.position), in: analysis).map { ranges in
        LinkedEditingRanges(ranges.map(conversions.range))
      }
    }
  }
}
