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
}
