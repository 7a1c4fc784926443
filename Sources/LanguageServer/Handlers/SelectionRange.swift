import LanguageServerProtocol
import ReportFeatures

extension Server {
  /// `textDocument/selectionRange`: null in a document that is no report, where the editor goes by its own lights.
  func selectionRanges(_ params: SelectionRangeParams) -> SelectionRangeList? {
    reading(params.uri) { analysis, conversions, _ in
      var found: [[PositionRange]] = []
      for position in params.positions {
        let offset = conversions.offset(of: position)
        guard let ranges = SelectionRange.ranges(around: offset, in: analysis) else { return nil }
        // Whoever asks at a place is answered there, also in an empty text.
        found.append((ranges.isEmpty ? [offset..<offset] : ranges).map(conversions.range))
      }
      return SelectionRangeList(found)
    }
  }
}
