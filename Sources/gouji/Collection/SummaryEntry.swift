import ReportAnalysis
import ReportFolder
import ReportReading

/// What the page for the office keeps of a file.
struct SummaryEntry: Sendable {
  let row: CollectedRow
  /// The folder that it lies in, by which districts are told apart; empty for the current one.
  let district: String
  /// How often each rule found something of each severity, by the rules' ids.
  let rules: [String: [Severity: Int]]
  /// ``CollectedTotal/all`` of this year and of last year; nil where a figure is not known, and all of last year's where its report is not.
  let totals: [Int64?]
  let lastTotals: [Int64?]

  /// A text that was read.
  init(_ analysis: Analysis, path: String) {
    row = CollectedRow(analysis, path: path)
    district = DiskFile.folder(of: path)
    rules = analysis.findings.reduce(into: [:]) { $0[$1.rule, default: [:]][$1.severity, default: 0] += 1 }
    totals = CollectedTotal.all.map { [tables = row.tables] in $0.number(in: tables) }
    let last = analysis.inspection?.previous.map { CollectedRow.figures(of: $0.inspection.report) } ?? []
    lastTotals = CollectedTotal.all.map { $0.number(in: last) }
  }

  /// A file that could not be read.
  init(_ text: UnreadText) {
    row = CollectedRow(text)
    district = DiskFile.folder(of: text.path)
    rules = [:]
    (totals, lastTotals) = ([], [])
  }

  var isReport: Bool { if case .report = row.standing { true } else { false } }

  /// Whether all figures tie and nothing at all was found.
  var holds: Bool { if case .report(let verdict, let counts) = row.standing { verdict.holds && counts.isEmpty } else { false } }

  /// Whether figures cannot be said to tie, or something is to be mended.
  var isFaulty: Bool {
    if case .report(let verdict, _) = row.standing { !verdict.holds || count(of: .error) + count(of: .warning) > 0 } else { true }
  }

  /// The number of findings of a severity.
  func count(of severity: Severity) -> Int { if case .report(_, let counts) = row.standing { counts[severity] ?? 0 } else { 0 } }
}
