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

  /// What the table has, with its number: 表三“总计”栏：一（454）＋二（6）＝460; 一（445→454） where a figure is certainly wrong.
  package var text: Wording {
    let (chinese, english) = (table.kind.chinese, "table \(table.kind.section)")
    let terms = terms
    if let name {
      return Wording("\(chinese)\(name.chinese)合计是 \(value)", "\(english) has \(value) (\(name.english))")
    }
    if terms.count == 1 {
      let place = table.place(of: terms[0])
      guard doubts?.corrections[terms[0]] != nil else {
        return Wording("\(chinese)\(place.chinese)是 \(value)", "\(english) has \(value) (\(place.english))")
      }
      return Wording(
        "\(chinese)\(place.chinese)应为 \(value)（写的是 \(written(terms[0]))）",
        "\(english) should have \(value), not \(written(terms[0])) (\(place.english))")
    }
    if terms.isEmpty || terms.count > 4 {
      return Wording("\(chinese) \(figures.count) 格合计是 \(value)", "\(figures.count.counted("figure")) of \(english) add up to \(value)")
    }
    let sum = "\(terms.map(term).joined(separator: "＋"))＝\(value)"
    guard let common else { return Wording("\(chinese)：\(sum)", "\(english): \(sum)") }
    return Wording("\(chinese)“\(common)”\(isDown ? "栏" : "")：\(sum)", "\(english), \(common): \(sum)")
  }

  /// The groups or the header that the figures are of, as a sentence has it; nil where they go by their own names.
  private var name: Wording? {
    switch naming {
    case .figures: return nil
    case .groups(let outcomes):
      let groups = table.form.groups.filter { group in group.outcome.map(outcomes.contains) ?? false }
      if groups.isEmpty { return nil }
      let names = groups.map { "“\($0.label)”" }
      return Wording(names.joined(separator: "、"), names.joined(separator: ", "))
    case .header(let role):
      let rows = Set(figures.map { table.edition.row(of: $0).label })
      let column = table.form.columns(under: role).first.flatMap { table.form.rows.first?.columns[$0] }
      guard rows.count == 1, let row = rows.first, let header = column?.outerHeaders.first(where: { $0.role == role }) else { return nil }
      return Wording("“\(row)”的“\(header.label)”", "\(row), \(header.label)")
    }
  }

  /// Whether all its terms stand in one column of table 3.
  private var isDown: Bool { table.kind == .requests && Set(terms.map { table.edition.column(of: $0).label }).count == 1 }

  /// The column that all its terms stand in, or the row, or the block of table 4; nil where they stand in several.
  private var common: String? {
    if isDown { return terms.first.map { table.edition.column(of: $0).label } }
    let rows = Set(terms.map(rowName))
    return rows.count == 1 ? rows.first : nil
  }

  private func rowName(_ figure: Int) -> String {
    table.kind == .reviews ? table.edition.column(of: figure).path.last ?? "" : table.edition.row(of: figure).shortLabel
  }

  /// A figure with its number as it is written, or with both where it is certainly wrong.
  private func term(_ figure: Int) -> String {
    let name =
      isDown
      ? table.edition.row(of: figure).numberOrLabel : common == nil ? table.name(of: figure) : table.edition.column(of: figure).label
    let right = doubts?.corrections[figure].map { "→\($0)" } ?? ""
    return "\(name)（\(written(figure))\(right)）"
  }

  private func written(_ figure: Int) -> String { table[figure].numeral?.value.plain ?? "\(value(figure))" }
}
