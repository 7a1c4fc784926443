import ReportAnalysis
import ReportReading
import ReportSyntax

/// A report that was taken over from a document: its title, the headings of its six sections and its tables as Markdown has them.
///
/// What is not recognised stays as it was. The words of headings stay too; only a number that the document's own numbering took with
/// it is written again.
package struct ImportedReport {
  package let analysis: Analysis
  /// The tables that stay as they came, and why.
  package let refused: [Relayout.Refused]

  /// The report in a Markdown text with pipe tables, none of whose tables need be in order.
  package init(_ markdown: SourceText, configuration: Configuration) {
    let raw = Self.joiningTitle(of: Analysis(markdown, configuration: configuration))
    let edits = raw.report.map(Self.headings) ?? []
    let marked = edits.isEmpty ? raw : Analysis(raw.text.applying(edits), configuration: configuration)
    let relaid = Relayout(marked)
    refused = relaid.refused
    analysis = Analysis(relaid.text, configuration: configuration)
  }

  /// The same with a title that stands in two paragraphs on one line: the body's name above, or name and year.
  private static func joiningTitle(of analysis: Analysis) -> Analysis {
    let text = analysis.text
    guard let title = analysis.tree.title, !title.isComplete,
      let row = analysis.tree.rowIndex(at: title.range.lowerBound),
      let before = analysis.tree.rows[..<row].lastIndex(where: { $0.kind != .blank }), analysis.tree.rows[before].kind == .text,
      let first = analysis.tree.content(ofRow: before)
    else { return analysis }
    let plain = { (range: ByteRange) in
      StyledText.runs(of: text.string(range)).plain.split { $0 == "#" || $0.isBlank }.joined()
    }
    let edit = TextEdit(first.lowerBound..<title.range.upperBound, plain(first) + plain(title.range))
    guard Self.mayBeginTitle(plain(first)) else { return analysis }
    let joined = Analysis(text.applying([edit]), configuration: analysis.configuration)
    guard joined.report?.title?.isComplete ?? false else { return analysis }
    return joined
  }

  /// Whether a line ends as the names of public bodies do, or in a year.
  private static func mayBeginTitle(_ line: String) -> Bool {
    guard let last = line.last, line.count <= 60, !line.contains(where: { "，。；：、！？".contains($0) }) else { return false }
    return "局府委会厅办处院部署校司心室所站队团行社镇乡道区县市省州盟旗年度".contains(last)
  }

  /// The edits that mark title and headings: level 1, 2 for the six sections, and 3 or more for all others.
  private static func headings(of report: Report) -> [TextEdit] {
    var edits: [TextEdit] = []
    if let title = report.title, let text = report.titleText, !text.isEmpty {
      edits.append(TextEdit(report.lines(touching: title.range), "# " + text))
    }
    for section in report.sections {
      let text = StyledText.runs(of: report.inline(section.headingRange)).plain
      let number = section.heading.number == nil ? section.form.numeral + "、" : ""
      let line = report.lines(touching: section.headingRange)
      let parts = [report.text.string(report.lead(of: section)), "## " + number + text, section.runIn.map(report.text.string) ?? ""].filter
      { !$0.isEmpty }
      edits.append(TextEdit(line, parts.joined(separator: "\n\n")))
    }
    let written = CoveredRanges(edits.lazy.map { $0.range })
    for row in report.tree.rows where row.kind == .text {
      let line = report.lines(touching: .at(row.range.lowerBound))
      let level = report.text.bytes[line].prefix { $0 == .numberSign }.count
      guard level == 1 || level == 2, !written.overlaps(line) else { continue }
      edits.append(TextEdit(line.lowerBound..<line.lowerBound + level, "###"))
    }
    return edits
  }
}

extension Report {
  /// The whole lines of a range, without the last line break.
  fileprivate func lines(touching range: ByteRange) -> ByteRange {
    let first = text.lines.range(ofLine: text.lines.line(at: range.lowerBound)).lowerBound
    let last = text.lines.line(at: max(range.upperBound - 1, range.lowerBound))
    return first..<max(first, text.contentEnd(ofLine: last))
  }
}
