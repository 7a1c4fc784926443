import ReportReading
import ReportSyntax

/// A text that was read, before any rule is asked: its tree, and where it is a report, that with its running text.
package struct ReadText: Sendable {
  package let text: SourceText
  let tree: SyntaxTree
  let configuration: Configuration
  /// Whether its file is named as a page of HTML is.
  let isNamedPage: Bool
  /// What its file is called; nil where it has no name.
  let fileName: String?
  /// The text as a report; nil where it is none.
  package let report: Report?
  /// What is known of it outside its tables; nil where it is no report.
  let surroundings: Surroundings?
  /// What is known of it from an earlier version, of which but a figure has changed; nil where the text was read.
  let told: EarlierReport.Following?

  /// Reads a text; `known` is what an earlier version was outside its tables, which is taken over where it is the same, and `earlier` the
  /// report that it was, from which this one is told where that can be.
  package init(
    _ text: SourceText, configuration: Configuration = .standard, isNamedPage: Bool = false, fileName: String? = nil,
    reusing known: Surroundings? = nil, after earlier: EarlierReport? = nil
  ) {
    self.text = text
    self.configuration = configuration
    self.isNamedPage = isNamedPage
    self.fileName = fileName
    if let known, let told = earlier?.following(in: text, beside: known) {
      tree = told.report.tree
      report = told.report
      surroundings = told.keepsPlaces ? known : Surroundings(told.report, reusing: known, isSame: told.keepsSurroundings)
      self.told = told
      return
    }
    tree = SyntaxTree(text)
    report = Report(reading: tree, edition: configuration.fixedEdition, fileName: fileName)
    surroundings = report.map { Surroundings($0, reusing: known) }
    told = nil
  }

  /// What it says in words of its own; nil for a text that is no report, or does not tell whose it is.
  package var ownText: OwnText? { report.flatMap { report in surroundings.flatMap { OwnText(report, $0.prose) } } }
}
