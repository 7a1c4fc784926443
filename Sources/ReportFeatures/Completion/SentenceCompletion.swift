import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The standard sentences that a part of the text still lacks, at the beginning of a sentence and where one is begun.
struct SentenceCompletion {
  private let analysis: Analysis
  private let inspection: Inspection
  private let place: ProsePlace
  private let cursor: Cursor
  private let language: Language

  init(_ analysis: Analysis, _ inspection: Inspection, _ place: ProsePlace, _ cursor: Cursor, _ language: Language) {
    self.analysis = analysis
    self.inspection = inspection
    self.place = place
    self.cursor = cursor
    self.language = language
  }

  var items: [Completion.Item] {
    // What stands behind the cursor must be no part of the sentence.
    guard let begun = place.sentence(cursor), place.after.allSatisfy({ $0.isBlank }) else { return [] }
    let range = cursor.offset - begun.utf8.count..<cursor.offset
    return sentences.filter { $0.text.hasPrefix(begun) && $0.text != begun }.filter { sentence in
      let trial = ProseTrial(analysis, replacing: range, with: sentence.text)
      return trial.isSound && !isSaid(trial.subjects)
    }.map { sentence in
      Completion.Item(
        kind: .sentence, label: sentence.text, detail: sentence.source.map(detail), documentation: nil, filterText: sentence.text,
        range: range, text: sentence.text, snippet: nil)
    }
  }

  private func detail(_ table: TableKind) -> String { language.say("按\(table.chinese)", "from table \(table.section)") }

  /// Whether the section's text has told of something that a sentence tells already.
  private func isSaid(_ subjects: [Claim.Subject]) -> Bool {
    guard let section = place.section else { return false }
    let prose = inspection.prose
    func isOwn(_ range: Range<Int>) -> Bool { prose.section(at: range.lowerBound) == section.form.number }
    let said = prose.claims.filter { isOwn($0.range) }.map { $0.subject } + prose.absences.filter { isOwn($0.range) }.map { $0.subject }
    return subjects.contains { said.contains($0) }
  }

  /// The sentences that belong where the cursor is, in the order in which reports tell them.
  private var sentences: [StandardSentence] {
    guard let section = place.section else {
      let isSaid = !inspection.prose.hits(of: .statisticPeriod).isEmpty
      return isSaid ? [] : inspection.year.map { [.period($0)] } ?? []
    }
    if section.form.statesFees {
      let isSaid = inspection.prose.hits.contains {
        $0.word.speaksOfFees && inspection.prose.section(at: $0.range.lowerBound) == section.form.number
      }
      return isSaid ? [] : [.noFees]
    }
    return kinds(section).flatMap { StandardSentence.all(on: $0, in: inspection) }
  }

  /// The tables that the text at the cursor tells of.
  private func kinds(_ section: Section) -> [TableKind] {
    switch place.aspect?.subject {
    case .disclosureUnasked: return [.disclosures]
    case .requests: return [.requests, .reviews]
    case .management, .platforms, .supervision: return []
    case nil: return section.form.aspects.isEmpty ? [] : TableKind.allCases
    }
  }
}
