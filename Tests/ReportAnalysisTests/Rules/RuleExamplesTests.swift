import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportReading

/// Every example of every rule is a test, alone and among all rules, and again under variations that must not matter.
@Suite struct RuleExamplesTests {
  static let examples: [(rule: Rule, example: Example)] = Rules.all.flatMap { rule in rule.examples.map { (rule, $0) } }

  /// What a rule finds by itself; the one that looks at what comments silence needs the others.
  private func alone(_ rule: Rule, _ analysis: Analysis, _ inspection: Inspection) -> [Finding] {
    rule === Rule.unusedSuppression ? analysis.findings.filter { $0.rule == rule.id } : rule.findings(in: inspection)
  }

  /// What a finding says and underlines, without its place.
  private func marks(_ rule: Rule, _ analysis: Analysis) -> [String] {
    guard let inspection = analysis.inspection else { return ["no report"] }
    return alone(rule, analysis, inspection).map { "\(analysis.text.string($0.range)) \($0.message.text(in: .chinese))" }
  }

  @Test(arguments: Rules.all.map(\.id)) func everyRuleHasFiringAndSilentExamples(_ id: String) throws {
    let rule = try #require(Rules.rule(id))
    let firing = rule.examples.filter { Squiggles.strip($0.text) != $0.text }
    #expect(firing.count >= 1 && rule.examples.count - firing.count >= 2)
  }

  @Test(arguments: examples.indices) func drawn(_ index: Int) throws {
    let (rule, example) = Self.examples[index]
    let text = SourceText(Squiggles.strip(example.text))
    let analysis = example.analysis(text)
    let inspection = try #require(analysis.inspection, "\(rule.id): the example is no report")
    #expect(Squiggles.draw(alone(rule, analysis, inspection), in: text, language: .chinese) == example.text)
    #expect(Drawing.draw(analysis, only: rule.id) == example.text)
  }

  @Test(arguments: examples.indices) func fixed(_ index: Int) throws {
    let (rule, example) = Self.examples[index]
    guard let fixed = example.fixed else { return }
    let text = SourceText(Squiggles.strip(example.text))
    let edits = example.analysis(text).findings.filter { $0.rule == rule.id }.compactMap(\.fixes.first).flatMap(\.edits)
    let mended = text.applying(edits)
    #expect(mended.string == fixed)
    #expect(example.analysis(mended).findings.filter { $0.rule == rule.id }.count == 0 || rule.id == "blank-cell")
  }

  @Test(arguments: examples.indices) func unmovedByVariations(_ index: Int) {
    let (rule, example) = Self.examples[index]
    let plain = Squiggles.strip(example.text)
    let expected = marks(rule, example.analysis(SourceText(plain))).map { $0.split(separator: " 行").first.map(String.init) ?? $0 }
    let variations = [
      "\u{FEFF}" + plain, plain.replacing("\n", with: "\r\n"), plain.replacing("\n", with: "\r"), plain + "\n\n", "\n\n" + plain,
    ]
    for variation in variations {
      let found = marks(rule, example.analysis(SourceText(variation))).map { $0.split(separator: " 行").first.map(String.init) ?? $0 }
      #expect(found.count == expected.count, "\(rule.id): \(variation.debugDescription.prefix(60))")
    }
  }

  private static let comparing = examples.indices.filter { examples[$0].example.previous != nil }

  @Test(arguments: comparing) func unmovedByVariationsOfLastYear(_ index: Int) throws {
    let (rule, example) = Self.examples[index]
    let previous = try #require(example.previous)
    let plain = SourceText(Squiggles.strip(example.text))
    let expected = marks(rule, example.analysis(plain))
    for variation in [
      "\u{FEFF}" + previous, previous.replacing("\n", with: "\r\n"), previous.replacing("\n", with: "\r"), previous + "\n\n",
    ] {
      #expect(marks(rule, Example(example.text, previous: variation, otherPrevious: example.otherPrevious).analysis(plain)) == expected)
    }
    let bytes = [UInt8](previous.utf8)
    for length in stride(from: 0, through: bytes.count, by: 7) {
      let report = PreviousReport(SourceText([UInt8](bytes[..<length])), location: "", name: "")
      #expect(unsoundness(of: Analysis(plain) { _ in LastYear(report) }) == [])
    }
  }

  @Test(arguments: examples.indices) func survivesTruncation(_ index: Int) {
    let example = Self.examples[index].example
    let bytes = [UInt8](example.text.utf8)
    for length in stride(from: 0, through: bytes.count, by: 3) {
      let text = SourceText([UInt8](bytes[..<length]))
      #expect(unsoundness(of: example.analysis(text)) == [])
    }
  }
}
