/// Every rule, in the order of the catalogue: arithmetic, structure, rows and cells, prose against tables, comments.
package enum Rules {
  package static let all: [Rule] = [
    .unbalancedTotal, .unbalancedCarryover,
    .missingSection, .misorderedSection, .repeatedSection, .nonstandardHeading, .missingTable, .wrongEdition,
    .missingRow, .repeatedRow, .misorderedRow, .unknownRow, .nonstandardLabel, .malformedRow,
    .unreadableNumber, .impossibleNumber, .blankCell, .placeholderNumber, .nonstandardNumeral, .mismatchedUnit,
    .misalignedRow, .unevenTable, .implausibleFigure,
    .contradictedFigure, .contradictedAbsence, .wrongPercentage, .overcountedList, .missingMeasureWord,
    .inconsistentYear,
    .unusedSuppression,
  ]

  /// What all rules find in a report, in any order, without what its author silences.
  static func findings(in report: Report, _ configuration: Configuration) -> [Finding] {
    var findings: [Finding] = []
    let levels = configuration.severities
    for rule in all where rule !== Rule.unusedSuppression && (levels.isEmpty || levels[rule.id] != .off) {
      findings += rule.findings(in: report)
    }
    if !report.tree.comments.isEmpty, let suppressions = Suppressions(report.tree) {
      let rule = levels[Rule.unusedSuppression.id] == .off ? nil : Rule.unusedSuppression
      findings = suppressions.applied(to: findings, rule: rule) { levels[$0] == .off }
    }
    if !levels.isEmpty {
      for index in findings.indices { if case .at(let severity) = levels[findings[index].rule] { findings[index].severity = severity } }
    }
    return findings
  }

  /// The rule with an id, or nil.
  package static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
