import ReportForm
import ReportReading
import ReportSyntax

/// A fault that a rule found: what is wrong, the least the author must look at, and what may be done about it.
package final class Finding: Sendable {
  /// The id of the rule, as `unbalanced-total`.
  package let rule: String
  package let severity: Severity
  package let message: Localized
  /// The bytes to underline: within one line, and at least one character where the text has any.
  package let range: ByteRange
  /// The other places that bear on it, in the order of the formula.
  package let related: [Related]
  /// The repairs on offer, best first.
  package let fixes: [Fix]

  package init(
    rule: String, severity: Severity, message: Localized, range: ByteRange, related: [Related] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.related = related
    self.fixes = fixes
  }

  /// The same at another severity.
  func with(_ severity: Severity) -> Finding {
    Finding(rule: rule, severity: severity, message: message, range: range, related: related, fixes: fixes)
  }

  /// Another place that bears on a finding, and what it has to do with it.
  package struct Related: Sendable {
    package let range: ByteRange
    package let message: Localized
    /// The other report that the place is in, as last year's; nil for the analysed text itself.
    package let previous: LocatedText?

    package init(_ range: ByteRange, _ message: Localized, in previous: LocatedText? = nil) {
      self.range = range
      self.message = message
      self.previous = previous
    }

    /// The text that the place is in, where `own` is the analysed one.
    package func text(besides own: SourceText) -> SourceText { previous?.text ?? own }
  }
}

extension Finding.Related {
  /// A place in last year's report.
  init(_ range: ByteRange, of previous: PreviousReport, _ message: Localized) {
    self.init(range, of: previous.source, message)
  }

  /// A place in another report.
  init(_ range: ByteRange, of other: LocatedText, _ message: Localized) {
    self.init(other.text.underlined(range), message, in: other)
  }
}
