import ReportForm

/// The four groups of rules, by which they are chosen and settled together.
package enum RuleGroup: String, CaseIterable, Sendable {
  /// Sums that do not tie.
  case sums
  /// Departures from the form: sections, tables, rows, single figures.
  case form
  /// What the text says, and how.
  case text
  /// This year against last year.
  case years

  /// What people call it; it is accepted wherever the English word is.
  package var name: Wording {
    switch self {
    case .sums: Wording("勾稽", "Sums")
    case .form: Wording("格式", "Form")
    case .text: Wording("正文", "Text")
    case .years: Wording("上年", "Years")
    }
  }

  /// The group that a word names, or nil.
  package init?(_ word: String) {
    guard let group = Self.allCases.first(where: { $0.rawValue == word || $0.name.chinese == word }) else { return nil }
    self = group
  }

  /// Its rules, in the order of the catalogue.
  package var rules: [Rule] { Rules.all.filter { $0.group == self } }

  /// Where each run of rules of one group begins in the catalogue.
  private static let beginnings: [(rule: Rule, group: RuleGroup)] = [
    (.unbalancedTotal, .sums), (.missingSection, .form), (.contradictedFigure, .text), (.brokenCarryover, .years), (.copiedText, .text),
    (.unbalancedRollup, .sums), (.unusedSuppression, .text),
  ]

  /// The group of each rule, by its id.
  fileprivate static let byRule: [String: RuleGroup] = {
    var groups: [String: RuleGroup] = [:]
    var group = RuleGroup.sums
    for rule in Rules.all {
      group = beginnings.first { $0.rule === rule }?.group ?? group
      groups[rule.id] = group
    }
    return groups
  }()
}

extension Rule {
  /// The group that it is of.
  package var group: RuleGroup { RuleGroup.byRule[id] ?? .form }
}
