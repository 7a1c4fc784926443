import ReportForm

/// How grave a finding is, gravest first.
package enum Severity: Int, Sendable, CaseIterable, Comparable {
  case error = 1
  case warning = 2
  case information = 3
  case hint = 4

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The word for it in configuration, on the command line and in JSON.
  package var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "information"
    case .hint: "hint"
    }
  }

  /// The word for it, to be read.
  package var word: Localized {
    switch self {
    case .error: Localized("错误", "error")
    case .warning: Localized("警告", "warning")
    case .information: Localized("提示", "information")
    case .hint: Localized("建议", "hint")
    }
  }

  /// The next one less grave; nil for the least.
  package var gentler: Severity? { Severity(rawValue: rawValue + 1) }
}
