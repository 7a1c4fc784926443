import ReportReading
import ReportSyntax

/// A report as it was read of an earlier version of a text, and how its sums stood; it keeps nothing of the text itself.
package struct EarlierReport: Sendable {
  private let kept: Kept
  /// How the text differs since; nil where nobody has changed it.
  private(set) var change: TextChange?

  init(_ inspection: Inspection, lasting: RuleFindings) { kept = Kept(inspection, lasting) }

  /// What is known of it, in one place, so that nothing of it is copied with each key.
  private final class Kept: Sendable {
    let report: Report
    let balances: [Balance]
    let unconfirmed: Unconfirmed
    /// What rules have found that a change of a figure's digits leaves as it is, as ``RuleRun`` has it.
    let lasting: RuleFindings

    init(_ inspection: Inspection, _ lasting: RuleFindings) {
      report = inspection.report.withoutText
      balances = inspection.balances
      unconfirmed = inspection.unconfirmed
      self.lasting = lasting
    }
  }

  /// Notes a change of the text as it stood after those before.
  package mutating func note(_ change: TextChange) { self.change = self.change?.followed(by: change) ?? change }

  /// A report that is told from the earlier one.
  struct Following: Sendable {
    let report: Report
    /// How the sums of its tables stand; nil for the one of which a figure has changed.
    let balances: [Balance?]
    /// What of the running text the tables did not simply confirm, where it is the same still.
    let unconfirmed: Unconfirmed?
    let lasting: RuleFindings
    /// Whether nothing but a figure differs, which had as many digits.
    let keepsPlaces: Bool
    /// Whether nothing outside the tables differs.
    let keepsSurroundings: Bool
  }

  /// What is known of the report that the text is now; nil where the text must be read to tell. `known` is what the earlier version was
  /// outside its tables.
  func following(in text: SourceText, beside known: Surroundings) -> Following? {
    guard let change else { return nil }
    if let changed = kept.report.following(change, in: text) {
      return Following(
        report: changed.report, balances: zip(kept.report.tables, kept.balances).map { $0.kind == changed.table ? nil : $1 },
        unconfirmed: kept.unconfirmed,
        lasting: kept.lasting.moved(by: changed.change), keepsPlaces: changed.change.distance == 0, keepsSurroundings: true)
    }
    guard let line = kept.report.lineOfProse(holding: change), let earlier = known.bytes(in: line),
      let report = kept.report.following(change, ofProse: line, earlier, in: text)
    else { return nil }
    return Following(
      report: report, balances: kept.balances.map { .some($0) }, unconfirmed: nil, lasting: kept.lasting.moved(by: change),
      keepsPlaces: false,
      keepsSurroundings: false)
  }
}
