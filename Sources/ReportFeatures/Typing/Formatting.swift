import ReportAnalysis
import ReportSyntax
import ReportWriting

/// The tables of a report as standard Markdown tables: what an editor does to format a document or what was pasted into it.
package enum Formatting {
  /// The edits that format the tables whose lines a range touches, or all of them; figures pasted into one cell are spread over their row.
  package static func edits(in analysis: Analysis, touching range: ByteRange? = nil) -> [TextEdit] {
    Relayout(analysis, touching: range).edits
  }
}
