import ReportForm

/// How a subject is counted from one table of an edition: by which figures, in each way that is legitimate.
///
/// It follows from the form alone, so that a text that stays as it is keeps it while the figures change.
struct Counting: Sendable {
  /// One way to count.
  struct Way: Sendable {
    /// What is added up, by the numbers in the edition.
    let figures: [Int]
    /// What tells what the figures are together.
    let naming: Naming
    /// Whether nothing is known by any way where this one is not known; another drops out then, and where it comes to 0.
    let isRequired: Bool
  }

  /// What tells what figures are together; the words are put together when somebody reads them.
  enum Naming: Sendable {
    /// Their own names.
    case figures
    /// The groups of these outcomes, where the form has them, as （四）无法提供: a group has no figures of its own.
    case groups([Outcome])
    /// The header of a role that stands over several columns, as 法人或其他组织.
    case header(HeaderForm.Role)
  }

  /// What the figures are given in.
  enum Unit: Sendable {
    case one
    /// 万元, of which 元 are told.
    case tenThousand
  }

  let table: TableKind
  let ways: [Way]
  let unit: Unit
  let remainder: Remainder?

  /// A difference that the count may be as well, though nobody would put it that way: those of the year's own applications that are dealt
  /// with, as 收到63件，答复61件 may mean, are what came in without what is carried over.
  struct Remainder: Sendable {
    let of: Int
    let less: Int
    /// Whether any number from it to the first way may be meant: of this year's own applications as many as that are dealt with, by how
    /// many of last year's are.
    let isLeast: Bool
  }

  private init(_ ways: [Way], of table: TableKind, unit: Unit = .one, remainder: Remainder? = nil) {
    self.table = table
    self.ways = ways
    self.unit = unit
    self.remainder = remainder
  }
}

extension Counting {
  /// How a subject is counted in a report's tables, each of its own edition; several where the words leave open what is meant, none
  /// where there is no such table, or its form does not count it.
  static func all(of subject: Claim.Subject, in report: Report) -> [Counting] {
    if case .either(let subjects) = subject { return subjects.flatMap { all(of: $0, in: report) } }
    func edition(_ kind: TableKind) -> Edition? { report.table(kind)?.edition }
    let counting =
      switch subject {
      case .applications(let stage, by: let roles):
        edition(.requests).flatMap {
          applications(rows(of: stage), under: roles.isEmpty ? [.total] : roles, isOfThem: stage == .settledOfThem, $0)
        }
      case .outcomes(let endings): edition(.requests).flatMap { outcomes(endings, $0) }
      case .cases(let kinds, let results): edition(.reviews).flatMap { cases(kinds, results, $0) }
      case .documents(let row, let role): edition(.disclosures).flatMap { documents(row, role, $0) }
      case .decisions(let rows): edition(.disclosures).flatMap { decisions(rows, $0) }
      case .fees: edition(.disclosures).flatMap(fees)
      case .either: Counting?.none
      }
    return counting.map { [$0] } ?? []
  }

  /// The rows that a count of applications may add up, each way for itself.
  private static func rows(of stage: Claim.Stage) -> [[RowKey]] {
    switch stage {
    case .received: [[.received], [.received, .carriedIn]]
    case .newlyReceived: [[.received]]
    case .settled: [[.total], [.received]]
    case .settledOfThem: [[.total]]
    case .handled: [[.received], [.received, .carriedIn], [.total]]
    case .receivedAndCarriedIn: [[.received, .carriedIn]]
    case .carriedIn: [[.carriedIn]]
    case .carriedOut: [[.carriedOut]]
    case .carried: [[.carriedIn], [.carriedOut]]
    }
  }

  private static func applications(
    _ alternatives: [[RowKey]], under roles: [HeaderForm.Role], isOfThem: Bool, _ edition: Edition
  ) -> Counting? {
    let form = edition.table(.requests)
    let isSettled = alternatives.contains([.total]) && roles == [.total]
    let remainder =
      isSettled
      ? edition.figures(.received, in: .requests)?.last.flatMap { received in
        edition.figures(.carriedOut, in: .requests)?.last.map { Remainder(of: received, less: $0, isLeast: isOfThem) }
      } : nil
    return requests(
      alternatives.map { $0.compactMap(form.index(of:)) }, under: roles, edition,
      named: roles == [.organisations] ? .header(.organisations) : .figures, remainder: remainder)
  }

