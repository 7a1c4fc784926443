import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// What the tables confirm of the text is passed over at once; what is left is just what working out every reading leaves.
@Suite struct ConfirmedTextTests {
  /// A sound report, some of whose figures are others: counts, shares and statements of none fail, sums are in doubt, one cell is blank.
  private func changed(_ fixture: Fixture, seed: UInt64) -> Inspection? {
    var random = SeededGenerator(seed)
    guard let inspection = fixture.analysis.inspection else { return nil }
    var edits: [TextEdit] = []
    for table in inspection.tables {
      let written = table.figures.filter { $0.numeral != nil }
      for figure in written.shuffled(using: &random).prefix(2) {
        edits.append(
          TextEdit(figure.range, Int.random(in: 0..<4, using: &random) == 0 ? " " : "\(Int.random(in: 0...300, using: &random))"))
      }
    }
    return Analysis(fixture.text.applying(edits)).inspection
  }

  @Test func itIsWhatNoReadingConfirms() {
    var contradicted = 0
    for (fixture, seed) in Fixture.sound.flatMap({ fixture in (0..<8).map { (fixture, $0) } }) {
      guard let inspection = changed(fixture, seed: UInt64(seed)) else { continue }
      let claims = inspection.prose.claims.filter { claim in
        let readings = inspection.readings(of: claim.subject)
        return !readings.isEmpty && !readings.contains { claim.quantity.matches($0.value) }
      }
      #expect(inspection.contradictedClaims.map(\.range) == claims.map(\.range))
      contradicted += claims.count
      for share in inspection.prose.shares {
        let ratios = inspection.ratios(of: share)
        let isWrong = !ratios.isEmpty && !ratios.contains { share.percentage.isShare($0.part, of: $0.whole) }
        let isDoubtful = inspection.doubtfulShares.contains { $0.percentage.range == share.percentage.range }
        #expect(isDoubtful || !isWrong, "\(share)")
      }
      for absence in inspection.prose.absences {
        let isWrong = inspection.readings(of: absence.counted).first.map { $0.value > 0 } ?? false
        #expect(!isWrong || inspection.doubtfulAbsences.contains { $0.range == absence.range }, "\(absence)")
      }
    }
    #expect(contradicted > 0)
  }
}
