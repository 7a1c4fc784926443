import ReportForm
import ReportSyntax

/// A repair on offer: a title, and the edits that make it, in offsets of the analysed text.
package struct Fix: Sendable {
  package let title: Localized
  /// Whether it is the one right repair, which may be made without asking; never one that leaves blanks for a person to fill in,
  /// as a missing table does.
  package let isPreferred: Bool
  /// The edits; they do not overlap.
  package let edits: [TextEdit]

  /// In more places than these nothing is changed by one repair that is offered at each of them.
  static let mostPlaces = 100

  package init(_ title: Localized, preferred: Bool = false, _ edits: [TextEdit]) {
    self.title = title
    self.isPreferred = preferred
    self.edits = edits
  }
}
