import TestSupport
import Testing

@testable import ReportAnalysis

/// A sound report with one random fault: each kind of fault is found, where it was made, by a rule that may speak of it.
@Suite struct RecallTests {
  @Test func singleFaultsAreFoundWhereTheyAreMade() throws {
    var random = SystemRandomNumberGenerator()
    var summary = ""
    for kind in RandomFault.all {
      var made = 0
      var found = 0
      var attempts = 0
      var missed = Set<String>()
      while made < 125, attempts < 2000 {
        attempts += 1
        guard let document = Fixture.sound.randomElement(using: &random), let inspection = Analysis(document.text).inspection,
          let edits = kind.edit(inspection, &random)
        else { continue }
        made += 1
        let changed = document.text.applying(edits)
        let findings = Analysis(changed).findings.filter { kind.rules.contains($0.rule) }
        let lines = Set(edits.map { document.text.lines.line(at: $0.range.lowerBound) })
        if findings.contains(where: { !kind.isLocal || lines.contains(changed.lines.line(at: $0.range.lowerBound)) }) {
          found += 1
        } else {
          missed.insert("\(document.name): \(edits.map { "\(inspection.text.string($0.range)) → \($0.text)" })")
        }
      }
      summary += "\(kind.name): \(found) of \(made)\(missed.isEmpty ? "" : ", missed \(missed.sorted())")\n"
      #expect(made >= 100, "\(kind.name)")
      #expect(found * 100 >= made * kind.least, "\(kind.name): \(found) of \(made)")
    }
    print("recall of single random faults in sound reports:\n\(summary)")
  }
}
