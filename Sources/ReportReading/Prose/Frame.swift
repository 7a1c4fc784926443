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

  /// The same so much further on in the text.
  func moved(by distance: Int) -> Frame {
    if distance == 0 { return self }
    let meaning: Meaning =
      switch meaning {
      case .count(let claim): .count(claim.moved(by: distance))
      case .lastYear(let claim): .lastYear(claim.moved(by: distance))
      case .share(let share): .share(share.moved(by: distance))
      case .growth(let growth): .growth(growth.moved(by: distance))
      case .none(let reason): .none(reason)
      }
    return Frame(quantity: quantity.moved(by: distance), meaning: meaning)
  }
}