  private static func outcomes(_ endings: [Claim.Ending], _ edition: Edition) -> Counting? {
    let form = edition.table(.requests)
    var (rows, outcomes): ([Int], [Outcome]) = ([], [])
    for ending in endings {
      switch ending {
      case .row(let key):
        guard let row = form.index(of: key) else { return nil }
        rows.append(row)
      case .outcome(let outcome):
        rows += form.rows(of: outcome)
        outcomes.append(outcome)
      }
    }
    return requests([rows], under: [.total], edition, named: .groups(outcomes))
  }

  /// Each way to count, by the rows whose figures it adds up in the columns of some roles.
  private static func requests(
    _ alternatives: [[Int]], under roles: [HeaderForm.Role], _ edition: Edition, named naming: Naming,
    remainder: Remainder? = nil
  ) -> Counting? {
    let form = edition.table(.requests)
    let ways = alternatives.map { rows in
      let figures = rows.flatMap { row in
        let first = edition.figures(ofRow: row, in: .requests).lowerBound
        return roles.flatMap { form.columns(under: $0).map { first + $0 } }
      }
      return Way(figures: figures, naming: naming, isRequired: true)
    }
    return ways.contains { $0.figures.isEmpty }
      ? nil : Counting(ways, of: .requests, remainder: remainder)
  }

  /// The totals of the blocks of table 4 for some kinds of cases together, or their columns of some results; the same without what is
  /// still pending, and each kind alone.
  private static func cases(_ kinds: [HeaderForm.Role], _ results: [HeaderForm.Role], _ edition: Edition) -> Counting? {
    let (form, first) = (edition.table(.reviews), edition.firstFigure(of: .reviews))
    let own = kinds.flatMap { form.columns(under: $0) }
    func figures(_ roles: [HeaderForm.Role]) -> [Int] {
      roles.flatMap { form.columns(under: $0) }.filter(own.contains).map { first + $0 }
    }
    let totals = figures(results.isEmpty ? [.total] : results)
    if totals.isEmpty { return nil }
    var ways = [Way(figures: totals, naming: .figures, isRequired: true)]
    if results.isEmpty {
      ways.append(Way(figures: figures([.upheld, .corrected, .otherResult, .decided]), naming: .figures, isRequired: false))
    }
    // Of several kinds each may be counted alone, as the results of lawsuits of each kind may be.
    if totals.count > 1, results.count <= 1, results != [.total], kinds.count > 1 || !results.isEmpty {
      ways += totals.map { Way(figures: [$0], naming: .figures, isRequired: false) }
    }
    return Counting(ways, of: .reviews)
  }

  /// The figures of documents in a column, or in any; a column that this edition does not have is none of them.
  private static func documents(_ key: RowKey, _ role: HeaderForm.Role?, _ edition: Edition) -> Counting? {
    let form = edition.table(.disclosures)
    guard let figures = edition.figures(key, in: .disclosures), let row = form.index(of: key) else { return nil }
    let meant = zip(figures, form.rows[row].columns).filter { role == nil || $0.1.role == role || role == .made && $0.1.role == nil }
    return Counting(
      meant.map { Way(figures: [$0.0], naming: .figures, isRequired: true) }, of: .disclosures)
  }

  private static func decisions(_ keys: [RowKey], _ edition: Edition) -> Counting? {
    let figures = keys.compactMap { edition.figure($0, .decisions, in: .disclosures) }
    guard figures.count == keys.count else { return nil }
    return Counting([Way(figures: figures, naming: .figures, isRequired: true)], of: .disclosures)
  }

  private static func fees(_ edition: Edition) -> Counting? {
    edition.figure(.fees, .feeAmount, in: .disclosures).map {
      Counting([Way(figures: [$0], naming: .figures, isRequired: true)], of: .disclosures, unit: .tenThousand)
    }
  }
}
