import ReportAnalysis
import ReportSyntax

/// What is known of the thing at a place: the sums a figure is part of, what a label means, what a section must hold.
package struct Hover: Sendable {
  /// The bytes it speaks of.
  package let range: ByteRange
  /// The text in Markdown.
  package let markdown: String
  /// The same without markup, for clients that show plain text.
  package let plainText: String

  /// The hover at a byte offset of the analysed text, or nil where nothing is known.
  package static func at(_ offset: Int, in analysis: Analysis, language: Language) -> Hover? { nil }
}
