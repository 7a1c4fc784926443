import ReportForm
import ReportSyntax

/// What a rule is given: a report, how its sums stand, its running text, and last year's report.
package final class Inspection: Sendable {
  package let report: Report
  /// The sums of each table, in the order of the report's tables.
  package let balances: [Balance]
  /// The running text.
  package let prose: Prose
  /// Last year's report of the same body, where it is known; the first one where there are several.
  package let previous: PreviousReport?
  /// What was found of last year.
  package let lastYear: LastYear
  /// Other bodies' reports, as far as they are known; nil where reports are not compared with one another.
  package let neighbours: NeighbourReports?
  /// What its sections have in common with other bodies' reports, by their numbers; nil where that was not worked out beforehand.
  package let resemblances: [Int: NeighbourReports.Resemblance]?
  /// The reports of the bodies below this one; nil where its figures are not held to be the sums of others.
  package let subordinates: Subordinates?
  /// How the tables are to stand that a repair writes.
  package let tableStyle: TableStyle
  /// What of the running text the tables do not simply confirm, where that was worked out beforehand.
  private let known: Unconfirmed?

  /// Works out the sums; `prose` is the report's own, which the caller may have kept from an earlier version, as well as `balances`, which
  /// are those of its tables as far as they are known. `earlier` is an earlier version with the same running text, of which only the tables
  /// without a known balance differ.
  package init(
    _ report: Report, prose: Prose, lastYear: LastYear = .unknown, neighbours: NeighbourReports? = nil,
    resemblances: [Int: NeighbourReports.Resemblance]? = nil, subordinates: Subordinates? = nil, tableStyle: TableStyle = .compact,
    balances known: [Balance?] = [], after earlier: Unconfirmed? = nil
  ) {
    self.report = report
    self.prose = prose
    self.lastYear = lastYear
    previous = lastYear.reports.first
    self.neighbours = neighbours
    self.resemblances = resemblances
    self.subordinates = subordinates
    self.tableStyle = tableStyle
    let balances = report.tables.indices.map { index in
      (known.indices.contains(index) ? known[index] : nil) ?? Balance(report.tables[index])
    }
    self.balances = balances
    let changed = zip(report.tables, known).filter { $1 == nil }.map { $0.0.kind }
    self.known = Unconfirmed(prose, report.tables, balances, after: earlier.map { ($0, changed) })
  }

  /// The same of another running text, or beside another of the reports of last year.
  private init(_ other: Inspection, reading prose: Prose, beside previous: PreviousReport?) {
    report = other.report
    self.prose = prose
    lastYear = other.lastYear
    self.previous = previous
    neighbours = other.neighbours
    resemblances = other.resemblances
    subordinates = other.subordinates
    tableStyle = other.tableStyle
    balances = other.balances
    known = nil
  }

  /// The same with some paragraphs of the running text alone, by their numbers.
  package func part(_ paragraphs: Range<Int>) -> Inspection { Inspection(self, reading: prose.part(paragraphs), beside: previous) }

  /// The same beside each of the other reports of last year, where there are several.
  package var besideOthers: [Inspection] { lastYear.reports.dropFirst().map { Inspection(self, reading: prose, beside: $0) } }

  /// Whether no report of another body is at hand.
  package var comparesNoBodies: Bool { neighbours == nil && resemblances == nil && subordinates == nil }

  /// What it says in words of its own; nil where it does not tell whose it is, and of which year.
  package var ownText: OwnText? { OwnText(report, prose) }

  /// What a section has in common with the other body's report that is most like it; nil where it has nothing.
  package func resemblance(inSection section: Int) -> NeighbourReports.Resemblance? {
    if let resemblances { return resemblances[section] }
    guard let neighbours, !neighbours.isEmpty else { return nil }
    return ownText.flatMap { neighbours.resemblance(to: $0, inSection: section) }
  }

  /// What the sums of a table that fail leave of its figures; nil where none fails.
  package func doubts(_ kind: TableKind) -> Doubts? { report.tables.firstIndex { $0.kind == kind }.flatMap { balances[$0].doubts } }

  /// The sums of a table, or nil where it is not in the text.
  package func balance(_ kind: TableKind) -> Balance? { report.tables.firstIndex { $0.kind == kind }.map { balances[$0] } }
}

/// The report, as far as most rules ask for it.
extension Inspection {
  package var text: SourceText { report.text }
  package var tree: SyntaxTree { report.tree }
  package var title: Title? { report.title }
  /// The title, or the first line of a text without one; nil for a text without any.
  package var opening: ByteRange? {
    title?.range ?? tree.rows.indices.lazy.compactMap(tree.content(ofRow:)).first { !$0.isEmpty }
  }
  /// The year that is reported on, as ``Identity`` has it; nil where nothing gives it.
  package var year: Int? { report.year }
  /// The body that reports, as ``Identity`` has it; nil where nothing names it.
  package var body: String? { report.body }
  package var edition: Edition { report.edition }
  package var sections: [Section] { report.sections }
  package var tables: [Table] { report.tables }

  /// The first section with a number, 1 to 6.
  package func section(_ number: Int) -> Section? { report.section(number) }

  /// The table of a kind, or nil.
  package func table(_ kind: TableKind) -> Table? { report.table(kind) }
}

/// What of the running text the tables do not simply confirm.
extension Inspection {
  /// The same by its numbers in the text.
  package var unconfirmed: Unconfirmed { known ?? Unconfirmed(prose, tables, balances) }

  /// The claims that have readings, none of which is their count.
  package var contradictedClaims: [Claim] { unconfirmed.claims.map { prose.claims[$0] } }

  /// The shares that may not follow from what they are shares of.
  package var doubtfulShares: [Share] { unconfirmed.shares.map { prose.shares[$0] } }

  /// The statements of none of something of which there may be some.
  package var doubtfulAbsences: [Absence] { unconfirmed.absences.map { prose.absences[$0] } }
}
