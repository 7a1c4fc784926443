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
  /// The report notes what the rules of its surroundings found; they are not asked again while those stay as they are.
  static func findings(in report: inout Report, _ configuration: Configuration) -> [Finding] {
    var findings: [Finding] = []
    var kept: [[Finding]?]?
    let levels = configuration.severities
    let isPreviousKnown = report.surroundings.previous === report.previous
    for (index, rule) in all.enumerated() where rule !== Rule.unusedSuppression && (levels.isEmpty || levels[rule.id] != .off) {
      if rule.comparesYears, report.previous == nil { continue }
      if rule.looksOutsideTablesOnly {
        if let known = report.surroundings.findings[index], isPreviousKnown || !rule.comparesYears {
          if !known.isEmpty { findings += known }
          continue
        }
        let found = rule.findings(in: report)
        kept = kept ?? report.surroundings.findings
        kept?[index] = found
        findings += found
      } else {
        findings += rule.findings(in: report)
      }
    }
    if let kept {
      report.surroundings = Surroundings(report.surroundings, findings: kept, previous: report.previous ?? report.surroundings.previous)
    }
    if !report.tree.comments.isEmpty, let suppressions = Suppressions(report.tree) {
      let rule = levels[Rule.unusedSuppression.id] == .off ? nil : Rule.unusedSuppression
      findings = suppressions.applied(to: findings, rule: rule) { id in
        // Where last year's report is not at hand, nothing can be said of what silences its rules.
        levels[id] == .off || report.previous == nil && Self.rule(id)?.comparesYears ?? false
      }
    }
    if !levels.isEmpty {
      for index in findings.indices {
        if case .at(let severity) = levels[findings[index].rule] { findings[index] = findings[index].with(severity) }
      }
    }
    return findings
  }

  /// The rule with an id, or nil.
  package static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
