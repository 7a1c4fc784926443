import ReportAnalysis
import ReportForm
import ReportSyntax

/// A report with some of its tables laid out anew, and why others stay as they are.
package struct Relayout: Sendable {
  /// A table that stays, and why.
  package struct Refused: Sendable {
    package let kind: TableKind
    package let reason: TableRelayout.Refusal
    /// The line of what is in the way, from 0, or nil where it is no one place.
    package let line: Int?
  }

  /// The text before.
  package let original: SourceText
  /// The text after; the same as before where there is nothing to do.
  package let text: SourceText
  package let refused: [Refused]

  /// Spreads what was pasted into cells and lays out the tables of an analysed text, or those whose lines a range touches, each only
  /// where nothing is lost by it.
  package init(_ analysis: Analysis, as target: MarkupLanguage = .markdown, touching range: ByteRange? = nil) {
    original = analysis.text
    let staysPage = target == .markdown && analysis.isPage
    var analysis = analysis
    var range = range
    if let pasted = analysis.report.map({ PastedCells(in: $0, touching: range) }), !pasted.edits.isEmpty, !staysPage {
      let growth = pasted.edits.reduce(0) { $0 + $1.text.utf8.count - $1.range.count }
      range = range.map { $0.lowerBound..<max($0.lowerBound, $0.upperBound + growth) }
      analysis = Analysis(original.applying(pasted.edits), configuration: analysis.configuration)
    }
    var pass = Pass(analysis, as: target, touching: range, staysPage: staysPage)
    // What one table shared with another may be its own now: as many passes as there are tables.
    for _ in TableKind.allCases.dropFirst() where range == nil && !pass.refused.isEmpty && pass.hasChanged {
      pass = Pass(
        Analysis(pass.text, configuration: analysis.configuration, isNamedPage: analysis.isPage), as: target, touching: nil,
        staysPage: staysPage)
    }
    refused = pass.refused
    text = pass.text
  }

  /// Each table laid out once, with the others as they are.
  private struct Pass {
    let refused: [Refused]
    let text: SourceText
    let hasChanged: Bool

    init(_ analysis: Analysis, as target: MarkupLanguage, touching range: ByteRange?, staysPage: Bool) {
      var refused: [Refused] = []
      var edits: [TextEdit] = []
      for table in analysis.report?.tables ?? [] {
        if let range, let lines = analysis.report?.lines(of: table), !lines.touches(range) { continue }
        do throws(TableRelayout.Refusal) {
          if staysPage { throw .page }
          let edit = try analysis.edit(layingOut: table, as: DraftStyle(target, tables: analysis.configuration.tableStyle))
          if !edits.contains(where: { $0.range.overlaps(edit.range) }) { edits.append(edit) }
        } catch {
          refused.append(Refused(kind: table.kind, reason: error, line: error.range.map { analysis.text.lines.line(at: $0.lowerBound) }))
        }
      }
      self.refused = refused
      text = edits.isEmpty ? analysis.text : analysis.text.applying(edits)
      hasChanged = !edits.isEmpty && text.bytes != analysis.text.bytes
    }
  }

  /// The edits from the one to the other, by lines and no larger than need be.
  package var edits: [TextEdit] { original.bytes == text.bytes ? [] : LineDifference(from: original, to: text).edits }
}
