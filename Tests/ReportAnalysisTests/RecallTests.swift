import ReportFormat
import ReportSyntax
import Testing

@testable import ReportAnalysis

/// A sound report with one random fault: each kind of fault is found, where it was made, by a rule that may speak of it.
@Suite struct RecallTests {
  private struct Kind: Sendable {
    let name: String
    let rules: Set<String>
    /// Whether the finding must lie in a line that was changed.
    var isLocal = true
    let edit: @Sendable (Report, inout SystemRandomNumberGenerator) -> [TextEdit]?
  }

  private static let kinds: [Kind] = [
    Kind(name: "a digit", rules: ["unbalanced-total", "unbalanced-carryover"], isLocal: false) { report, random in
      guard let table = report.tables.filter({ $0.kind != .disclosures }).randomElement(using: &random),
        let figure = table.figures.randomElement(using: &random), let value = figure.summand
      else { return nil }
      return [TextEdit(figure.range, "\(value + Int64.random(in: 1...9, using: &random))")]
    },
    Kind(name: "a row left out", rules: ["missing-row"], isLocal: false) { report, random in
      guard let table = report.tables.filter({ $0.kind != .reviews }).randomElement(using: &random),
        let row = table.rows.randomElement(using: &random)
      else { return nil }
      return [TextEdit(row.labelRange.lowerBound..<row.range.upperBound, "")]
    },
    Kind(name: "a heading left out", rules: ["missing-section"], isLocal: false) { report, random in
      report.sections.randomElement(using: &random).map { [TextEdit($0.headingRange, "")] }
    },
    Kind(name: "two rows' figures joined", rules: ["malformed-row"], isLocal: false) { report, random in
      guard let table = report.table(.requests), let row = table.rows.randomElement(using: &random), row.layout == .flowing else {
        return nil
      }
      let figures = row.figures
      return [TextEdit(figures[2].range.upperBound..<figures[3].range.lowerBound, "")]
    },
    Kind(name: "another year in the title", rules: ["wrong-edition"], isLocal: false) { report, _ in
      guard let title = report.title, let year = title.year else { return nil }
      let written = report.text.string(title.range)
      let other = report.format.edition == .edition2021 ? 2020 : 2023
      let changed = written.replacing("\(year)", with: "\(other)")
      return changed == written ? nil : [TextEdit(title.range, changed)]
    },
    Kind(name: "a label with a slip", rules: ["nonstandard-label"]) { report, random in
      guard let table = report.table(.requests),
        let row = table.rows.filter({ $0.labelRange.count > 30 && $0.layout != .flowing }).randomElement(using: &random)
      else { return nil }
      // One character near the end goes.
      let text = report.text.string(row.labelRange)
      let place = text.index(text.endIndex, offsetBy: -3)
      return [TextEdit(row.labelRange, String(text[..<place] + text[text.index(after: place)...]))]
    },
    Kind(name: "a figure blanked", rules: ["blank-cell"], isLocal: false) { report, random in
      guard let table = report.tables.randomElement(using: &random), table.layout != .flowing,
        let figure = table.figures.randomElement(using: &random)
      else { return nil }
      return [TextEdit(figure.range, "")]
    },
    Kind(name: "a count in the text", rules: ["contradicted-figure"]) { report, random in
      guard let claim = report.prose.claims.randomElement(using: &random), let value = claim.quantity.whole else { return nil }
      return [TextEdit(report.prose.source(claim.quantity.number), "\(value + Int64.random(in: 1000...2000, using: &random))")]
    },
  ]

  @Test func singleFaultsAreFoundWhereTheyAreMade() throws {
    var random = SystemRandomNumberGenerator()
    var summary = ""
    for kind in Self.kinds {
      var made = 0
      var found = 0
      var attempts = 0
      var missed = Set<String>()
      while made < 125, attempts < 2000 {
        attempts += 1
        guard let document = Corpus.sound.randomElement(using: &random), let report = Analysis(document.text).report,
          let edits = kind.edit(report, &random)
        else { continue }
        made += 1
        let changed = document.text.applying(edits)
        let findings = Analysis(changed).findings.filter { kind.rules.contains($0.rule) }
        let lines = Set(edits.map { document.text.lines.line(at: $0.range.lowerBound) })
        if findings.contains(where: { !kind.isLocal || lines.contains(changed.lines.line(at: $0.range.lowerBound)) }) {
          found += 1
        } else {
          missed.insert("\(document.name): \(edits.map { "\(report.text.string($0.range)) → \($0.text)" })")
        }
      }
      summary += "\(kind.name): \(found) of \(made)\(missed.isEmpty ? "" : ", missed \(missed.sorted())")\n"
      #expect(made >= 100, "\(kind.name)")
      #expect(found * 100 >= made * 95, "\(kind.name): \(found) of \(made)")
    }
    print("recall of single random faults in sound reports:\n\(summary)")
  }
}
