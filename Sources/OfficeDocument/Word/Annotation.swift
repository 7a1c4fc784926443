/// A comment of a reviewer that is to be put at a place of a document.
package struct Annotation: Sendable {
  /// The bytes of the document's text that it is about; where none of them stand in the document, it goes to their paragraph.
  package let range: Range<Int>
  /// What it says, a paragraph each.
  package let paragraphs: [String]

  package init(_ range: Range<Int>, _ paragraphs: [String]) {
    self.range = range
    self.paragraphs = paragraphs
  }
}
