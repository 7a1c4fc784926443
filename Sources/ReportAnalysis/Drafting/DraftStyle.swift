import ReportForm
import ReportReading

/// How new text of a report is written: its language, and how its tables stand.
package struct DraftStyle: Sendable, Hashable {
  package let language: MarkupLanguage
  /// How tables stand in Markdown.
  package let tables: TableStyle

  package init(_ language: MarkupLanguage, tables: TableStyle = .compact) {
    self.language = language
    self.tables = tables
  }

  /// Markdown with compact tables, as where nothing is settled.
  package static let markdown = DraftStyle(.markdown)
  package static let html = DraftStyle(.html)
}

extension Inspection {
  /// How a repair is written, so that the text stays of one kind.
  var style: DraftStyle { DraftStyle(tree.markup, tables: tableStyle) }
}
