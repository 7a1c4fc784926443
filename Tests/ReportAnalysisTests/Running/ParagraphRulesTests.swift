import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportReading

/// Rules that look at each paragraph by itself find in a text what they find in its paragraphs.
@Suite struct ParagraphRulesTests {
  private static let rules = Rules.all.filter { $0.looksAtParagraphs }

  private func expectAlike(_ text: SourceText) {
    guard let inspection = Analysis(text).inspection else { return }
    for rule in Self.rules {
      let whole = rule.findingsInParagraphs(of: inspection) ?? []
      let parts = inspection.prose.paragraphs.indices.flatMap { rule.findingsInParagraphs(of: inspection.part($0..<$0 + 1)) ?? [] }
      #expect(whole.map(\.written).sorted() == parts.map(\.written).sorted(), "\(rule.id) in\n\(text.string)")
    }
  }

  @Test func thereAreSuchRules() { #expect(Self.rules.count >= 9) }

  @Test(arguments: Fixture.sound + Fixture.faulty + Fixture.corpus) func fixtures(_ document: Fixture) { expectAlike(document.text) }

  /// Their own examples, by themselves and one after the other, so that each stands beside others.
  @Test(arguments: rules.map(\.id)) func examples(_ id: String) throws {
    let texts = try #require(Rules.rule(id)).examples.map { Squiggles.strip($0.text) }
    for text in texts + [texts.joined(separator: "\n\n")] { expectAlike(SourceText(text)) }
  }

  /// Whatever is typed anywhere, marks and halves of characters among it.
  @Test(arguments: Fixture.sound + Fixture.corpus) func randomEdits(_ document: Fixture) {
    var random = SeededGenerator(5)
    for _ in 0..<12 {
      var bytes = document.text.bytes
      for _ in 0..<12 {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let typed = ["\n", "\n\n", "（", "）", "《", "》", "XX", "、、", "。。", "的的", "2024", "减少-3", "_____", "（请填写", "<", "锟斤拷"]
        bytes.replaceSubrange(
          place..<min(bytes.count, place + Int.random(in: 0...1, using: &random)),
          with: Array((typed.randomElement(using: &random) ?? "").utf8))
      }
      expectAlike(SourceText(bytes))
    }
  }
}
