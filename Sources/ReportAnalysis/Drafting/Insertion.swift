import ReportForm
import ReportReading
import ReportSyntax

/// Where a missing section, table or row belongs in a report, and the edit that puts it there.
package struct Insertion: Sendable {
  private let report: Report
  private let style: DraftStyle

  package init(_ report: Report, _ style: DraftStyle) {
    self.report = report
    self.style = style
  }

  /// Whether a section comes with its table, as the report has none yet.
  package func bringsTable(_ form: SectionForm) -> Bool { form.table.map { report.table($0) == nil } ?? false }

  /// The edit that inserts a section with its table, after the section before it in the form; where its table stands there, before that.
  package func section(_ form: SectionForm) -> TextEdit {
    let before = report.sections.last { $0.form.number < form.number }
    let after = report.sections.first { $0.form.number > form.number }
    let end = report.tree.isPage ? before.map(report.contentEnd) : before?.range.upperBound
    let offset = start(of: form, between: before, after) ?? end ?? after?.range.lowerBound ?? report.end
    let draft =
      form.table != nil && !bringsTable(form)
      ? Draft([.heading(form.heading, level: report.headingLevel)])
      : Draft.section(form, of: report.edition, level: report.headingLevel, blank: "", language: .chinese)
    return report.tree.insertion(of: draft, at: offset, in: style)
  }

  /// Where the table of a section begins that stands between the headings before and behind it.
  private func start(of form: SectionForm, between before: Section?, _ after: Section?) -> Int? {
    guard let table = form.table.flatMap(report.table) else { return nil }
    let start = report.place(of: table).lowerBound
    guard start >= before?.headingRange.upperBound ?? 0, start < after?.range.lowerBound ?? .max else { return nil }
    return start
  }

  /// The edit that inserts the table of a section after its heading, or in the place of the headers that are begun of it; nil where figures
  /// stand there.
  package func table(_ kind: TableKind, in section: Section) -> TextEdit? {
    if let fragment = TableFragment(kind, in: section, of: report) { return fragment.replacement(in: style) }
    let rows = section.headingRows
    let offset = rows.isEmpty ? section.range.lowerBound : report.tree.rows[rows.upperBound - 1].range.upperBound
    return report.tree.insertion(of: Draft([.table(PrintedTable(kind, of: report.edition) { _ in "" })]), at: offset, in: style)
  }
}

extension SyntaxTree {
  /// The edit that inserts new text at the start of a line, or at the end of the file, with blank lines around it.
  package func insertion(of draft: Draft, at offset: Int, in style: DraftStyle) -> TextEdit {
    var lead = ""
    if offset > 0 { lead = !text.endsLine(before: offset) ? "\n\n" : endsBlank(offset) ? "" : "\n" }
    let end = offset < text.bytes.count && !beginsBlank(offset) ? "\n" : ""
    return TextEdit(.at(offset), text.breakingLines(lead + draft.text(in: style) + end, near: .at(offset)))
  }

  private func endsBlank(_ offset: Int) -> Bool {
    text.lines.line(at: offset) > 0 && rowIndex(at: offset - 1).map { rows[$0].kind == .blank } ?? true
  }

  private func beginsBlank(_ offset: Int) -> Bool { rowIndex(at: offset).map { rows[$0].kind == .blank } ?? true }
}

extension Report {
  /// The Markdown level of its section headings; 0 where they are plain text.
  package var headingLevel: Int { tree.isPage ? 2 : sections.first?.heading.level ?? (text.bytes.contains(.numberSign) ? 2 : 0) }

  /// The end of the last line of a section that has anything on it, with its line break.
  package func contentEnd(of section: Section) -> Int {
    let last = section.headingRows.upperBound - 1
    return contentEnd(from: last + 1, before: section.range.upperBound) ?? tree.rows[max(last, 0)].range.upperBound
  }

  /// Where what comes at the end of the text is inserted: in a page before the tags that close it.
  var end: Int { tree.isPage ? contentEnd(from: 0, before: text.bytes.count) ?? text.bytes.count : text.bytes.count }

  /// The end of the last row with anything in it, from a row on and before a place; nil where there is none.
  private func contentEnd(from first: Int, before end: Int) -> Int? {
    let rows = tree.rows
    guard let last = rows.indices.last(where: { $0 >= first && rows[$0].range.lowerBound < end && rows[$0].kind != .blank }) else {
      return nil
    }
    // The tag that closes a table of HTML has a row of its own.
    let isClosed = rows[last].kind == .html && last + 1 < rows.count && rows[last + 1].kind == .blank
    return rows[isClosed ? last + 1 : last].range.upperBound
  }
}
