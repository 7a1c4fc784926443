import ReportSyntax

/// One way to read a claim from the tables: a number, and the figures it comes from.
package struct ClaimReading: Sendable {
  package let value: Int64
  /// The figures it comes from, in one table, by their numbers in the edition.
  package let figures: [Int]
  package let table: Table
  /// What the figures are together by a word of the form, as （四）无法提供; nil where their own names tell.
  private let name: String?

  init?(_ figures: [Int], of table: Table, named name: String? = nil) {
    // A blank counts for nothing in a sum, but tells nothing of a claim.
    guard let value = figures.lazy.map({ table[$0].isVacant ? nil : table[$0].summand }).sum() else { return nil }
    self.value = value
    self.figures = figures
    self.table = table
    self.name = name
  }

  /// A sum of money in 元 that one figure gives in 万元.
  init(_ yuan: Int64, _ figure: Int, of table: Table) {
    value = yuan
    figures = [figure]
    self.table = table
    name = nil
  }

  /// The figures that are not 0, or the only one; other ways of counting that come from the same are no other ways.
  private var terms: [Int] { figures.count == 1 ? figures : figures.filter { table[$0].summand != 0 } }

  /// Whether it comes from the same figures as another, those that are 0 aside.
  func isSame(as other: ClaimReading) -> Bool {
    guard value == other.value, table.kind == other.table.kind else { return false }
    let (own, others) = (terms, other.terms)
    // Where all are 0 their number is what the text tells apart.
    return own.isEmpty || others.isEmpty ? figures.count == other.figures.count : own == others
  }

  /// What it is, with its number: 一(454)＋二(6)＝460.
  package var text: String { (name.map { "\($0)：" } ?? "") + sum }

  private var sum: String {
    let terms = terms
    if terms.count == 1 { return "\(table.name(of: terms[0]))(\(table[terms[0]].numeral?.value.plain ?? "\(value)"))" }
    if terms.isEmpty || terms.count > 4 { return "\(figures.count) 项合计(\(value))" }
    return terms.map { "\(table.name(of: $0))(\(table[$0].summand ?? 0))" }.joined(separator: "＋") + "＝\(value)"
  }
}
