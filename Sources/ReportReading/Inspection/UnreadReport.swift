import ReportForm

/// A file that is last year's report by its name, or by the little of it that can be read, and that nobody could read.
package struct UnreadReport: Sendable, Equatable {
  /// What the file is called, to be read.
  package let name: String
  /// What it is, and what helps.
  package let reason: Localized

  package init(name: String, reason: Localized) {
    self.name = name
    self.reason = reason
  }

  package static func == (left: UnreadReport, right: UnreadReport) -> Bool {
    left.name == right.name && left.reason.text(in: .english) == right.reason.text(in: .english)
  }
}
