import ReportForm
import Testing

@testable import ReportAnalysis

@Suite struct RuleSetTests {
  /// A rule beyond the last bit would be taken for another.
  @Test func everyRuleHasABit() { #expect(Rules.all.count <= RuleSet.capacity) }

  @Test func rulesComeInTheOrderOfTheirPlaces() {
    var rules: RuleSet = [127, 3, 64, 0, 63]
    rules = rules.subtracting([3]).union([65])
    rules.remove(0)
    var places: [Int] = []
    while let place = rules.popFirst() { places.append(place) }
    #expect(places == [63, 64, 65, 127] && rules.isEmpty)
  }

  @Test func whatIsNotedLastCounts() {
    var findings = RuleFindings()
    let finding = Rule.doubledWord.finding(0..<1, Localized("的", "的"))
    #expect(findings[5] == nil && findings.isEmpty)
    findings.note([], of: 5)
    #expect(findings[5]?.isEmpty == true && findings.nothing.contains(5))
    findings.note([finding], of: 5)
    #expect(findings[5]?.count == 1 && !findings.nothing.contains(5))
    #expect(findings.mapped { _ in nil }[5] == nil)
    #expect(findings.mapped { _ in [] }[5]?.isEmpty == true)
  }
}
