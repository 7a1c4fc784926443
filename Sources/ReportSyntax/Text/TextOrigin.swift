/// The document that a text was made of, whose readers know no lines.
package protocol TextOrigin: AnyObject, Sendable {
  /// Whether it is a workbook, which holds tables and has no place for running text.
  var isWorkbook: Bool { get }
  /// Where a byte of the text stands in the document, in words of both languages.
  func words(at offset: Int) -> (chinese: String, english: String)
}
