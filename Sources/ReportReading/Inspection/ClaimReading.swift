import ReportForm
import ReportSyntax

/// One way to read a claim from the tables: a number, and the figures it comes from.
package struct ClaimReading: Sendable {
  /// What tells what the figures are together; the words are put together when somebody reads them.
  enum Naming: Sendable {
    /// Their own names.
    case figures
    /// The groups of these outcomes, where the form has them, as （四）无法提供: a group has no figures of its own.
    case groups([Outcome])
    /// The header of a role that stands over several columns, as 法人或其他组织.
    case header(HeaderForm.Role)
  }

  package let value: Int64
  /// The figures it comes from, in one table, by their numbers in the edition.
  package let figures: [Int]
  package let table: Table
  private let naming: Naming
  /// What the sums leave of the figures, which count as what they certainly must be.
  private let doubts: Doubts?

  /// Takes the figures as they are written, but for what doubts say of them: nil where one is not known, or in doubt.
  init?(_ figures: [Int], of table: Table, with doubts: Doubts?, named naming: Naming = .figures) {
    func value(_ figure: Int) -> Int64? {
      if let doubts {
        if let value = doubts.corrections[figure] { return value }
        if doubts.doubted.contains(figure) { return nil }
      }
      // A blank counts for nothing in a sum, but tells nothing of a claim.
      return table[figure].isVacant ? nil : table[figure].summand
    }
    guard let value = figures.lazy.map(value).sum() else { return nil }
    self.value = value
    self.figures = figures
    self.table = table
    self.naming = naming
    self.doubts = doubts
  }

  /// A sum of money in 元 that one figure gives in 万元.
  init(_ yuan: Int64, _ figure: Int, of table: Table) {
    value = yuan
    figures = [figure]
    self.table = table
    naming = .figures
    doubts = nil
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
