import ReportAnalysis

/// How much was found in how many files.
struct Tally {
  /// The files that were read, reports or not.
  private(set) var files = 0
  /// Those that are reports.
  private(set) var reports = 0
  /// The repairs that were made; nil where none were asked for.
  private(set) var fixed: Int?
  /// The files in which there were any.
  private(set) var fixedFiles = 0
  private var counts: [Severity: Int] = [:]

  init(fixed: Int?) { self.fixed = fixed }

  func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

  var hasFindings: Bool { !counts.isEmpty }

  /// Counts a file as it is now, with the repairs made in it.
  mutating func add(_ analysis: Analysis, fixed repairs: Int) {
    files += 1
    fixed = fixed.map { $0 + repairs }
    if repairs > 0 { fixedFiles += 1 }
    if analysis.report != nil { reports += 1 }
    for finding in analysis.findings { counts[finding.severity, default: 0] += 1 }
  }
}
