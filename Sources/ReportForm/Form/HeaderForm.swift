/// A word over columns, or over the labels of rows.
package final class HeaderForm: Sendable {
  /// What figures under a header are, whichever edition prints it and however it words it.
  package enum Role: Int, Sendable, Hashable, CaseIterable {
    // Table 2: documents made in the year, repealed in it, and in force at its end.
    case made, repealed, inForce
    // Table 2: decisions taken in the year, and the sum charged.
    case decisions, feeAmount
    // Table 3: requests by who made them.
    case naturalPersons, organisations
    // Table 3: the kinds of organisations.
    case businesses, research, publicWelfare, legalServices, otherOrganisations
    // Table 4: cases by what they are, and by how they stand at the end of the year.
    case reviews, lawsuits
    case withoutReview, afterReview
    case upheld, corrected, otherResult, pending
    /// Those closed, where an edition does not tell how.
    case decided
    /// The sum of the columns that stand before it, from the total before on.
    case total

    /// Whether a row has one such figure at most, so that two editions mean the same by it.
    package var isOfOneColumn: Bool {
      switch self {
      case .made, .repealed, .inForce, .decisions, .feeAmount: true
      case .naturalPersons, .organisations, .businesses, .research, .publicWelfare, .legalServices, .otherOrganisations, .reviews,
        .lawsuits, .withoutReview, .afterReview, .upheld, .corrected, .otherResult, .pending, .decided, .total:
        false
      }
    }
  }

  /// The header as the form prints it.
  package let label: String
  /// What the figures under it are, or nil where nothing asks for them by what they are.
  package let role: Role?
  package let meaning: Wording

  package init(_ label: String, _ role: Role? = nil, meaning: Wording) {
    self.label = label
    self.role = role
    self.meaning = meaning
  }
}
