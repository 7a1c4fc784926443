import ReportFolder
import ReportForm

/// A text that could not be read.
struct UnreadText: Sendable {
  /// The path as it is shown.
  let path: String
  /// The path as the system has it.
  let file: FilePath
  /// Why, and what helps.
  let reason: Localized
  /// Whether it may be a report none the less: it has the words of one, or nobody could look.
  let mayHoldReport: Bool
}
