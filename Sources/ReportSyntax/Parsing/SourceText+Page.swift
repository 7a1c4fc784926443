extension SourceText {
  /// Whether the whole text is a page of HTML, in which nothing is Markdown.
  package var isPage: Bool { bytes.withUnsafeBufferPointer { HTMLTag.isPage($0) } }
}
