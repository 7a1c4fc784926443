import ReportSyntax

/// What new text of a report is written in.
package enum MarkupLanguage: Sendable, Hashable, CaseIterable {
  /// Markdown, with tables of pipes.
  case markdown
  /// HTML, with tables that have the merged cells of the official form.
  case html
}

extension SyntaxTree {
  /// What new text in it is written in, so that it stays of one kind.
  package var markup: MarkupLanguage { isPage ? .html : .markdown }
}
