import ReportForm

/// What the tables have for a claim.
struct ClaimReadings {
  private let inspection: Inspection
  /// Whether a table counts some of whose sums fail.
  private let trustsAll: Bool

  init(_ inspection: Inspection, trustsAll: Bool) {
    self.inspection = inspection
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
    guard let table = inspection.report.table(kind), let balance = inspection.balance(kind),
      trustsAll || !balance.standings.contains(where: \.fails)
    else { return nil }
    return table
  }

  private func requests(_ alternatives: [[RowKey]], columns: [Int] = [6]) -> [ClaimReading] {
    guard let table = sound(.requests) else { return [] }
    var readings: [ClaimReading] = []
    for keys in alternatives {
      let figures = keys.compactMap(table.form.index(of:)).flatMap { row in columns.map { table.edition.firstFigures[1][row] + $0 } }
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
    guard let table = inspection.report.table(.disclosures), let row = table.form.index(of: key) else { return [] }
    let first = table.edition.firstFigures[0][row]
    let readings = table.form.rows[row].columns.indices.compactMap { ClaimReading([first + $0], of: table) }
    return readings.count == table.form.rows[row].columns.count ? readings : []
  }
}

extension Inspection {
  /// Every reading of a claim that is legitimate; none at all where any of them needs a figure that is not known, since that one might
  /// be what is meant, or where the table's own sums are in doubt.
  package func readings(of subject: Claim.Subject) -> [ClaimReading] { ClaimReadings(self, trustsAll: false).readings(of: subject) }

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
