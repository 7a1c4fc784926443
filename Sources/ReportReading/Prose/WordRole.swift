extension Word {
  /// What a word tells of the counts around it.
  package enum Role: Sendable, Hashable {
    /// Names applications.
    case application
    /// Says that they came in.
    case received
    /// Says that they were dealt with.
    case closed
    /// Says that they were dealt with, or are being.
    case handled
    /// Says that they pass from one year to another.
    case carried
    /// Names outcomes of applications.
    case outcome
    /// Names who applies.
    case applicant
    case review
    case lawsuit
    case rules
    case normativeDocument
    /// Names what is none of these.
    case otherThing
    /// Narrows a count to a part.
    case part
    /// Tells of another year, or of a change.
    case comparison
  }

  package var role: Role? {
    switch self {
    case .disclosureApplication, .onRequest, .application: .application
    case .gotten, .reached, .takenIn, .takenUp, .accepted, .newlyReceived, .collected: .received
    case .settled, .answered, .replied, .responded: .closed
    case .handled: .handled
    case .carriedOver: .carried
    case .disclosed, .partlyDisclosed, .refused, .unavailable, .declined, .otherHandling: .outcome
    case .naturalPersons, .legalPersons, .legalPersonsToo, .legalPersonsAnd: .applicant
    case .administrativeReview, .review: .review
    case .administrativeLawsuit, .lawsuit: .lawsuit
    case .rules: .rules
    case .normativeDocument: .normativeDocument
    case .calls, .letters, .mail, .messages, .workOrders, .hotline, .proposals, .motions, .suggestions, .enquiries, .petitions, .reports,
      .affairs, .services, .rulebook:
      .otherThing
    case .ofWhich, .onlyOn, .online, .network, .inPerson, .byLetter, .byPost, .byFax, .byMail, .onSite, .offline, .onlineToo, .onBehalf:
      .part
    case .formerly, .samePeriod, .yearOnYear, .increased, .decreased, .grew, .fell, .average: .comparison
    default: nil
    }
  }
}
