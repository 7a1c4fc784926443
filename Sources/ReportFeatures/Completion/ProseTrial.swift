import ReportAnalysis
import ReportReading
import ReportSyntax

/// A text as it would be with an offer taken, read anew: what is offered is what the rules on the text accept, since they are asked.
struct ProseTrial {
  private let before: Analysis
  private let after: Analysis
  /// The bytes of the offer in the new text.
  private let place: ByteRange

  init(_ analysis: Analysis, replacing range: ByteRange, with text: String) {
    before = analysis
    after = Analysis(
      analysis.text.applying([TextEdit(range, text)]), configuration: analysis.configuration, isNamedPage: analysis.isPage,
      fileName: analysis.fileName, reusing: analysis.surroundings,
      lastYear: { [inspection = analysis.inspection] _ in inspection?.lastYear ?? .unknown })
    place = range.lowerBound..<range.lowerBound + text.utf8.count
  }

  /// The report with the offer in it; nil where it would be none.
  var inspection: Inspection? { after.inspection }

  /// The last number of the offer with what it is taken for; nil where a reader sees none in it.
  var frame: Frame? {
    guard let prose = inspection?.prose else { return nil }
    return prose.frames.last { place.contains(prose.source($0.quantity.number).lowerBound) }
  }

  /// What the offer says that the tables count, or that there is none of.
  var subjects: [Claim.Subject] {
    guard let prose = inspection?.prose else { return [] }
    return prose.claims.filter { place.contains(prose.source($0.quantity.number).lowerBound) }.map { $0.subject }
      + prose.absences.filter { place.contains(prose.source($0.range).lowerBound) }.map { $0.subject }
  }

  /// Whether no rule finds anything in the offer, nor more than before in its line; what the report still lacks elsewhere is another matter.
  var isSound: Bool {
    func isHere(_ range: ByteRange) -> Bool { range.overlaps(place) }
    if after.findings.contains(where: { isHere($0.range) || $0.related.contains { $0.previous == nil && isHere($0.range) } }) {
      return false
    }
    return Self.findings(in: after, onLineAt: place.lowerBound) <= Self.findings(in: before, onLineAt: place.lowerBound)
  }

  private static func findings(in analysis: Analysis, onLineAt offset: Int) -> Int {
    let lines = analysis.text.lines
    let line = lines.line(at: offset)
    return analysis.findings.count { lines.line(at: $0.range.lowerBound) == line }
  }
}
