import ReportAnalysis
import ReportForm

/// How much was found in how many files.
struct Tally: Sendable {
  /// The files that were read, reports or not.
  private(set) var files = 0
  /// Those that are reports.
  private(set) var reports = 0
  /// The repairs that were made; nil where none were asked for.
  private(set) var fixed: Int?
  /// The files in which there were any.
  private(set) var fixedFiles = 0
  /// The reports of which the year is known and no report of the year before was found.
  private(set) var uncompared = 0
  /// The findings that were known before, and are not told.
  private(set) var known = 0
  /// The verdicts on the reports.
  private(set) var verdicts: [Verdict] = []
  private var counts: [Severity: Int] = [:]

  init(fixed: Int?) { self.fixed = fixed }

  func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

  var hasFindings: Bool { !counts.isEmpty }

  /// What keeps the figures of all reports together from being called right, and what is hidden in them, in words.
  var reservations: [Localized] {
    guard verdicts.count > 1 else { return verdicts.first?.reservations ?? [] }
    let reports = verdicts.count { !$0.holds }
    let silenced = verdicts.reduce(0) { $0 + $1.silenced }
    return [
      reports > 0 ? Localized("\(reports) 份还不能算勾稽相符", "\(reports.counted("report")) not fully checked") : nil,
      silenced > 0 ? Localized("\(silenced) 处忽略", "\(silenced) ignored") : nil,
    ].compactMap(\.self)
  }

  /// Counts a file as it is now, with the repairs made in it.
  mutating func add(_ text: CheckedText) {
    let analysis = text.analysis
    files += 1
    let repairs = text.fixed ?? 0
    fixed = fixed.map { $0 + repairs }
    if repairs > 0 { fixedFiles += 1 }
    if let verdict = Verdict(analysis) {
      reports += 1
      verdicts.append(verdict)
    }
    if let inspection = analysis.inspection, inspection.year != nil, inspection.previous == nil { uncompared += 1 }
    for finding in text.findings { counts[finding.severity, default: 0] += 1 }
    known += analysis.findings.count - text.findings.count
  }

  /// Counts what another tally has, too.
  mutating func add(_ other: Tally) {
    files += other.files
    reports += other.reports
    if let count = other.fixed { fixed = (fixed ?? 0) + count }
    fixedFiles += other.fixedFiles
    uncompared += other.uncompared
    known += other.known
    verdicts += other.verdicts
    counts.merge(other.counts) { $0 + $1 }
  }
}
