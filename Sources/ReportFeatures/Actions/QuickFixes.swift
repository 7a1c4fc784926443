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
          actions.append(
            CodeActions.Action(.quickFix, title, isPreferred: fix.isPreferred, fix.edits, findings: [index], blank: Analysis.reasonToWrite))
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
      let rule = Rules.title(of: finding.rule).text(in: language)
      let title = language.say("忽略此处：\(rule)", "Ignore here: \(rule)")
      if let same = actions.firstIndex(where: { $0.edits == edits }) {
        actions[same] = CodeActions.Action(
          .quickFix, title, edits, findings: actions[same].findings + [index], blank: Analysis.reasonToWrite)
      } else {
        actions.append(CodeActions.Action(.quickFix, title, edits, findings: [index], blank: Analysis.reasonToWrite))
      }
    }
    return actions
  }

  /// To silence the rules of the findings that the selection touches in the whole file; one offer for each.
  var fileSilencings: [CodeActions.Action] {
    rules.map { rule in
      let name = Rules.title(of: rule.id).text(in: language)
      let title = language.say("本文件里不查：\(name)", "Ignore in this file: \(name)")
      return CodeActions.Action(.quickFix, title, [analysis.silencing(rule.id)], findings: rule.findings, blank: Analysis.reasonToWrite)
    }
  }

  /// The rules whose findings the selection touches, each with the indices of these.
  var rules: [CodeActions.TouchedRule] {
    var rules: [CodeActions.TouchedRule] = []
    for (index, finding) in analysis.findings.enumerated() where selection.touches(finding.range) && finding.rule != silencer {
      if let known = rules.firstIndex(where: { $0.id == finding.rule }) {
        rules[known].findings.append(index)
      } else {
        rules.append(CodeActions.TouchedRule(id: finding.rule, severity: finding.severity, findings: [index]))
      }
    }
    return rules
  }

  /// The rule about comments that silence, which is heeded by mending the comment.
  private var silencer: String { Rule.unusedSuppression.id }

  private func touches(_ finding: Finding, _ fix: Fix) -> Bool {
    selection.touches(finding.range) || fix.edits.contains { selection.touchesLines(of: $0.range) }
  }
}
