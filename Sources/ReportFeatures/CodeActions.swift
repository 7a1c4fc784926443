import ReportAnalysis
import ReportSyntax

/// The repairs and insertions on offer for a selection.
package enum CodeActions {
  /// One offer.
  package struct Action: Sendable {
    /// What kind of thing it is: a repair of findings, or a rewriting that no finding asks for.
    package enum Kind: Sendable { case quickFix, rewrite }

    package let kind: Kind
    package let title: String
    package let isPreferred: Bool
    /// The edits, in offsets of the analysed text.
    package let edits: [TextEdit]
    /// The indices, in the analysis's findings, of what it repairs.
    package let findings: [Int]
  }

  /// The offers for a range of bytes.
  package static func actions(in analysis: Analysis, for range: ByteRange, language: Language) -> [Action] { [] }
}
