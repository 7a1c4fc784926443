import ReportForm

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
    /// Says that several ways make up the whole.
    case whole
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
    case .manyWays, .ways, .manners, .paths: .whole
    case .formerly, .samePeriod, .yearOnYear, .increased, .decreased, .grew, .fell, .average: .comparison
    default: nil
    }
  }

  /// The rows of table 3 that an outcome counts, in either edition.
  var outcomeRows: [RowKey] {
    switch self {
    case .disclosed: [.disclosed]
    case .partlyDisclosed: [.partlyDisclosed]
    case .refused:
      [
        .stateSecret, .forbiddenByLaw, .threeSecurities, .thirdParty, .internalAffairs, .processInformation, .enforcementFile,
        .administrativeInquiry,
      ]
    case .unavailable: [.notHeld, .needsCreation, .stillUnclear]
    case .declined: [.petition, .repeatedRequest, .publication, .excessiveRequests, .confirmation]
    case .otherHandling: [.correctionOverdue, .feeUnpaid, .otherOutcome, .otherHandling]
    default: []
    }
  }

  /// The columns of table 3 that an applicant stands for.
  var applicantColumns: Range<Int> {
    switch self {
    case .naturalPersons: 0..<1
    case .legalPersons, .legalPersonsToo, .legalPersonsAnd: 1..<6
    default: 0..<0
    }
  }
}
