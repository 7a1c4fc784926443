/// One of the six sections of the report.
package final class SectionForm: Sendable {
  /// The section's number, 1 to 6.
  package let number: Int
  /// The number as it is printed: 一 to 六.
  package let numeral: String
  /// The heading without its number.
  package let title: String
  /// The table that stands in it, or nil for a section of prose.
  package let table: TableKind?
  /// What the section must hold.
  package let holds: Wording
  package let citation: Citation
  /// The aspects that the prose must cover, as its sub-headings name them; only section 一 has any.
  package let aspects: [String]

  package init(
    number: Int, numeral: String, title: String, table: TableKind?, holds: Wording, citation: Citation, aspects: [String]
  ) {
    self.number = number
    self.numeral = numeral
    self.title = title
    self.table = table
    self.holds = holds
    self.citation = citation
    self.aspects = aspects
  }

  /// The heading as the form prints it, as 一、总体情况.
  package var heading: String { "\(numeral)、\(title)" }
}
