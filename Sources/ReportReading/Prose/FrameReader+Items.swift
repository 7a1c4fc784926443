import ReportForm

/// What an item of a list of outcomes that is called by no word of the form leaves of the others.
extension FrameReader {
  /// Whether a number that counts other business by its own words is an item of what became of applications: 答复22件，其中不属于政府信息4件,
  /// or 已主动公开和同意公开8件.
  func isItemOfApplications(_ quantity: Quantity, _ phrase: NumberPhrase) -> Bool {
    guard passage.topic == .applications, phrase.has(.information) || phrase.namesEnding,
      !phrase.has(.other), !phrase.has(.treated), !phrase.has(.made), !phrase.senses.contains(where: { $0.isOfCases }),
      let whole = sentence.claims.last ?? sentence.wholeBefore, whole.quantity.measure == quantity.measure,
      tokens[sentence.start...].prefix(while: { $0.range.upperBound <= quantity.range.lowerBound }).contains(where: { $0.sense == .ofWhich }
      )
    else { return false }
    switch whole.subject {
    case .applications, .outcomes: return true
    default: return false
    }
  }

  /// Whether an outcome may take in what a list tells by its own words: what is not the body's is 无法提供 for some, and 其他处理 for others.
  static func takesInOthers(_ ending: Claim.Ending) -> Bool {
    switch ending {
    case .outcome(.unavailable), .outcome(.declined), .outcome(.otherHandling), .row(.notHeld), .row(.otherOutcome): true
    default: false
    }
  }
}
