/// A count in the prose, and what of the tables it speaks of.
package struct Claim: Sendable {
  /// What is counted.
  package enum Subject: Sendable, Hashable {
    /// Applications that came in.
    case received
    /// Applications dealt with.
    case closed
    /// Applications named with a count, or 办理, which may mean those that came in or those dealt with.
    case handled
    case carriedIn
    case carriedOut
    /// 结转 without a word on which year.
    case carried
    /// Outcomes, alone or together.
    case outcomes([Word])
    /// Who applied, alone or together.
    case applicants([Word])
    case reviews
    case lawsuits
    case reviewsAndLawsuits
    case rules
    case normativeDocuments
  }

  package let subject: Subject
  package let quantity: Quantity
  /// The bytes in the prose's text of what names the subject and of the count.
  package let range: Range<Int>
}
