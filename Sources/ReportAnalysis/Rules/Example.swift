/// A fragment of a report with the rule's squiggles drawn under it; one without squiggles must stay silent.
package struct Example: Sendable {
  /// The fragment, with its squiggles.
  package let text: String
  /// Last year's report, for a rule that compares with it.
  package let previous: String?
  /// Another report of last year, which says something else, where there are two.
  package let otherPrevious: String?
  /// What a file is called that is last year's report and cannot be read.
  package let unread: String?
  /// Another body's report that was checked before, for a rule that compares with such.
  package let neighbour: String?
  /// The reports of the bodies below the one that reports, for a rule that adds them up.
  package let subordinates: [String]
  /// The names of all bodies below it, where a list of them is at hand.
  package let bodies: [String]?
  /// The fragment after the first fix of each finding, or nil where there is no fix to try.
  package let fixed: String?

  package init(
    _ text: String, previous: String? = nil, otherPrevious: String? = nil, unread: String? = nil, neighbour: String? = nil,
    subordinates: [String] = [], bodies: [String]? = nil, fixed: String? = nil
  ) {
    self.text = text
    self.previous = previous
    self.otherPrevious = otherPrevious
    self.unread = unread
    self.neighbour = neighbour
    self.subordinates = subordinates
    self.bodies = bodies
    self.fixed = fixed
  }
}
