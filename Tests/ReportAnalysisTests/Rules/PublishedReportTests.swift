import TestSupport
import Testing

@testable import ReportAnalysis

/// What is found in the five published reports, read and judged by hand; only where they are at hand.
@Suite struct PublishedReportTests {
  /// For each report the rules that fire, those of every severity, once for each finding.
  static let expected: [String: [String]] = [
    "000_": ["misaligned-row", "missing-measure-word", "nonstandard-term", "nonstandard-title"],
    "001_": ["leftover-markup", "missing-year-character", "nonstandard-term", "unpaired-bracket"],
    "002_": [],
    "003_": ["misaligned-row", "nonstandard-label", "uneven-heading-level", "wrong-percentage"],
    "004_": ["misaligned-row", "misnamed-citation", "misnamed-citation", "missing-fee-statement"],
  ]

  @Test(arguments: Fixture.corpus.filter { expected[String($0.name.prefix(4))] != nil }) func findings(_ document: Fixture) {
    let found = Analysis(document.text).findings.map(\.rule).sorted()
    #expect(found == Self.expected[String(document.name.prefix(4))])
  }
}
