/// A label that groups rows and has no figures of its own: the title of a block in table 2, 三、本年度办理结果 and so on in table 3.
package final class GroupForm: Sendable {
  package let label: String
  /// What becomes of the requests that its rows count, or nil where these come to several things.
  package let outcome: Outcome?
  package let meaning: Wording
  package let citation: Citation

  package init(_ label: String, _ outcome: Outcome? = nil, meaning: Wording, _ citation: Citation) {
    self.label = label
    self.outcome = outcome
    self.meaning = meaning
    self.citation = citation
  }
}

/// What becomes of a request, in the six ways in which the rows of table 3 are numbered.
package enum Outcome: Int, Sendable, Hashable, CaseIterable {
  case disclosed, partlyDisclosed, refused, unavailable, declined, otherHandling
}
