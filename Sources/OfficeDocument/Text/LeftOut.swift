/// What a document has that its text does not, or has elsewhere: how many of each.
package struct LeftOut: Sendable, Hashable {
  /// Text boxes, whose text stands before the paragraph that they are fixed to.
  package var boxes = 0
  package var pictures = 0
  /// Charts and diagrams.
  package var charts = 0
  /// Documents of other programs within it.
  package var objects = 0
  /// Footnotes and endnotes, whose text stands at the end.
  package var notes = 0
  /// Comments of reviewers.
  package var comments = 0
  /// Pieces of hidden text, hidden rows, columns and sheets, and text in cells that others are merged over.
  package var hidden = 0
  /// Whether what is hidden has digits.
  package var hasHiddenFigures = false
  /// Changes that were tracked, and are read as accepted.
  package var changes = 0
  /// Headers and footers with more in them than the number of the page.
  package var margins = 0
  /// Lines of tables of contents.
  package var contents = 0
  /// Prompts that show where nothing is filled in yet.
  package var prompts = 0
  /// Characters of fonts of symbols, which are shown as □.
  package var symbols = 0
  /// Formulas whose result the file does not have.
  package var formulas = 0

  package init() {}
}
