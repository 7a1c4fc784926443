import ReportReading
import ReportSyntax

/// Asks the rules about one version of a report, under the user's settings.
package struct RuleRun {
  /// The levels of the rules that are not left as they are, by their ids.
  private let levels: [String: Configuration.Level]
  /// What is known of the text outside the tables; it notes what the rules of that text find, so that they are not asked again while it
  /// stays as it is.
  package private(set) var surroundings: Surroundings
  /// What rules have found that need not be asked again while nothing but a figure's digits changes.
  private(set) var lasting: RuleFindings

  /// How many findings the author's comments hide.
  package private(set) var silenced = 0

  /// `lasting` is what is known of an earlier version of which nothing but a figure has changed; nil where more has.
  init(_ configuration: Configuration, knowing surroundings: Surroundings, lasting: RuleFindings?) {
    levels = configuration.levels
    self.surroundings = surroundings
    self.lasting = lasting ?? RuleFindings()
  }

  /// What all rules find, in any order, without what the author silences, at the severities that the user has settled.
  package mutating func findings(in inspection: Inspection) -> [Finding] {
    let levels = levels
    var findings = asked(inspection)
    leaveOutDatesOfPeriods(&findings)
    if !inspection.tree.comments.isEmpty, let suppressions = Suppressions(inspection.tree) {
      let rule = levels[Rule.unusedSuppression.id] == .off ? nil : Rule.unusedSuppression
      (findings, silenced) = suppressions.applied(to: findings, rule: rule) { id in
        // Where last year's report, or another body's, is not at hand, nothing can be said of what silences its rules.
        let rule = Rules.rule(id)
        return levels[id] == .off || inspection.previous == nil && rule?.comparesYears ?? false
          || inspection.comparesNoBodies && rule?.comparesBodies ?? false
      }
    }
    if !levels.isEmpty {
      for index in findings.indices {
        if case .at(let severity) = levels[findings[index].rule] { findings[index] = findings[index].with(severity) }
      }
    }
    return findings
  }

  /// Leaves out the dates that no calendar has where they stand in a period that is told to be wrong: what it should be settles them.
  private func leaveOutDatesOfPeriods(_ findings: inout [Finding]) {
    let periods = findings.filter { $0.rule == Rule.incompletePeriod.id }
    if periods.isEmpty { return }
    let places = CoveredRanges(periods.map { $0.range })
    findings.removeAll { $0.rule == Rule.impossibleDate.id && places.contains($0.range.lowerBound) }
  }

  /// What every rule that is not off finds, or has found where nothing it looks at has changed.
  private mutating func asked(_ inspection: Inspection) -> [Finding] {
    let levels = levels
    var off: RuleSet = levels.isEmpty ? [] : RuleSet { levels[$0.id] == .off }
    if inspection.lastYear.isUnknown { off = off.union(.comparingYears) }
    if inspection.comparesNoBodies { off = off.union(.comparingBodies) }
    return askedWithin(inspection, without: off) + askedOutside(inspection, without: off)
  }

  /// What rules find within the tables, of which some need not be asked.
  private mutating func askedWithin(_ inspection: Inspection, without off: RuleSet) -> [Finding] {
    var findings: [Finding] = []
    let others = inspection.besideOthers
    var rules = RuleSet.withinTables.subtracting(off).subtracting(lasting.nothing)
    while let place = rules.popFirst() {
      if let known = lasting[place] {
        findings += known
        continue
      }
      let rule = Rules.all[place]
      let found = rule.findingsWithin(inspection)
      if rule.lasts(found) { lasting.note(found, of: place) }
      if found.isEmpty { continue }
      findings += others.isEmpty || !rule.mayCompareYears ? found : found.common(to: others.map(rule.findingsWithin))
    }
    return findings
  }

  /// What rules find outside the tables, in each paragraph or in all of it, of which those need not be asked that were.
  private mutating func askedOutside(_ inspection: Inspection, without off: RuleSet) -> [Finding] {
    var findings: [Finding] = []
    var paragraphs = surroundings.paragraphs
    var rules = RuleSet.inParagraphs.subtracting(off).subtracting(paragraphs.nothing)
    while let place = rules.popFirst() { findings += paragraphs.findings(of: Rules.all[place], at: place, in: inspection) }

    let others = inspection.besideOthers
    var known = surroundings.findings
    var stale: RuleSet = surroundings.lastYear.isSame(as: inspection.lastYear) ? [] : .mayCompareYears
    if surroundings.neighbours != inspection.neighbours?.version { stale = stale.union(.comparingBodies) }
    var hasAsked = false
    rules = RuleSet.outside.subtracting(off).subtracting(known.nothing.subtracting(stale))
    while let place = rules.popFirst() {
      if !stale.contains(place), let known = known[place] {
        findings += known
        continue
      }
      let rule = Rules.all[place]
      var found = rule.findingsOutside(in: inspection) ?? []
      if !others.isEmpty, rule.mayCompareYears { found = found.common(to: others.map { rule.findingsOutside(in: $0) ?? [] }) }
      known.note(found, of: place)
      hasAsked = true
      findings += found
    }
    if hasAsked || !surroundings.paragraphs.isWhole {
      surroundings = Surroundings(surroundings, findings: known, paragraphs, beside: inspection)
    }
    return findings
  }
}

extension Rule {
  /// Whether it finds the same where nothing but the digits of a figure changes.
  fileprivate func lasts(_ found: [Finding]) -> Bool {
    switch underNewFigures {
    case .mayChange: false
    case .nothingStays: found.isEmpty
    case .stays: true
    }
  }
}

extension [Finding] {
  /// Those that are found beside each of the other reports of last year, too, in the same words: which of several counts is not known.
  fileprivate func common(to others: [[Finding]]) -> [Finding] {
    filter { finding in
      others.allSatisfy { found in
        found.contains { $0.range == finding.range && $0.message.text(in: .chinese) == finding.message.text(in: .chinese) }
      }
    }
  }
}
