import ReportForm
import ReportSyntax

/// A text read as the statutory report: its title, sections and tables, bound to the form.
package struct Report: Sendable {
  package let tree: SyntaxTree
  package let title: Title?
  /// Which body reports, and for which year.
  package let identity: Identity
  /// The edition in force for the report's year; without one, the edition that the tables are of, or the newest.
  package let edition: Edition
  /// The headings of the six sections in the order of the text.
  package let sections: [Section]
  /// The tables that were found, in the order of the form, one of each kind at most.
  package let tables: [Table]

  package var text: SourceText { tree.text }

  /// The year that is reported on, from the title, else from the text or the file's name; nil where nothing gives it.
  package var year: Int? { identity.year }

  /// The body that reports, from the title, else from the text or the file's name; nil where nothing names it.
  package var body: String? { identity.body }

  /// The first section with a number, 1 to 6.
  package func section(_ number: Int) -> Section? { sections.first { $0.form.number == number } }

  /// The table of a kind, or nil.
  package func table(_ kind: TableKind) -> Table? { tables.first { $0.kind == kind } }
}
