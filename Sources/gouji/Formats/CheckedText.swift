import ReportAnalysis
import ReportFolder

/// A text that was checked, as it is to be told of.
struct CheckedText: Sendable {
  /// The path as it is shown.
  let path: String
  /// The path as the system has it.
  let file: FilePath
  let analysis: Analysis
  /// The number of repairs made; nil where none were asked for.
  let fixed: Int?
  /// The findings that are told: those that are not known already.
  let findings: [Finding]

  init(path: String, file: FilePath? = nil, analysis: Analysis, fixed: Int? = nil, findings: [Finding]? = nil) {
    self.path = path
    self.file = file ?? FilePath(path)
    self.analysis = analysis
    self.fixed = fixed
    self.findings = findings ?? analysis.findings
  }
}
