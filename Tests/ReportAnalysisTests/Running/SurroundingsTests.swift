import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// What is taken over from an earlier version must be what would have been read.
@Suite struct SurroundingsTests {
  /// Edits anywhere, one after the other: in tables, in prose and where one becomes the other.
  @Test(arguments: Fixture.sound + Fixture.corpus) func anEarlierVersionChangesNothing(_ document: Fixture) throws {
    var random = SystemRandomNumberGenerator()
    var known = Analysis(document.text).surroundings
    var text = document.text
    for _ in 0..<60 {
      let place = Int.random(in: 0..<text.bytes.count, using: &random)
      let inserted = ["1", "件", "\n", "", "。", "2023年", "<!-- 附注 -->", "| "].randomElement(using: &random) ?? ""
      text = text.applying([TextEdit(place..<min(text.bytes.count, place + Int.random(in: 0...2, using: &random)), inserted)])
      known = expectSame(text, reusing: known)
    }
  }

  /// Edits of figures, after which the surroundings are taken over where they have moved.
  @Test(arguments: Fixture.sound + Fixture.corpus) func aLongerFigureMovesWhatFollows(_ document: Fixture) throws {
    var text = document.text
    var known = Analysis(text).surroundings
    var reused = 0
    for digits in ["0", "12", "4567", "", "3"] {
      let report = try #require(Analysis(text).report)
      for table in report.tables {
        guard let figure = table.figures.randomElement(), figure.reading != .absent else { continue }
        text = text.applying([TextEdit(figure.range, digits)])
        known = expectSame(text, reusing: known)
        if known?.isTakenOver == true { reused += 1 }
        break
      }
    }
    #expect(reused > 0)
  }

  private func expectSame(_ text: SourceText, reusing known: Surroundings?) -> Surroundings? {
    let fresh = Analysis(text)
    let reused = Analysis(text, reusing: known)
    #expect(fresh.findings.map(\.written) == reused.findings.map(\.written))
    #expect(fresh.inspection?.prose.claims.map(\.quantity.range) == reused.inspection?.prose.claims.map(\.quantity.range))
    #expect(fresh.inspection?.prose.paragraphs.map(\.source) == reused.inspection?.prose.paragraphs.map(\.source))
    if let prose = fresh.inspection?.prose, let other = reused.inspection?.prose {
      #expect(prose.hits.map { prose.source($0.range) } == other.hits.map { other.source($0.range) })
    }
    return reused.surroundings ?? known
  }
}
