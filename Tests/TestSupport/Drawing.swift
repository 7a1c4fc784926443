import ReportAnalysis
import ReportSyntax

/// Draws what a rule finds in a text, as the examples and fixtures hold it.
public enum Drawing {
  /// The text with the findings drawn under it; only those of one rule where one is named.
  public static func draw(_ text: String, only rule: String? = nil) -> String { draw(Analysis(SourceText(text)), only: rule) }

  /// The same of a text that has been analysed.
  package static func draw(_ analysis: Analysis, only rule: String? = nil) -> String {
    let findings = analysis.findings.filter { rule == nil || $0.rule == rule }
    return Squiggles.draw(findings, in: analysis.text, language: .chinese)
  }
}
