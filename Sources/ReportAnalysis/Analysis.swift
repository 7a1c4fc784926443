import ReportReading
import ReportSyntax

/// What is known of one version of one text; every editor feature and subcommand reads the same one.
package final class Analysis: Sendable {
  package let text: SourceText
  package let tree: SyntaxTree
  /// The text as a report with its sums, its running text and last year's report; nil where it is no report.
  package let inspection: Inspection?
  /// What is known of the text outside its tables, for the analysis of the next version; nil where it is no report.
  package let surroundings: Surroundings?
  /// What rules have found that a change of a figure's digits leaves as it is, as ``RuleRun`` has it.
  private let lasting: RuleFindings
  /// Whether the report was told from an earlier one, and the text not read.
  package let isTold: Bool
  /// Whether all that stood in that version stands at the same places, in bytes and in any other unit.
  package let keepsPlaces: Bool
  /// What the user had settled.
  package let configuration: Configuration
  /// What its file is called; nil where it has no name.
  package let fileName: String?
  /// Whether nothing in it may become Markdown: it is a page of HTML, or its file is named as one.
  package let isPage: Bool
  /// The findings, in the order of the text; none where the text is not such a report.
  package let findings: [Finding]
  /// How many findings the author's comments hide.
  package let silenced: Int

  /// The text as a report, or nil where it is none.
  package var report: Report? { inspection?.report }

  /// The report for the analysis of the next version, which keeps nothing of this one's text; nil where it is none.
  package var earlier: EarlierReport? { inspection.map { EarlierReport($0, lasting: lasting) } }

  /// Analyses a text: parses it, binds its figures to the statutory form and runs every rule; never fails.
  ///
  /// `isNamedPage` tells whether the text's file is named as a page of HTML is, and `fileName` what it is called, where it has a name.
  /// `known` is what an earlier version was outside its tables, under the same settings: where an edit left that as it was, it is not
  /// read again; `earlier` is the report that it was, which tells this one where only a figure was changed. `neighbours` are other bodies' reports, and
  /// `subordinates` those of the bodies below this one, where it is compared with them. `lastYear` finds last year's report by whose this one
  /// is and of which year; what it gives counts only where it is of the year before.
  package convenience init(
    _ text: SourceText, configuration: Configuration = .standard, isNamedPage: Bool = false, fileName: String? = nil,
    reusing known: Surroundings? = nil, after earlier: EarlierReport? = nil, neighbours: NeighbourReports? = nil,
    subordinates: Subordinates? = nil, lastYear: (Identity) -> LastYear = { _ in .unknown }
  ) {
    let read = ReadText(text, configuration: configuration, isNamedPage: isNamedPage, fileName: fileName, reusing: known, after: earlier)
    self.init(read, neighbours: neighbours, subordinates: subordinates, lastYear: lastYear)
  }

  /// Runs every rule over a text that was read; `resemblances` is what its sections have in common with other bodies' reports, where that
  /// was worked out.
  package init(
    _ read: ReadText, neighbours: NeighbourReports? = nil, resemblances: [Int: NeighbourReports.Resemblance]? = nil,
    subordinates: Subordinates? = nil, lastYear: (Identity) -> LastYear = { _ in .unknown }
  ) {
    text = read.text
    tree = read.tree
    configuration = read.configuration
    fileName = read.fileName
    isPage = read.isNamedPage || tree.isPage
    guard let report = read.report, let known = read.surroundings else {
      inspection = nil
      surroundings = nil
      lasting = RuleFindings()
      (isTold, keepsPlaces) = (false, false)
      findings = []
      silenced = 0
      return
    }
    let found = report.year.map { lastYear(report.identity).preceding($0) }
    // What was confirmed is counted by the places of a text that was read then.
    let unconfirmed = read.told.flatMap { $0.keepsPlaces || known.isTakenOver ? $0.unconfirmed : nil }
    let inspection = Inspection(
      report, prose: known.prose, lastYear: found ?? .unknown, neighbours: neighbours, resemblances: resemblances,
      subordinates: subordinates, tableStyle: configuration.tableStyle, balances: read.told?.balances ?? [],
      after: unconfirmed)
    var run = RuleRun(configuration, knowing: known, lasting: read.told?.lasting)
    findings = Squiggles.sorted(run.findings(in: inspection))
    silenced = run.silenced
    surroundings = run.surroundings
    lasting = run.lasting
    isTold = read.told != nil
    keepsPlaces = read.told?.keepsPlaces ?? false
    self.inspection = inspection
  }
}
