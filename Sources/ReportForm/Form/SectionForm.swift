/// One of the sections of the report.
package final class SectionForm: Sendable {
  /// The section's number, from 1 on.
  package let number: Int
  /// The number as it is printed: 一 and so on.
  package let numeral: String
  /// The heading without its number.
  package let title: String
  /// Words by which a heading of this number is known although it is worded otherwise: all of any one list.
  package let keywords: [[String]]
  /// The table that stands in it, or nil for a section of prose.
  package let table: TableKind?
  /// What the section must hold.
  package let holds: Wording
  package let citation: Citation
  /// The aspects that the prose must cover, in order; only section 一 has any.
  package let aspects: [AspectForm]
  /// Whether it must say what was charged for processing information, also where nothing was.
  package let statesFees: Bool
  /// Whether it is where a government reports on assessment, public review and accountability.
  package let statesAppraisal: Bool

  package init(
    number: Int, numeral: String, title: String, keywords: [[String]], table: TableKind? = nil, holds: Wording, citation: Citation,
    aspects: [AspectForm] = [], statesFees: Bool = false, statesAppraisal: Bool = false
  ) {
    self.number = number
    self.numeral = numeral
    self.title = title
    self.keywords = keywords
    self.table = table
    self.holds = holds
    self.citation = citation
    self.aspects = aspects
    self.statesFees = statesFees
    self.statesAppraisal = statesAppraisal
  }

  /// The heading as the form prints it, as 一、总体情况.
  package var heading: String { "\(numeral)、\(title)" }
}

/// An aspect that a section must cover, as its sub-heading names it.
package struct AspectForm: Sendable, Hashable {
  /// The subjects of section 一, whichever edition asks for them and however it words them.
  package enum Subject: Int, Sendable, Hashable, CaseIterable {
    case disclosureUnasked, requests, management, platforms, supervision
  }

  package let subject: Subject
  /// The number as it is printed, as （一）.
  package let number: String
  /// The sub-heading without its number.
  package let label: String

  package init(_ subject: Subject, _ number: String, _ label: String) {
    self.subject = subject
    self.number = number
    self.label = label
  }

  /// The sub-heading with its number.
  package var heading: String { number + label }
}
