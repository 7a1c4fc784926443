import ReportAnalysis
import ReportSyntax

/// A text with `‸` at the cursor.
package struct Caret {
  package let analysis: Analysis
  package let offset: Int

  package init(_ marked: String) {
    let text = SourceText(marked)
    offset = text.offset(of: "‸") ?? 0
    analysis = Analysis(text.replacing("‸", with: ""))
  }
}
