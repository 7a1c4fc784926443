import ReportSyntax

/// The text of another report than the one that is looked at, and where it lies: last year's, or another body's.
package final class LocatedText: Sendable {
  /// Where it lies, as whoever found it names files: a path, or a URI.
  package let location: String
  /// What its file is called, to be read.
  package let name: String
  package let text: SourceText

  package init(_ text: SourceText, location: String, name: String) {
    self.text = text
    self.location = location
    self.name = name
  }
}
