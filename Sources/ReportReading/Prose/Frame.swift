/// A number of the running text, and what a reader takes it for.
package struct Frame: Sendable {
  package enum Meaning: Sendable {
    /// A count of this year, which the tables have.
    case count(Claim)
    /// The same of last year.
    case lastYear(Claim)
    case share(Share)
    case growth(Growth)
    /// None of these: it is compared with nothing.
    case none(Reason)
  }

  /// Why a number is compared with nothing.
  package enum Reason: String, Sendable {
    case notCounted = "its measure word counts no cases"
    case noSubject = "nothing beside it says what is counted"
    case unknownWords = "words beside it are unknown"
    case otherBusiness = "other business"
    case partOfWhole = "a part that no table counts"
    case oneUnit = "of a part of the body"
    case oneChannel = "by one channel"
    case otherYear = "of another year"
    case ambiguous = "several readings that no table tells apart"
  }

  package let quantity: Quantity
  package let meaning: Meaning
}
