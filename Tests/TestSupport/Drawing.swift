import ReportAnalysis
import ReportSyntax

/// Draws what a rule finds in a text, as the examples and fixtures hold it.
public enum Drawing {
  /// The text with the findings drawn under it; only those of one rule where one is named.
  public static func draw(_ text: String, only rule: String? = nil) -> String {
    let source = SourceText(text)
    let findings = Analysis(source).findings.filter { rule == nil || $0.rule == rule }
    return Squiggles.draw(findings, in: source, language: .chinese)
  }
}
