import ReportAnalysis

/// A text that was checked, as it is to be told of.
struct CheckedText: Sendable {
  let path: String
  let analysis: Analysis
  /// The number of repairs made; nil where none were asked for.
  let fixed: Int?
  /// The findings that are told: those that are not known already.
  let findings: [Finding]

  init(path: String, analysis: Analysis, fixed: Int? = nil, findings: [Finding]? = nil) {
    self.path = path
    self.analysis = analysis
    self.fixed = fixed
    self.findings = findings ?? analysis.findings
  }
}
