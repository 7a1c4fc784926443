import ReportSyntax

/// The report's title line or lines.
package struct Title: Sendable {
  /// The bytes of the title, over two lines where it is broken.
  package let range: ByteRange
  /// The report's year, or nil where the title has none.
  package let year: Int?
  /// The body that reports, as 浉河区人民政府; nil where the title has none.
  package let body: String?

  /// Whether it says both which body reports and for which year.
  package var isComplete: Bool { year != nil && body != nil }
}
