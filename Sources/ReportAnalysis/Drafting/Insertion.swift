import ReportForm
import ReportReading
import ReportSyntax

/// Where a missing section, table or row belongs in a report, and the edit that puts it there.
package struct Insertion: Sendable {
  let report: Report

  package init(_ report: Report) { self.report = report }

  /// The Markdown level of the report's section headings; 0 where they are plain text.
  package var headingLevel: Int {
    report.tree.isPage ? 2 : report.sections.first?.heading.level ?? (report.text.bytes.contains(.numberSign) ? 2 : 0)
  }

  /// The edit that inserts a section with its table, after the section before it in the form.
  package func section(_ form: SectionForm) -> TextEdit {
    let before = report.sections.last { $0.form.number < form.number }
    let after = report.sections.first { $0.form.number > form.number }
    let offset = before?.range.upperBound ?? after?.range.lowerBound ?? report.text.bytes.count
    let isBound = form.table.flatMap(report.table) != nil
    let draft =
      isBound
      ? Draft([.heading(form.heading, level: headingLevel)])
      : Draft.section(form, of: report.edition, level: headingLevel, blank: "", language: .chinese)
    return report.tree.insertion(of: draft, at: offset)
  }

  /// The edit that inserts the table of a section after its heading.
  package func table(_ kind: TableKind, in section: Section) -> TextEdit {
    let rows = section.headingRows
    let offset = rows.isEmpty ? section.range.lowerBound : report.tree.rows[rows.upperBound - 1].range.upperBound
    return report.tree.insertion(of: Draft([.table(PrintedTable(kind, of: report.edition) { _ in "" })]), at: offset)
  }
}

extension SyntaxTree {
  /// The edit that inserts new text at the start of a line, or at the end of the file, with blank lines around it; in the markup that
  /// the tree is of, unless another is named.
  package func insertion(of draft: Draft, at offset: Int, in language: MarkupLanguage? = nil) -> TextEdit {
    var lead = ""
    if offset > 0 { lead = !text.endsLine(before: offset) ? "\n\n" : endsBlank(offset) ? "" : "\n" }
    let end = offset < text.bytes.count && !beginsBlank(offset) ? "\n" : ""
    let lines = (lead + draft.text(in: language ?? markup) + end).split(separator: "\n", omittingEmptySubsequences: false)
    return TextEdit(.at(offset), lines.joined(separator: text.lineBreak(near: .at(offset))))
  }

  private func endsBlank(_ offset: Int) -> Bool {
    text.lines.line(at: offset) > 0 && rowIndex(at: offset - 1).map { rows[$0].kind == .blank } ?? true
  }

  private func beginsBlank(_ offset: Int) -> Bool { rowIndex(at: offset).map { rows[$0].kind == .blank } ?? true }
}

extension Report {
  /// The end of the last line of a section that has anything on it, with its line break.
  package func contentEnd(of section: Section) -> Int {
    var index = section.headingRows.upperBound
    var end = tree.rows[max(section.headingRows.upperBound - 1, 0)].range.upperBound
    while index < tree.rows.count, tree.rows[index].range.lowerBound < section.range.upperBound {
      if tree.rows[index].kind != .blank { end = tree.rows[index].range.upperBound }
      index += 1
    }
    return end
  }
}
