import ReportAnalysis
import ReportForm
import ReportSyntax

/// All repairs of a text, round by round: what each changes, and what is left to find after it.
struct FixesDump {
  private let original: Analysis
  private let language: Language

  init(_ original: Analysis, _ language: Language) {
    self.original = original
    self.language = language
  }

  var lines: [String] {
    var before = original
    var lines = findings(of: before)
    for (number, round) in FixAll(original).rounds.enumerated() {
      lines.append("round \(number + 1) repairs \(round.count)")
      lines += LineDifference(from: before.text, to: round.analysis.text).edits.map { edit in
        "  \(edit.range) \(before.text.string(edit.range).debugDescription) → \(edit.text.debugDescription)"
      }
      before = round.analysis
      lines += findings(of: before)
    }
    return lines
  }

  private func findings(of analysis: Analysis) -> [String] {
    analysis.findings.map { "finding \($0.range) \($0.severity) \($0.rule): \($0.message.text(in: language))" }
  }
}
