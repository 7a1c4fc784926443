import ReportForm
import ReportSyntax

/// One way to read a claim from the tables: a number, and the figures it comes from.
package struct ClaimReading: Sendable {
  package let value: Int64
  /// The figures it comes from, in one table, by their numbers in the edition.
  package let figures: [Int]
  package let table: Table
  private let naming: Counting.Naming
  /// What the sums leave of the figures, which count as what they certainly must be.
  private let doubts: Doubts?

  /// The number that a way of counting comes to, with the figures it adds up, which some doubts may have put right.
  init(_ value: Int64, by way: Counting.Way, of table: Table, with doubts: Doubts?) {
    self.value = value
    figures = way.figures
    self.table = table
    naming = way.naming
    self.doubts = doubts
  }

  private func value(_ figure: Int) -> Int64 { doubts?.corrections[figure] ?? table[figure].summand ?? 0 }

  /// The figures that are not 0, or the only one; other ways of counting that come from the same are no other ways.
  private var terms: [Int] { figures.count == 1 ? figures : figures.filter { value($0) != 0 } }

  /// Whether it comes from the same figures as another, those that are 0 aside.
  func isSame(as other: ClaimReading) -> Bool {
    guard value == other.value, table.kind == other.table.kind else { return false }
    let (own, others) = (terms, other.terms)
    // Where all are 0 their number is what the text tells apart.
    return own.isEmpty || others.isEmpty ? figures.count == other.figures.count : own == others
  }

  /// What it is, with its number: 一(454)＋二(6)＝460; 一(445→454) where the figure is certainly wrong.
  package var text: String { (name.map { "\($0)：" } ?? "") + sum }

  private var name: String? {
    switch naming {
    case .figures: return nil
    case .groups(let outcomes):
      let groups = table.form.groups.filter { group in group.outcome.map(outcomes.contains) ?? false }
      return groups.isEmpty ? nil : groups.map(\.label).joined(separator: "、")
    case .header(let role):
      let column = table.form.columns(under: role).first.flatMap { table.form.rows.first?.columns[$0] }
      return column?.outerHeaders.first { $0.role == role }?.label
    }
  }

  private var sum: String {
    let terms = terms
    if terms.count == 1 { return term(terms[0]) }
    if terms.isEmpty || terms.count > 4 { return "\(figures.count) 项合计(\(value))" }
    return terms.map(term).joined(separator: "＋") + "＝\(value)"
  }

  /// A figure with its number as it is written, or with both where it is certainly wrong.
  private func term(_ figure: Int) -> String {
    let written = table[figure].numeral?.value.plain ?? "\(value(figure))"
    let right = doubts?.corrections[figure].map { "→\($0)" } ?? ""
    return "\(table.name(of: figure))(\(written)\(right))"
  }
}
