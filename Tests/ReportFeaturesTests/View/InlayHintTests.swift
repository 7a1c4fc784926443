import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct InlayHintTests {
  private func hints(_ text: SourceText) -> [(before: String, hint: InlayHint)] {
    let analysis = Analysis(text)
    return InlayHint.hints(in: analysis, touching: 0..<text.bytes.count, language: .chinese).map { hint in
      (text.string(text.lines.range(ofLine: text.lines.line(at: hint.offset)).lowerBound..<hint.offset), hint)
    }
  }

  @Test func theFigureToBlameShowsItsValue() throws {
    let hints = hints(Fixture.sample.text)
    #expect(hints.map(\.hint.label) == ["→25"])
    let hint = try #require(hints.first)
    #expect(hint.before.hasSuffix("1.本机关不掌握相关政府信息 | 52"))
    #expect(hint.hint.tooltip.hasPrefix("1.本机关不掌握相关政府信息·自然人应为 25\n✗ "))
    #expect(Analysis(Fixture.sample.text.applying([hint.hint.edit])).inspection?.balance(.requests)?.blames.isEmpty == true)
  }

  @Test func aBlankTotalShowsWhatItsPartsGive() {
    let text = Fixture.sample.text.replacing("52 | 1 | 0", with: "25 | 1 | 0").replacing("| 2 | 9 | 3 |", with: "| 2 |  | 3 |")
    #expect(hints(text).map(\.hint.label) == ["→9"])
    // Two blanks leave the sum open.
    #expect(hints(text.replacing("| 6 | 1 | 0 | 2 |", with: "| 6 | 1 |  | 2 |")).isEmpty)
  }

  @Test func outOfViewThereAreNone() {
    #expect(InlayHint.hints(in: Fixture.sample.analysis, touching: 0..<100, language: .chinese).isEmpty)
  }

  @Test(arguments: Fixture.sound) func whereAllIsWellThereAreNone(_ fixture: Fixture) { #expect(hints(fixture.text).isEmpty) }
}
