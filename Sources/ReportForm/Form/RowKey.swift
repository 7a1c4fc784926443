/// A row of the three tables by what it counts, whichever edition prints it and however it words it.
package enum RowKey: Int, Sendable, Hashable, CaseIterable {
  // Table 2, what was disclosed unasked.
  case rules, normativeDocuments, licences, otherServices, penalties, coercions, fees, procurement
  // Table 3, requests received and dealt with.
  case received, carriedIn
  case disclosed, partlyDisclosed
  case stateSecret, forbiddenByLaw, threeSecurities, thirdParty, internalAffairs, processInformation, enforcementFile,
    administrativeInquiry
  case notHeld, needsCreation, stillUnclear
  case petition, repeatedRequest, publication, excessiveRequests, confirmation
  case correctionOverdue, feeUnpaid, otherOutcome
  /// （六）其他处理 as one row, as the 2019 edition has it.
  case otherHandling
  case total, carriedOut
  // Table 4, reviews and lawsuits: its one row of figures has no label.
  case reviews
}
