import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@Suite struct AddedIgnoresTests {
  /// A fault in each paragraph, and one at which a comment waits for its reason.
  private static let faulty = [
    WorstText("dates", "2月30日，我局开放查阅点。\n\n"), WorstText("comments", "<!-- gouji-ignore impossible-date: 理由 -->\n2月30日，我局开放查阅点。\n\n"),
  ]

  /// However much is wrong, the comments take no longer than in proportion to it.
  @Test(arguments: Self.faulty) func growWithTheFindings(_ text: WorstText) {
    var analyses: [Int: Analysis] = [:]
    let growth = TimeGrowth(of: text, unit: 60_000) { text in
      let analysis = analyses[text.bytes.count] ?? Analysis(text)
      analyses[text.bytes.count] = analysis
      #expect(analysis.findings.count > 400)
      _ = AddedIgnores(analysis, for: analysis.findings)
    }
    #expect(growth.isLinear, "\(growth.seconds)")
  }
}
