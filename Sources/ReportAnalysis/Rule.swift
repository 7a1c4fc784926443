import ReportFormat
import ReportSyntax

/// One rule: what it finds, why it matters, examples that are its tests, and the check itself.
package final class Rule: Sendable {
  /// Its name, which names the fault: `unbalanced-total`.
  package let id: String
  package let severity: Severity
  /// What it finds, in one sentence.
  package let summary: Wording
  /// Why it matters.
  package let rationale: Wording
  package let citation: Citation?
  package let examples: [Example]
  /// Whether it looks at nothing within the tables, so that an edit there cannot change what it finds.
  let looksOutsideTablesOnly: Bool
  /// Whether it compares with last year's report, and is not asked where none is known.
  let comparesYears: Bool
  /// Finds the faults in a report, in any order; it is given the rule itself, whose id and severity its findings bear.
  private let check: @Sendable (Rule, Report) -> [Finding]

  package init(
    id: String, severity: Severity, summary: Wording, rationale: Wording, citation: Citation?, examples: [Example],
    looksOutsideTablesOnly: Bool = false, comparesYears: Bool = false, check: @escaping @Sendable (Rule, Report) -> [Finding]
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.citation = citation
    self.examples = examples
    self.looksOutsideTablesOnly = looksOutsideTablesOnly
    self.comparesYears = comparesYears
    self.check = check
  }

  /// The faults in a report, in any order.
  package func findings(in report: Report) -> [Finding] { check(self, report) }

  /// A finding of this rule, at its own severity unless another is given.
  func finding(
    _ range: ByteRange, _ message: Localized, related: [Finding.Related] = [], fixes: [Fix] = [], severity: Severity? = nil
  ) -> Finding {
    Finding(rule: id, severity: severity ?? self.severity, message: message, range: range, related: related, fixes: fixes)
  }
}

/// A fragment of a report with the rule's squiggles drawn under it; one without squiggles must stay silent.
package struct Example: Sendable {
  /// The fragment, with its squiggles.
  package let text: String
  /// Last year's report, for a rule that compares with it.
  package let previous: String?
  /// The fragment after the first fix of each finding, or nil where there is no fix to try.
  package let fixed: String?

  package init(_ text: String, previous: String? = nil, fixed: String? = nil) {
    self.text = text
    self.previous = previous
    self.fixed = fixed
  }
}

extension Wording {
  /// The wording in one language.
  package func text(in language: Language) -> String { language == .chinese ? chinese : english }
}

extension Citation {
  /// The citation in one language.
  package func text(in language: Language) -> String { language == .chinese ? chinese : english }
}
