import ReportFormat

/// One way to read a claim from the tables: a number, and the figures it comes from.
struct ClaimReading: Sendable {
  let value: Int64
  /// The figures it comes from, in one table, by their numbers in the edition.
  let figures: [Int]
  let table: Table

  init?(_ figures: [Int], of table: Table) {
    var sum: Int64 = 0
    for figure in figures {
      guard let value = table[figure].numeral?.whole, value >= 0 else { return nil }
      let (next, overflows) = sum.addingReportingOverflow(value)
      guard !overflows else { return nil }
      sum = next
    }
    self.value = sum
    self.figures = figures
    self.table = table
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
  var text: String {
    let terms = terms
    if terms.count == 1 { return "\(table.name(of: terms[0]))(\(value))" }
    if terms.isEmpty || terms.count > 4 { return "\(figures.count) 项合计(\(value))" }
    return terms.map { "\(table.name(of: $0))(\(table[$0].summand ?? 0))" }.joined(separator: "＋") + "＝\(value)"
  }
}

extension Report {
  /// Every reading of a claim that is legitimate; none at all where any of them needs a figure that is not known, since that one might
  /// be what is meant, or where the table's own sums are in doubt.
  func readings(of subject: Claim.Subject) -> [ClaimReading] { ClaimReadings(self, trustsAll: false).readings(of: subject) }

  /// The figures that a claim speaks of, in one table: those of the readings that agree with it, or of every reading where none does.
  ///
  /// Also where the table's own sums are in doubt, since whoever looks for the place wants to see it all the same.
  package func figures(of claim: Claim) -> (table: Table, figures: [Int])? {
    let readings = ClaimReadings(self, trustsAll: true).readings(of: claim.subject)
    let agreeing = readings.filter { claim.quantity.matches($0.value) }
    // Of several ways of counting that agree, the plainest is meant.
    let meant = agreeing.first.map { [$0] } ?? readings
    guard let table = meant.first?.table else { return nil }
    return (table, Array(Set(meant.flatMap(\.figures))).sorted())
  }
}

/// What the tables have for a claim.
private struct ClaimReadings {
  private let report: Report
  /// Whether a table counts some of whose sums fail.
  private let trustsAll: Bool

  init(_ report: Report, trustsAll: Bool) {
    self.report = report
    self.trustsAll = trustsAll
  }

  func readings(of subject: Claim.Subject) -> [ClaimReading] {
    switch subject {
    case .received: requests([[.received], [.received, .carriedIn]])
    case .closed: requests([[.total], [.received]])
    case .handled: requests([[.received], [.received, .carriedIn], [.total]])
    case .carriedIn: requests([[.carriedIn]])
    case .carriedOut: requests([[.carriedOut]])
    case .carried: requests([[.carriedIn], [.carriedOut]])
    case .outcomes(let words): requests([words.flatMap(\.outcomeRows)])
    case .applicants(let words):
      requests([[.received], [.received, .carriedIn], [.total]], columns: words.flatMap { Array($0.applicantColumns) })
    case .reviews: cases([0..<5])
    case .lawsuits: cases([5..<10, 10..<15])
    case .reviewsAndLawsuits: cases([0..<5, 5..<10, 10..<15])
    case .rules: documents(.rules)
    case .normativeDocuments: documents(.normativeDocuments)
    }
  }

  /// A table none of whose sums fails, so that what is read from it is not itself at fault, or any.
  private func sound(_ kind: TableKind) -> Table? {
    guard let index = report.tables.firstIndex(where: { $0.kind == kind }),
      trustsAll || !report.balances[index].standings.contains(where: { $0.fails })
    else { return nil }
    return report.tables[index]
  }

  private func requests(_ alternatives: [[RowKey]], columns: [Int] = [6]) -> [ClaimReading] {
    guard let table = sound(.requests) else { return [] }
    var readings: [ClaimReading] = []
    for keys in alternatives {
      let figures = keys.compactMap(table.form.index(of:)).flatMap { row in columns.map { table.format.firstFigures[1][row] + $0 } }
      guard let reading = figures.isEmpty ? nil : ClaimReading(figures, of: table) else { return [] }
      // Where nothing was carried in, two ways of counting are one.
      if !readings.contains(where: reading.isSame) { readings.append(reading) }
    }
    return readings
  }

  /// The totals of the blocks of table 4 together, and the same without what is still pending.
  private func cases(_ blocks: [Range<Int>]) -> [ClaimReading] {
    guard let table = sound(.reviews) else { return [] }
    let first = table.firstFigure
    let totals = blocks.map { first + $0.upperBound - 1 }
    guard let all = ClaimReading(totals, of: table) else { return [] }
    let decided = blocks.flatMap { $0.dropLast(2).map { first + $0 } }
    // Each kind of lawsuit may be counted alone.
    let alone = blocks.count > 1 ? totals.compactMap { ClaimReading([$0], of: table) } : []
    return [all] + [ClaimReading(decided, of: table)].compactMap(\.self) + alone
  }

  private func documents(_ key: RowKey) -> [ClaimReading] {
    guard let table = report.table(.disclosures), let row = table.form.index(of: key) else { return [] }
    let first = table.format.firstFigures[0][row]
    let readings = table.form.rows[row].columns.indices.compactMap { ClaimReading([first + $0], of: table) }
    return readings.count == table.form.rows[row].columns.count ? readings : []
  }
}
