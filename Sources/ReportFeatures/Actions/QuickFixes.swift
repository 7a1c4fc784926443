import ReportAnalysis
import ReportForm

/// The repairs of the findings that a selection touches, or that would change a line of it.
struct QuickFixes {
  private let analysis: Analysis
  private let selection: Selection
  private let language: Language

  init(_ analysis: Analysis, _ selection: Selection, _ language: Language) {
    self.analysis = analysis
    self.selection = selection
    self.language = language
  }

  var actions: [CodeActions.Action] {
    var actions: [CodeActions.Action] = []
    for (index, finding) in analysis.findings.enumerated() {
      for fix in finding.fixes where touches(finding, fix) {
        let title = fix.title.text(in: language)
        // One repair may settle several findings.
        if let same = actions.firstIndex(where: { $0.edits == fix.edits && $0.title == title }) {
          let action = actions[same]
          actions[same] = CodeActions.Action(
            .quickFix, title, isPreferred: action.isPreferred || fix.isPreferred, fix.edits, findings: action.findings + [index])
        } else {
          actions.append(CodeActions.Action(.quickFix, title, isPreferred: fix.isPreferred, fix.edits, findings: [index]))
        }
      }
    }
    return actions
  }

  /// For each finding that the selection touches, to silence it where it stands; one offer for several of a rule on a line.
  var silencings: [CodeActions.Action] {
    var actions: [CodeActions.Action] = []
    for (index, finding) in analysis.findings.enumerated() where selection.touches(finding.range) && finding.rule != silencer {
      let edits = [analysis.silencing(finding)]
      let title = language.say("忽略此处：\(finding.rule)", "Ignore here: \(finding.rule)")
      if let same = actions.firstIndex(where: { $0.edits == edits }) {
        actions[same] = CodeActions.Action(.quickFix, title, edits, findings: actions[same].findings + [index])
      } else {
        actions.append(CodeActions.Action(.quickFix, title, edits, findings: [index]))
      }
    }
    return actions
  }

  /// The rule about comments that silence, which is heeded by mending the comment.
  private var silencer: String { Rule.unusedSuppression.id }

  private func touches(_ finding: Finding, _ fix: Fix) -> Bool {
    selection.touches(finding.range) || fix.edits.contains { selection.touchesLines(of: $0.range) }
  }
}
