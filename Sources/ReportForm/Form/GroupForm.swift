/// A label of table 3 that groups rows and has no figures of its own.
package final class GroupForm: Sendable {
  package let label: String
  package let meaning: Wording
  package let citation: Citation

  package init(_ label: String, meaning: Wording, _ citation: Citation) {
    self.label = label
    self.meaning = meaning
    self.citation = citation
  }
}
