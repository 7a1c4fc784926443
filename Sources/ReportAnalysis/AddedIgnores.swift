import ReportReading
import ReportSyntax

/// A text with a comment at each finding that silences it, each with its reason to fill in; until one is written, a comment counts as nothing.
package struct AddedIgnores {
  package let text: SourceText
  /// The number of comments.
  package let count: Int

  /// Adds a comment for each rule and line; a finding about a comment gets none, nor one where a comment of its rule waits for its reason.
  package init(_ analysis: Analysis, for findings: [Finding]) {
    let waiting = Suppression.all(in: analysis.tree).filter { !$0.hasReason(in: analysis.text) }
    var edits: [TextEdit] = []
    for finding in findings where finding.rule != Rule.unusedSuppression.id {
      if waiting.contains(where: { $0.covers(finding, as: finding.rule) }) { continue }
      let edit = analysis.silencing(finding)
      if !edits.contains(where: { $0.range == edit.range && $0.text == edit.text }) { edits.append(edit) }
    }
    count = edits.count
    // At one place they stand in the order of the findings.
    text = analysis.text.applying(edits)
  }
}
