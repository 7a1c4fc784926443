import ReportForm

extension Counting {
  /// What a way comes to in a table, whose figures are taken as they are written, but for what doubts say of them; nil where one is not
  /// known, or in doubt.
  func value(by way: Way, in table: Table, with doubts: Doubts?) -> Int64? {
    // 万元 with parts of a 元 are no number of 元.
    if unit == .tenThousand { return way.figures.first.flatMap { table[$0].numeral?.value.count(ofUnits: 4) } }
    var sum: Int64 = 0
    for figure in way.figures {
      guard let value = Self.value(figure, in: table, with: doubts), let next = sum.adding(value) else { return nil }
      sum = next
    }
    return sum
  }

  /// What the remainder comes to, or nil where there is none, or one of its figures is not known.
  func remainder(in table: Table, with doubts: Doubts?) -> Int64? {
    guard let remainder, let whole = Self.value(remainder.of, in: table, with: doubts),
      let left = Self.value(remainder.less, in: table, with: doubts)
    else { return nil }
    return whole.subtracting(left)
  }

  /// The numbers that may be meant besides those of the ways: the remainder, and where any up to the first way may be, those as well.
  func others(in table: Table, with doubts: Doubts?) -> ClosedRange<Int64>? {
    guard let remainder = remainder(in: table, with: doubts) else { return nil }
    guard self.remainder?.isLeast ?? false, let way = ways.first, let last = value(by: way, in: table, with: doubts), last > remainder
    else {
      return remainder...remainder
    }
    return remainder...last
  }

  private static func value(_ figure: Int, in table: Table, with doubts: Doubts?) -> Int64? {
    if let doubts {
      if let value = doubts.corrections[figure] { return value }
      if doubts.doubt(figure) { return nil }
    }
    // A blank counts for nothing in a sum, but tells nothing of a claim.
    let figure = table[figure]
    return figure.isVacant ? nil : figure.summand
  }

  /// What the ways come to, each number that counts by its way; none where one is not known that is required.
  func readings(in table: Table, with doubts: Doubts?) -> [ClaimReading] {
    var readings: [ClaimReading] = []
    for way in ways {
      guard let value = value(by: way, in: table, with: doubts) else {
        if way.isRequired { return [] }
        continue
      }
      let reading = ClaimReading(value, by: way, of: table, with: unit == .one ? doubts : nil)
      // Where nothing was carried in, two ways of counting are one; none at all is none of each kind.
      let isKnown = way.isRequired ? readings.contains(where: reading.isSame) : value == 0 || readings.contains { $0.value == value }
      if !isKnown { readings.append(reading) }
    }
    return readings
  }
}

extension Inspection {
  /// Every reading of a claim that is legitimate; none at all where any of them needs a figure that is not known, since that one might
  /// be what is meant, or one that the table's own sums put in doubt.
  package func readings(of subject: Claim.Subject) -> [ClaimReading] { readings(of: subject, trustsAll: false) }

  /// The numbers that a subject may be, where it may be any of several, as many as last year's applications leave open; nil where its
  /// readings tell.
  package func openRange(of subject: Claim.Subject) -> ClosedRange<Int64>? {
    for counting in Counting.all(of: subject, in: report) where counting.remainder?.isLeast ?? false {
      if let table = report.table(counting.table), let others = counting.others(in: table, with: doubts(table.kind)), others.count > 1 {
        return others
      }
    }
    return nil
  }

  /// Every reading of a claim, where figures may count as they are written, though their sums fail, if asked so.
  private func readings(of subject: Claim.Subject, trustsAll: Bool) -> [ClaimReading] {
    let meanings = Counting.all(of: subject, in: report).compactMap { counting in
      report.table(counting.table).map { counting.readings(in: $0, with: trustsAll ? nil : doubts($0.kind)) }
    }
    // Where one of several meanings is not known, that one may be right.
    return meanings.contains { $0.isEmpty } ? [] : meanings.flatMap { $0 }
  }

  /// The figures that a claim speaks of, in one table: those of the readings that agree with it, or of every reading where none does.
  ///
  /// Also where the table's own sums are in doubt, since whoever looks for the place wants to see it all the same.
  package func figures(of claim: Claim) -> (table: Table, figures: [Int])? {
    let readings = readings(of: claim.subject, trustsAll: true)
    let agreeing = readings.filter { claim.quantity.matches($0.value) }
    // Of several ways of counting that agree, the plainest is meant.
    let meant = agreeing.first.map { [$0] } ?? readings
    guard let table = meant.first?.table else { return nil }
    return (table, Array(Set(meant.flatMap { $0.figures })).sorted())
  }
}
