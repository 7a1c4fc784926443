/// Every rule, in the order of the catalogue: arithmetic, structure, rows and cells, prose against tables, language and citations,
/// across years, comments.
package enum Rules {
  package static let all: [Rule] = [
    .unbalancedTotal, .unbalancedCarryover,
    .missingSection, .misorderedSection, .repeatedSection, .nonstandardHeading, .missingTable, .misplacedTable, .wrongEdition,
    .missingTopic, .emptySection, .missingFeeStatement, .nonstandardTitle, .unevenHeadingLevel,
    .missingRow, .repeatedRow, .misorderedRow, .unknownRow, .nonstandardLabel, .malformedRow,
    .unreadableNumber, .impossibleNumber, .blankCell, .placeholderNumber, .nonstandardNumeral, .mismatchedUnit,
    .misalignedRow, .unevenTable, .implausibleFigure,
    .contradictedFigure, .contradictedAbsence, .wrongPercentage, .overcountedList, .missingMeasureWord,
    .inconsistentYear,
    .leftoverMarkup, .unpairedBracket, .misnamedCitation, .nonstandardTerm, .missingYearCharacter,
    .brokenCarryover, .brokenStock, .wrongGrowth, .repeatedText,
    .unusedSuppression,
  ]

  /// What all rules find in a report, in any order, without what its author silences.
  ///
  /// The report's prose notes which rules of the text found nothing; they are not asked again while the text stays as it is.
  static func findings(in report: inout Report, _ configuration: Configuration) -> [Finding] {
    var findings: [Finding] = []
    let levels = configuration.severities
    var silent: UInt64 = 0
    for (index, rule) in all.enumerated() where rule !== Rule.unusedSuppression && (levels.isEmpty || levels[rule.id] != .off) {
      if rule.comparesYears, report.previous == nil { continue }
      let bit: UInt64 = rule.readsTextOnly && index < 64 ? 1 << UInt64(index) : 0
      if report.prose.silentRules & bit != 0 {
        silent |= bit
        continue
      }
      let found = rule.findings(in: report)
      if found.isEmpty { silent |= bit } else { findings += found }
    }
    report.prose.silentRules = silent
    if !report.tree.comments.isEmpty, let suppressions = Suppressions(report.tree) {
      let rule = levels[Rule.unusedSuppression.id] == .off ? nil : Rule.unusedSuppression
      findings = suppressions.applied(to: findings, rule: rule) { id in
        // Where last year's report is not at hand, nothing can be said of what silences its rules.
        levels[id] == .off || report.previous == nil && Self.rule(id)?.comparesYears ?? false
      }
    }
    if !levels.isEmpty {
      for index in findings.indices { if case .at(let severity) = levels[findings[index].rule] { findings[index].severity = severity } }
    }
    return findings
  }

  /// The rule with an id, or nil.
  package static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
