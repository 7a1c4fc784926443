import ReportAnalysis
import ReportForm
import ReportReading

/// What an author may go on with in the running text: the number that the words before it count, a whole sentence, or what is cited.
struct ProseCompletion {
  private let analysis: Analysis
  private let inspection: Inspection
  private let place: ProsePlace
  private let cursor: Cursor
  private let language: Language
  private let isUnasked: Bool

  /// Nil where the cursor is in no running text; `isUnasked` is whether an editor asks by itself.
  init?(_ analysis: Analysis, _ inspection: Inspection, _ cursor: Cursor, _ language: Language, isUnasked: Bool) {
    guard let place = ProsePlace(inspection, cursor) else { return nil }
    self.analysis = analysis
    self.inspection = inspection
    self.place = place
    self.cursor = cursor
    self.language = language
    self.isUnasked = isUnasked
  }

  var items: [Completion.Item] {
    if !cited.isEmpty { return cited }
    return isUnasked ? numbers : numbers + sentences
  }

  var numbers: [Completion.Item] { NumberCompletion(analysis, inspection, place, cursor, language, isUnasked: isUnasked).items }
  var sentences: [Completion.Item] { SentenceCompletion(analysis, inspection, place, cursor, language).items }
  private var cited: [Completion.Item] { CitationCompletion(analysis, inspection, place, cursor).items }

  /// Whether nothing stands on the line behind the cursor.
  var isAtEnd: Bool { place.after.allSatisfy { $0.isBlank } }
}
