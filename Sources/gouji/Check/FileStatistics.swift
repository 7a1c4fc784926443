import ReportAnalysis

/// How much was found in one file, by rule and by how grave it is.
struct FileStatistics: Sendable {
  let path: String
  /// Whether it is a report at all.
  let isReport: Bool
  private(set) var rules: [String: Int] = [:]
  private(set) var severities: [Severity: Int] = [:]

  init(_ text: CheckedText) {
    path = text.path
    isReport = text.analysis.report != nil
    for finding in text.findings {
      rules[finding.rule, default: 0] += 1
      severities[finding.severity, default: 0] += 1
    }
  }

  /// All findings of it.
  var count: Int { rules.values.reduce(0, +) }

  /// The folder that it lies in; a dot for the current one.
  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
