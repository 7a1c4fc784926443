import ReportForm
import ReportReading
import ReportSyntax

/// One rule: what it finds, why it matters, examples that are its tests, and the check itself.
package final class Rule: Sendable {
  /// What settings, comments and programs call it: `unbalanced-total`.
  package let id: String
  /// What people call the fault, in a few words: 合计不符. It is accepted wherever the id is.
  package let name: Wording
  package let severity: Severity
  /// What it finds, in one sentence.
  package let summary: Wording
  /// Why it matters.
  package let rationale: Wording
  package let citation: Citation?
  package let examples: [Example]
  /// Whether it looks at nothing within the tables, so that an edit there cannot change what it finds.
  let looksOutsideTablesOnly: Bool
  /// Whether it looks at each paragraph of the running text by itself, and besides the text at nothing but the title, whose report it is, of
  /// which year and edition, and the numbers of its sections: what it finds in a text is what it finds in each of its paragraphs.
  let looksAtParagraphsOnly: Bool
  /// What becomes of its findings within the tables where an edit changes nothing but the digits of a figure.
  let underNewFigures: UnderNewFigures
  /// Whether it compares with last year's report, and is not asked where nothing is known of it.
  let comparesYears: Bool
  /// Whether it looks at last year's report where one is known.
  let mayCompareYears: Bool
  /// Whether it compares with other bodies' reports, and finds nothing where none are at hand.
  let comparesBodies: Bool
  /// Finds the faults in what is inspected, in any order; it is given the rule itself, whose id and severity its findings bear.
  private let check: @Sendable (Rule, Inspection) -> [Finding]
  /// What it finds besides, looking at nothing within the tables; nil where one check is all.
  private let outside: (@Sendable (Rule, Inspection) -> [Finding])?
  /// What it finds besides, looking at each paragraph by itself as ``looksAtParagraphsOnly`` says; nil where there is no such thing.
  private let inParagraphs: (@Sendable (Rule, Inspection) -> [Finding])?

  package init(
    id: String, name: Wording, severity: Severity, summary: Wording, rationale: Wording, citation: Citation?, examples: [Example],
    looksOutsideTablesOnly: Bool = false, looksAtParagraphsOnly: Bool = false, underNewFigures: UnderNewFigures = .mayChange,
    comparesYears: Bool = false,
    mayCompareYears: Bool = false, comparesBodies: Bool = false,
    outside: (@Sendable (Rule, Inspection) -> [Finding])? = nil, inParagraphs: (@Sendable (Rule, Inspection) -> [Finding])? = nil,
    check: @escaping @Sendable (Rule, Inspection) -> [Finding]
  ) {
    self.id = id
    self.name = name
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.citation = citation
    self.examples = examples
    self.looksOutsideTablesOnly = looksOutsideTablesOnly || looksAtParagraphsOnly
    self.looksAtParagraphsOnly = looksAtParagraphsOnly
    self.underNewFigures = underNewFigures
    self.comparesYears = comparesYears
    self.mayCompareYears = comparesYears || mayCompareYears
    self.comparesBodies = comparesBodies
    self.outside = outside
    self.inParagraphs = looksAtParagraphsOnly ? check : inParagraphs
    self.check = check
  }

  /// What becomes of findings where whole numbers in plain digits give way to others, and nothing else changes.
  package enum UnderNewFigures: Sendable {
    /// There may be others, or the same in other words.
    case mayChange
    /// Where there were none, there are none.
    case nothingStays
    /// They are the same; they have no repairs.
    case stays
  }

  /// Its name with its id, as 合计不符（unbalanced-total）.
  package var title: Localized {
    let (id, name) = (id, name)
    return Localized("\(name.chinese)（\(id)）", "\(name.english) (\(id))")
  }

  /// The faults in what is inspected, in any order.
  package func findings(in inspection: Inspection) -> [Finding] {
    findingsWithin(inspection) + (findingsOutside(in: inspection) ?? []) + (findingsInParagraphs(of: inspection) ?? [])
  }

  /// Those that an edit in a table cannot change, without those of ``findingsInParagraphs(of:)``; nil where the rule has none.
  func findingsOutside(in inspection: Inspection) -> [Finding]? {
    if looksAtParagraphsOnly { return nil }
    return looksOutsideTablesOnly ? check(self, inspection) : outside?(self, inspection)
  }

  /// Those that an edit in another paragraph of the text cannot change; nil where the rule has none.
  func findingsInParagraphs(of inspection: Inspection) -> [Finding]? { inParagraphs?(self, inspection) }

  /// Those that an edit in a table can change.
  func findingsWithin(_ inspection: Inspection) -> [Finding] { looksOutsideTablesOnly ? [] : check(self, inspection) }

  /// Whether some of what it finds cannot be changed by an edit in a table, and is not told by each paragraph.
  var looksOutside: Bool { !looksAtParagraphsOnly && (looksOutsideTablesOnly || outside != nil) }

  /// Whether each paragraph tells some of what it finds.
  var looksAtParagraphs: Bool { inParagraphs != nil }

  /// A finding of this rule, at its own severity unless another is given.
  func finding(
    _ range: ByteRange, _ message: Localized, related: [Finding.Related] = [], fixes: [Fix] = [], severity: Severity? = nil
  ) -> Finding {
    Finding(rule: id, severity: severity ?? self.severity, message: message, range: range, related: related, fixes: fixes)
  }
}
