import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// Every example of every rule is a test, alone and among all rules, and again under variations that must not matter.
@Suite struct RuleExamplesTests {
  static let examples: [(rule: Rule, example: Example)] = Rules.all.flatMap { rule in rule.examples.map { (rule, $0) } }

  private static func report(_ text: SourceText) -> Report? { Analysis(text).report }

  /// What a finding says and underlines, without its place.
  private func marks(_ rule: Rule, _ text: SourceText) -> [String] {
    guard let report = Self.report(text) else { return ["no report"] }
    return rule.findings(in: report).map { "\(text.string($0.range)) \($0.message.text(in: .chinese))" }
  }

  @Test(arguments: Rules.all.map(\.id)) func everyRuleHasFiringAndSilentExamples(_ id: String) throws {
    let rule = try #require(Rules.rule(id))
    let firing = rule.examples.filter { Squiggles.strip($0.text) != $0.text }
    #expect(firing.count >= 1 && rule.examples.count - firing.count >= 2)
  }

  @Test(arguments: examples.indices) func drawn(_ index: Int) throws {
    let (rule, example) = Self.examples[index]
    let text = SourceText(Squiggles.strip(example.text))
    let report = try #require(Self.report(text), "\(rule.id): the example is no report")
    #expect(Squiggles.draw(rule.findings(in: report), in: text, language: .chinese) == example.text)
    #expect(Drawing.draw(text.string, only: rule.id) == example.text)
  }

  @Test(arguments: examples.indices) func fixed(_ index: Int) throws {
    let (rule, example) = Self.examples[index]
    guard let fixed = example.fixed else { return }
    let text = SourceText(Squiggles.strip(example.text))
    let edits = Analysis(text).findings.filter { $0.rule == rule.id }.compactMap(\.fixes.first).flatMap(\.edits)
    let mended = text.applying(edits)
    #expect(mended.string == fixed)
    #expect(Analysis(mended).findings.filter { $0.rule == rule.id }.count == 0 || rule.id == "blank-cell")
  }

  @Test(arguments: examples.indices) func unmovedByVariations(_ index: Int) {
    let (rule, example) = Self.examples[index]
    let plain = Squiggles.strip(example.text)
    let expected = marks(rule, SourceText(plain)).map { $0.split(separator: " 行").first.map(String.init) ?? $0 }
    let variations = [
      "\u{FEFF}" + plain, plain.replacing("\n", with: "\r\n"), plain.replacing("\n", with: "\r"), plain + "\n\n", "\n\n" + plain,
    ]
    for variation in variations {
      let found = marks(rule, SourceText(variation)).map { $0.split(separator: " 行").first.map(String.init) ?? $0 }
      #expect(found.count == expected.count, "\(rule.id): \(variation.debugDescription.prefix(60))")
    }
  }

  @Test(arguments: examples.indices) func survivesTruncation(_ index: Int) {
    let bytes = [UInt8](Self.examples[index].example.text.utf8)
    for length in stride(from: 0, through: bytes.count, by: 3) {
      let text = SourceText([UInt8](bytes[..<length]))
      #expect(unsoundness(of: Analysis(text)) == [])
    }
  }
}
