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
    case .applications(let stage, by: let roles): requests(Self.rows(of: stage), under: roles.isEmpty ? [.total] : roles)
    case .outcomes(let endings): outcomes(endings)
    case .cases(let kinds, let results): cases(kinds, results)
    case .documents(let row, let role): documents(row, role)
    case .decisions(let rows): decisions(rows)
    case .fees: fees()
    case .either(let subjects): subjects.flatMap(readings(of:))
    }
  }

  /// The rows that a count of applications may add up, each way for itself.
  private static func rows(of stage: Claim.Stage) -> [[RowKey]] {
    switch stage {
    case .received: [[.received], [.received, .carriedIn]]
    case .settled: [[.total], [.received]]
    case .handled: [[.received], [.received, .carriedIn], [.total]]
    case .receivedAndCarriedIn: [[.received, .carriedIn]]
    case .carriedIn: [[.carriedIn]]
    case .carriedOut: [[.carriedOut]]
    case .carried: [[.carriedIn], [.carriedOut]]
    }
  }

  /// The figures of a table together, so far as its sums do not put them in doubt.
  private func reading(_ figures: [Int], of table: Table, named naming: ClaimReading.Naming = .figures) -> ClaimReading? {
    ClaimReading(figures, of: table, with: trustsAll ? nil : inspection.doubts(table.kind), named: naming)
  }

  private func outcomes(_ endings: [Claim.Ending]) -> [ClaimReading] {
    guard let table = inspection.report.table(.requests) else { return [] }
    let rows = endings.flatMap { ending -> [Int] in
      switch ending {
      case .row(let key): table.form.index(of: key).map { [$0] } ?? []
      case .outcome(let outcome): table.form.rows(of: outcome)
      }
    }
    guard endings.allSatisfy({ if case .row(let key) = $0 { table.form.index(of: key) != nil } else { true } }) else { return [] }
    let outcomes = endings.compactMap { if case .outcome(let outcome) = $0 { outcome } else { nil } }
    return requests([rows], under: [.total], in: table, named: .groups(outcomes))
  }

  private func requests(_ alternatives: [[RowKey]], under roles: [HeaderForm.Role] = [.total]) -> [ClaimReading] {
    guard let table = inspection.report.table(.requests) else { return [] }
    return requests(
      alternatives.map { $0.compactMap(table.form.index(of:)) }, under: roles, in: table,
      named: roles == [.organisations] ? .header(.organisations) : .figures)
  }

  /// Each way to count, by the rows whose figures it adds up in the columns of some roles.
  private func requests(
    _ alternatives: [[Int]], under roles: [HeaderForm.Role], in table: Table, named naming: ClaimReading.Naming = .figures
  ) -> [ClaimReading] {
    var readings: [ClaimReading] = []
    for rows in alternatives {
      var figures: [Int] = []
      for row in rows {
        let first = table.figures(ofRow: row).lowerBound
        for role in roles { for column in table.form.columns(under: role) { figures.append(first + column) } }
      }
      guard let reading = figures.isEmpty ? nil : self.reading(figures, of: table, named: naming) else { return [] }
      // Where nothing was carried in, two ways of counting are one.
      if !readings.contains(where: reading.isSame) { readings.append(reading) }
    }
    return readings
  }

  /// The totals of the blocks of table 4 for some kinds of cases together, or their columns of some results; the same without what is
  /// still pending, and each kind alone.
  private func cases(_ kinds: [HeaderForm.Role], _ results: [HeaderForm.Role]) -> [ClaimReading] {
    guard let table = inspection.report.table(.reviews) else { return [] }
    let own = kinds.flatMap { table.form.columns(under: $0) }
    func figures(_ roles: [HeaderForm.Role]) -> [Int] {
      roles.flatMap { table.form.columns(under: $0) }.filter(own.contains).map { table.firstFigure + $0 }
    }
    let totals = figures(results.isEmpty ? [.total] : results)
    guard let all = totals.isEmpty ? nil : reading(totals, of: table) else { return [] }
    // Each kind of lawsuit may be counted alone.
    let alone = totals.count > 1 && results.count <= 1 ? totals.compactMap { reading([$0], of: table) } : []
    let decided = results.isEmpty ? reading(figures([.upheld, .corrected, .otherResult, .decided]), of: table) : nil
    // None at all is none of each, and what comes to the same number is no other way of counting.
    return ([decided].compactMap(\.self) + alone).reduce(into: [all]) { readings, reading in
      if reading.value > 0, !readings.contains(where: { $0.value == reading.value }) { readings.append(reading) }
    }
  }

  /// The figures of documents in a column, or in any; a column that this edition does not have is none of them.
  private func documents(_ key: RowKey, _ role: HeaderForm.Role?) -> [ClaimReading] {
    guard let table = inspection.report.table(.disclosures), let figures = table.figures(key), let row = table.form.index(of: key) else {
      return []
    }
    let columns = table.form.rows[row].columns
    let meant = zip(figures, columns).filter { role == nil || $0.1.role == role || role == .made && $0.1.role == nil }.map(\.0)
    let readings = meant.compactMap { reading([$0], of: table) }
    return readings.count == meant.count ? readings : []
  }

  /// The sum charged, in 元; none where table 2 has it in parts of one.
  private func fees() -> [ClaimReading] {
    guard let table = inspection.report.table(.disclosures), let figure = table.edition.figure(.fees, .feeAmount, in: .disclosures),
      let yuan = table[figure].numeral?.value.count(ofUnits: 4)
    else { return [] }
    return [ClaimReading(yuan, figure, of: table)]
  }

  private func decisions(_ keys: [RowKey]) -> [ClaimReading] {
    guard let table = inspection.report.table(.disclosures) else { return [] }
    let figures = keys.compactMap { table.edition.figure($0, .decisions, in: .disclosures) }
    guard figures.count == keys.count, let reading = self.reading(figures, of: table) else { return [] }
    return [reading]
  }
}

extension Inspection {
  /// Every reading of a claim that is legitimate; none at all where any of them needs a figure that is not known, since that one might
  /// be what is meant, or one that the table's own sums put in doubt.
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
