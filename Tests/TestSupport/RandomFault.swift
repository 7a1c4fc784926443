import ReportReading
import ReportSyntax

/// A fault of one kind, made at random in a sound report, and the rules that may speak of it.
package struct RandomFault: Sendable {
  package let name: String
  package let rules: Set<String>
  /// Whether the finding must lie in a line that was changed.
  package var isLocal = true
  /// The share that must be found, of a hundred; what is said in prose is found as far as it is understood.
  package var least = 95
  package let edit: @Sendable (Inspection, inout SystemRandomNumberGenerator) -> [TextEdit]?

  package static let all: [RandomFault] = [
    RandomFault(name: "a digit", rules: ["unbalanced-total", "unbalanced-carryover"], isLocal: false) { inspection, random in
      guard let table = inspection.tables.filter({ $0.kind != .disclosures }).randomElement(using: &random),
        let figure = table.figures.randomElement(using: &random), let value = figure.summand
      else { return nil }
      return [TextEdit(figure.range, "\(value + Int64.random(in: 1...9, using: &random))")]
    },
    RandomFault(name: "a row left out", rules: ["missing-row"], isLocal: false) { inspection, random in
      guard let table = inspection.tables.filter({ $0.kind != .reviews }).randomElement(using: &random),
        let row = table.rows.randomElement(using: &random)
      else { return nil }
      return [TextEdit(row.labelRange.lowerBound..<row.range.upperBound, "")]
    },
    RandomFault(name: "a heading left out", rules: ["missing-section"], isLocal: false) { inspection, random in
      inspection.sections.randomElement(using: &random).map { [TextEdit($0.headingRange, "")] }
    },
    RandomFault(name: "two rows swapped", rules: ["misordered-row"]) { inspection, random in
      guard let table = inspection.tables.filter({ $0.kind != .reviews }).randomElement(using: &random) else { return nil }
      let rows = table.rows.shuffled(using: &random).prefix(2).sorted { $0.range.lowerBound < $1.range.lowerBound }
      // The last row of four groups is 其他, and one of them is as good as another.
      let labels = rows.map { LabelText(inspection.text.bytes, $0.labelRange).core }
      guard labels[0] != labels[1] else { return nil }
      let whole = rows.map { $0.labelRange.lowerBound..<$0.range.upperBound }
      return [TextEdit(whole[0], inspection.text.string(whole[1])), TextEdit(whole[1], inspection.text.string(whole[0]))]
    },
    RandomFault(name: "two rows' figures joined", rules: ["malformed-row"], isLocal: false) { inspection, random in
      guard let table = inspection.table(.requests), let row = table.rows.randomElement(using: &random), row.layout == .flowing else {
        return nil
      }
      let figures = row.figures
      return [TextEdit(figures[2].range.upperBound..<figures[3].range.lowerBound, "")]
    },
    RandomFault(name: "another year in the title", rules: ["wrong-edition"], isLocal: false) { inspection, _ in
      guard let title = inspection.title, let year = title.year else { return nil }
      let written = inspection.text.string(title.range)
      let other = inspection.edition.year == .year2021 ? 2020 : 2023
      let changed = written.replacing("\(year)", with: "\(other)")
      return changed == written ? nil : [TextEdit(title.range, changed)]
    },
    RandomFault(name: "a label with a slip", rules: ["nonstandard-label"]) { inspection, random in
      slip(inspection, &random) { $0.layout != .flowing }
    },
    // At either end of a flowing table the words with a slip may be a header's, so that only the row is missed.
    RandomFault(name: "a label with a slip in flowing text", rules: ["nonstandard-label", "missing-row"], isLocal: false) {
      inspection, random in
      slip(inspection, &random) { $0.layout == .flowing }
    },
    RandomFault(name: "a figure blanked", rules: ["blank-cell"], isLocal: false) { inspection, random in
      guard let table = inspection.tables.randomElement(using: &random), table.layout != .flowing,
        let figure = table.figures.randomElement(using: &random)
      else { return nil }
      return [TextEdit(figure.range, "")]
    },
    RandomFault(name: "a count in the text", rules: ["contradicted-figure"]) { inspection, random in
      guard let claim = inspection.prose.claims.randomElement(using: &random), let value = claim.quantity.whole else { return nil }
      return [TextEdit(inspection.prose.source(claim.quantity.number), "\(value + Int64.random(in: 1000...2000, using: &random))")]
    },
    RandomFault(name: "a share in the text", rules: ["wrong-percentage"]) { inspection, random in
      guard let share = inspection.prose.shares.randomElement(using: &random) else { return nil }
      return [TextEdit(inspection.prose.source(share.percentage.number), "\(Int.random(in: 101...400, using: &random)).5")]
    },
    RandomFault(name: "the total of a list in the text", rules: ["overcounted-list"], least: 50) { inspection, random in
      guard let list = inspection.prose.countedLists.randomElement(using: &random),
        let sum = list.parts.compactMap(\.whole).max(), sum > 1
      else { return nil }
      return [TextEdit(inspection.prose.source(list.total.number), "\(Int64.random(in: 1..<sum, using: &random))")]
    },
  ]

  /// One character near the end of a long label of table 3 goes.
  private static func slip(_ inspection: Inspection, _ random: inout SystemRandomNumberGenerator, where isMeant: (TableRow) -> Bool)
    -> [TextEdit]?
  {
    guard let table = inspection.table(.requests),
      let row = table.rows.filter({ $0.labelRange.count > 30 && isMeant($0) }).randomElement(using: &random)
    else { return nil }
    let text = inspection.text.string(row.labelRange)
    let place = text.index(text.endIndex, offsetBy: -3)
    guard !text[place].isWhitespace else { return nil }
    return [TextEdit(row.labelRange, String(text[..<place] + text[text.index(after: place)...]))]
  }
}
