import ReportReading
import ReportSyntax

/// The running text as it was understood: its paragraphs, and in each the words, the numbers with their frames, lists and absences.
struct ProseDump {
  private let inspection: Inspection
  private var prose: Prose { inspection.prose }

  init(_ inspection: Inspection) { self.inspection = inspection }

  var lines: [String] {
    prose.paragraphs.flatMap { paragraph -> [String] in
      ["paragraph section \(paragraph.section) \(paragraph.source)"]
        + found.filter { paragraph.range.contains($0.place) }.sorted { ($0.place, $0.line) < ($1.place, $1.line) }.map { "  " + $0.line }
    }
  }

  /// Everything that was found, each as a line, with its place in the running text.
  private var found: [(place: Int, line: String)] {
    func line(_ kind: String, _ range: Range<Int>, _ more: String = "") -> (Int, String) {
      (range.lowerBound, "\(kind) \(prose.source(range)) \(prose.string(range))\(more.isEmpty ? "" : " " + more)")
    }
    return prose.hits.map { line("word", $0.range, "\($0.word)") }
      + prose.quantities.map { line("quantity", $0.range, "\($0.precision)") }
      + prose.frames.map { line("frame", $0.quantity.range, text(of: $0.meaning)) }
      + prose.growths.filter { $0.quantity == nil }.map { line("direction", $0.word, "\($0.direction) of \($0.subject)") }
      + prose.absences.map { line("absence", $0.range, "\($0.subject)") }
      + prose.countedLists.map { list in
        line("list", list.total.range, "of " + list.parts.map { prose.string($0.range) }.joined(separator: ", "))
      }
      + prose.placeholders.map { line("placeholder", $0) }
  }

  private func text(of meaning: Frame.Meaning) -> String {
    switch meaning {
    case .count(let claim): "count of \(claim.subject) in “\(prose.string(claim.range))”: \(readings(of: claim))"
    case .lastYear(let claim): "last year's count of \(claim.subject)"
    case .share(let share): "share of \(share.part)"
    case .growth(let growth): "\(growth.direction) of \(growth.subject)"
    case .none(let reason): "not compared: \(reason.rawValue)"
    }
  }

  /// What the tables have for a claim, with ✓ at the readings that agree with it.
  private func readings(of claim: Claim) -> String {
    let readings = inspection.readings(of: claim.subject)
    if readings.isEmpty { return "no reading" }
    return readings.map { "\($0.text.chinese)\(claim.quantity.matches($0.value) ? " ✓" : "")" }.joined(separator: " | ")
  }
}
