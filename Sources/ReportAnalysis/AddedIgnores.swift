import ReportReading
import ReportSyntax

/// A text with a comment at each finding that silences it, each with its reason to fill in; until one is written, a comment counts as nothing.
package struct AddedIgnores {
  package let text: SourceText
  /// The number of comments.
  package let count: Int

  /// Adds a comment for each rule and line; a finding about a comment gets none, nor one where a comment of its rule waits for its reason.
  package init(_ analysis: Analysis, for findings: [Finding]) {
    let waiting = Suppression.scopes(of: Suppression.all(in: analysis.tree).filter { !$0.hasReason(in: analysis.text) })
    var edits: [TextEdit] = []
    /// The rules that a place has a comment of.
    var silenced: [Int: Set<String>] = [:]
    for finding in findings where finding.rule != Rule.unusedSuppression.id {
      if waiting[finding.rule]?.contains(finding.range.lowerBound) ?? false { continue }
      let edit = analysis.silencing(finding)
      if silenced[edit.range.lowerBound, default: []].insert(finding.rule).inserted { edits.append(edit) }
    }
    count = edits.count
    // At one place they stand in the order of the findings.
    text = analysis.text.applying(edits)
  }
}
