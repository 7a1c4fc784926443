import ReportAnalysis
import ReportForm
import ReportSyntax

/// The repairs and insertions on offer for a selection.
package enum CodeActions {
  /// One offer.
  package struct Action: Sendable {
    /// What kind of thing it is: a repair of findings, a rewriting that no finding asks for, or all certain repairs of the document.
    package enum Kind: Sendable { case quickFix, rewrite, fixAll }

    package let kind: Kind
    package let title: String
    package let isPreferred: Bool
    /// The edits, in offsets of the analysed text.
    package let edits: [TextEdit]
    /// The indices, in the analysis's findings, of what it repairs.
    package let findings: [Int]
    /// The part of the edits' texts that the author is to write anew, once; nil where there is none.
    package let blank: String?
    /// Why it cannot be done, or nil where it can.
    package let disabled: String?

    init(
      _ kind: Kind, _ title: String, isPreferred: Bool = false, _ edits: [TextEdit], findings: [Int] = [], blank: String? = nil,
      disabled: String? = nil
    ) {
      self.kind = kind
      self.title = title
      self.isPreferred = isPreferred
      self.edits = edits
      self.findings = findings
      self.blank = blank
      self.disabled = disabled
    }
  }

  /// The text of an edit as an LSP snippet, in which the author writes its blank part anew; nil where it has none.
  package static func snippet(_ edit: TextEdit, blank: String) -> String? {
    guard let range = edit.text.firstRange(of: blank) else { return nil }
    let (before, after) = (edit.text[..<range.lowerBound], edit.text[range.upperBound...])
    return TabStops.snippet(String(before)) + "${1:\(TabStops.snippet(blank))}" + TabStops.snippet(String(after))
  }

  /// All repairs of the document that are certain, and its totals, as one offer; nil where there is nothing to repair.
  package static func fixAll(_ analysis: Analysis, language: Language) -> Action? {
    let all = FixAll(analysis)
    if all.count == 0 { return nil }
    let edits = LineDifference(from: analysis.text, to: all.analysis.text).edits
    return Action(
      .fixAll,
      language.say("改好全部 \(all.count) 处有把握的问题", "Fix \(all.count == 1 ? "the 1 problem" : "all \(all.count) problems") with a certain fix"),
      edits)
  }

  /// The offers for a range of bytes: the repairs of the findings it touches, then what else can be done there, and last
  /// to silence the findings.
  package static func actions(in analysis: Analysis, for range: ByteRange, language: Language) -> [Action] {
    guard let inspection = analysis.inspection else { return [] }
    let selection = Selection(analysis.text, range)
    let quickFixes = QuickFixes(analysis, selection, language)
    var actions = quickFixes.actions
    let rewrites =
      MissingParts(analysis, inspection.report, selection, language).actions
      + inspection.tables.filter { selection.touchesLines(of: $0.range) }.flatMap { table in
        [RecalculatedTotals(inspection, table, language).action, FilledBlanks(inspection, table, language).action].compactMap { $0 }
      }
      + TableLayouts(analysis, inspection.report, selection, language).actions
    // A repair on offer already is not offered twice.
    for action in rewrites where action.disabled != nil || !actions.contains(where: { $0.edits == action.edits }) {
      actions.append(action)
    }
    return actions + quickFixes.silencings + quickFixes.fileSilencings
  }

  /// A rule whose findings a range touches, of which a folder's settings can say how grave it is.
  package struct TouchedRule: Sendable {
    /// The rule's id.
    package let id: String
    /// How grave its first finding there is.
    package let severity: Severity
    /// The indices of its findings there, in the analysis's.
    package internal(set) var findings: [Int]
  }

  /// The rules whose findings a range of bytes touches, without the one that is about silencing.
  package static func rules(in analysis: Analysis, for range: ByteRange, language: Language) -> [TouchedRule] {
    QuickFixes(analysis, Selection(analysis.text, range), language).rules
  }
}
