import ReportForm

/// What the tables have for a claim.
struct ClaimReadings {
  private let inspection: Inspection
  /// Whether figures count as they are written, though their sums fail.
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
    case .outcomes(let words): outcomes(words.compactMap(\.outcome))
    case .applicants(let words): requests([[.received], [.received, .carriedIn], [.total]], under: words.compactMap(\.applicant))
    case .reviews: cases([.reviews])
    case .lawsuits: cases([.lawsuits])
    case .reviewsAndLawsuits: cases([.reviews, .lawsuits])
    case .rules: documents(.rules)
    case .normativeDocuments: documents(.normativeDocuments)
    }
  }

  /// The figures of a table together, so far as its sums do not put them in doubt.
  private func reading(_ figures: [Int], of table: Table) -> ClaimReading? {
    ClaimReading(figures, of: table, with: trustsAll ? nil : inspection.doubts(table.kind))
  }

  private func outcomes(_ outcomes: [Outcome]) -> [ClaimReading] {
    guard let table = inspection.report.table(.requests) else { return [] }
    return requests([outcomes.flatMap { table.form.rows(of: $0) }], under: [.total], in: table)
  }

  private func requests(_ alternatives: [[RowKey]], under roles: [HeaderForm.Role] = [.total]) -> [ClaimReading] {
    guard let table = inspection.report.table(.requests) else { return [] }
    return requests(alternatives.map { $0.compactMap(table.form.index(of:)) }, under: roles, in: table)
  }

  /// Each way to count, by the rows whose figures it adds up in the columns of some roles.
  private func requests(_ alternatives: [[Int]], under roles: [HeaderForm.Role], in table: Table) -> [ClaimReading] {
    var readings: [ClaimReading] = []
    for rows in alternatives {
      var figures: [Int] = []
      for row in rows {
        let first = table.figures(ofRow: row).lowerBound
        for role in roles { for column in table.form.columns(under: role) { figures.append(first + column) } }
      }
      guard let reading = figures.isEmpty ? nil : self.reading(figures, of: table) else { return [] }
      // Where nothing was carried in, two ways of counting are one.
      if !readings.contains(where: reading.isSame) { readings.append(reading) }
    }
    return readings
  }

  /// The totals of the blocks of table 4 for some kinds of cases together, and the same without what is still pending.
  private func cases(_ kinds: [HeaderForm.Role]) -> [ClaimReading] {
    guard let table = inspection.report.table(.reviews) else { return [] }
    let own = kinds.flatMap { table.form.columns(under: $0) }
    func figures(_ role: HeaderForm.Role) -> [Int] {
      table.form.columns(under: role).filter(own.contains).map { table.firstFigure + $0 }
    }
    let totals = figures(.total)
    guard let all = reading(totals, of: table) else { return [] }
    // Each kind of lawsuit may be counted alone.
    let alone = totals.count > 1 ? totals.compactMap { reading([$0], of: table) } : []
    return [all] + [reading(figures(.decided), of: table)].compactMap(\.self) + alone
  }

  private func documents(_ key: RowKey) -> [ClaimReading] {
    guard let table = inspection.report.table(.disclosures), let figures = table.figures(key) else { return [] }
    let readings = figures.compactMap { reading([$0], of: table) }
    return readings.count == figures.count ? readings : []
  }
}

extension Inspection {
  /// Every reading of a claim that is legitimate; none at all where any of them needs a figure that is not known, since that one might
  /// be what is meant, or
  /// one that the table's own sums put in doubt.
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
