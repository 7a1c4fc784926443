import ReportFormat
import ReportSyntax

@testable import ReportAnalysis

/// A fault of one kind, made at random in a sound report, and the rules that may speak of it.
struct RandomFault: Sendable {
  let name: String
  let rules: Set<String>
  /// Whether the finding must lie in a line that was changed.
  var isLocal = true
  let edit: @Sendable (Report, inout SystemRandomNumberGenerator) -> [TextEdit]?

  static let all: [RandomFault] = [
    RandomFault(name: "a digit", rules: ["unbalanced-total", "unbalanced-carryover"], isLocal: false) { report, random in
      guard let table = report.tables.filter({ $0.kind != .disclosures }).randomElement(using: &random),
        let figure = table.figures.randomElement(using: &random), let value = figure.summand
      else { return nil }
      return [TextEdit(figure.range, "\(value + Int64.random(in: 1...9, using: &random))")]
    },
    RandomFault(name: "a row left out", rules: ["missing-row"], isLocal: false) { report, random in
      guard let table = report.tables.filter({ $0.kind != .reviews }).randomElement(using: &random),
        let row = table.rows.randomElement(using: &random)
      else { return nil }
      return [TextEdit(row.labelRange.lowerBound..<row.range.upperBound, "")]
    },
    RandomFault(name: "a heading left out", rules: ["missing-section"], isLocal: false) { report, random in
      report.sections.randomElement(using: &random).map { [TextEdit($0.headingRange, "")] }
    },
    RandomFault(name: "two rows' figures joined", rules: ["malformed-row"], isLocal: false) { report, random in
      guard let table = report.table(.requests), let row = table.rows.randomElement(using: &random), row.layout == .flowing else {
        return nil
      }
      let figures = row.figures
      return [TextEdit(figures[2].range.upperBound..<figures[3].range.lowerBound, "")]
    },
    RandomFault(name: "another year in the title", rules: ["wrong-edition"], isLocal: false) { report, _ in
      guard let title = report.title, let year = title.year else { return nil }
      let written = report.text.string(title.range)
      let other = report.format.edition == .edition2021 ? 2020 : 2023
      let changed = written.replacing("\(year)", with: "\(other)")
      return changed == written ? nil : [TextEdit(title.range, changed)]
    },
    RandomFault(name: "a label with a slip", rules: ["nonstandard-label"]) { report, random in
      guard let table = report.table(.requests),
        let row = table.rows.filter({ $0.labelRange.count > 30 && $0.layout != .flowing }).randomElement(using: &random)
      else { return nil }
      // One character near the end goes.
      let text = report.text.string(row.labelRange)
      let place = text.index(text.endIndex, offsetBy: -3)
      return [TextEdit(row.labelRange, String(text[..<place] + text[text.index(after: place)...]))]
    },
    RandomFault(name: "a figure blanked", rules: ["blank-cell"], isLocal: false) { report, random in
      guard let table = report.tables.randomElement(using: &random), table.layout != .flowing,
        let figure = table.figures.randomElement(using: &random)
      else { return nil }
      return [TextEdit(figure.range, "")]
    },
    RandomFault(name: "a count in the text", rules: ["contradicted-figure"]) { report, random in
      guard let claim = report.prose.claims.randomElement(using: &random), let value = claim.quantity.whole else { return nil }
      return [TextEdit(report.prose.source(claim.quantity.number), "\(value + Int64.random(in: 1000...2000, using: &random))")]
    },
  ]
}
