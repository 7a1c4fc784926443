import ReportForm
import Testing

@testable import ReportAnalysis

/// What rules are called.
@Suite struct RuleNamesTests {
  @Test func noTwoAreCalledTheSame() {
    let names = Rules.all.flatMap { [$0.id, $0.name.chinese, $0.name.english] }
    #expect(Set(names).count == names.count)
  }

  /// A name is short, and can be written in a comment, where words end at blanks and marks.
  @Test(arguments: Rules.all.map(\.id)) func aNameIsAFewCharacters(_ id: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect((3...9).contains(rule.name.chinese.count) && rule.name.english.count <= 40)
    #expect(!rule.name.chinese.contains { " ,，、:：".contains($0) })
    #expect(Rules.rule(rule.name.chinese) === rule && Rules.rule(rule.name.english) === rule)
  }

  @Test(arguments: ["unbalanced-total", "合计不符", "Wrong total"]) func settingsTakeEither(_ word: String) {
    var configuration = Configuration.standard
    #expect(configuration.set(severityOf: word, .text("off")).isEmpty)
    #expect(configuration.severities == ["unbalanced-total": .off])
  }

  /// A slip in a name is told with what was meant.
  @Test(arguments: [("合记不符", "合计不符"), ("unbalanced-totl", "unbalanced-total")]) func aSlipIsUnderstood(_ word: String, _ meant: String) {
    #expect(Rules.nearest(to: word) == meant)
  }
}
