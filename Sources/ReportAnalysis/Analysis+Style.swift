extension Analysis {
  /// How new text in it is written, also where its file is named as a page and nothing in it is one yet.
  package var style: DraftStyle { DraftStyle(isPage ? .html : .markdown, tables: configuration.tableStyle) }
}
