extension Analysis {
  /// What new text in it is written in, also where its file is named as a page and nothing in it is one yet.
  package var markup: MarkupLanguage { isPage ? .html : .markdown }
}
