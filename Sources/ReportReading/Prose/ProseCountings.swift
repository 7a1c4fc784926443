import ReportForm

/// How what a text tells is counted in the tables, which is worked out once for each version of the text, and not for each of its tables.
final class ProseCountings: Sendable {
  /// For each claim.
  let claims: [[Counting]]
  /// For each share: its part, unless the text gives the count, and what it may be a part of.
  let shares: [(part: [Counting], whole: [Counting])]
  /// For each absence.
  let absences: [[Counting]]

  /// Those of a text that tells nothing.
  static let none = ProseCountings()

  private init() { (claims, shares, absences) = ([], [], []) }

  init(_ prose: Prose, in report: Report) {
    func countings(_ subject: Claim.Subject) -> [Counting] { Counting.all(of: subject, in: report) }
    claims = prose.claims.map { countings($0.subject) }
    shares = prose.shares.map { share in
      guard case .of(let subject, let count) = share.part else { return ([], []) }
      return (count == nil ? countings(subject) : [], countings(share.whole(of: subject)))
    }
    absences = prose.absences.map { countings($0.counted) }
  }
}
