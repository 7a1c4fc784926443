import ReportAnalysis
import ReportFolder

/// A text that is to be read: where it lies, and what counts for it.
struct ReportEntry: Sendable {
  /// Where it is read; nil for the standard input.
  let source: FilePath?
  /// The path as it is shown, which the standard input may be given.
  let path: String
  /// The version that stands there; nil for the standard input.
  let version: FileVersion?
  /// Whether it was named itself, and not found in a folder.
  var isNamed: Bool
  let configuration: Configuration
  /// Why nothing can be read there; nil where that is not known.
  var fault: SystemFault?

  /// The path by which its settings and last year's report are looked for; nil for a standard input without a name.
  var place: String? { source == nil && path == "-" ? nil : path }
}
