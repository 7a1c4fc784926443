import ReportSyntax

extension Analysis {
  /// What stands in a comment that silences where the reason is to be written; until it is, the comment counts as nothing.
  package static var reasonToWrite: String { Suppression.placeholder }

  /// The edit that silences a finding where it stands, with the reason left to fill in.
  ///
  /// The comment goes on the line before; in a table or within a paragraph, which a line between would break, at the line's end.
  package func silencing(_ finding: Finding) -> TextEdit {
    let line = text.lines.line(at: finding.range.lowerBound)
    let start = text.lines.range(ofLine: line).lowerBound
    let comment = Suppression.comment(finding.rule)
    guard line > 0, standsApart(start) else { return TextEdit(.at(text.contentEnd(ofLine: line)), " " + comment) }
    let before = text.lines.range(ofLine: line - 1)
    return TextEdit(.at(start), comment + text.string(text.contentEnd(ofLine: line - 1)..<before.upperBound))
  }

  /// The edit that silences a rule in the whole text, with the reason left to fill in.
  ///
  /// The comment goes below the title, where a reader sees it; without one, and in a page, at the end.
  package func silencing(_ rule: String) -> TextEdit {
    let comment = Suppression.fileComment(rule)
    guard !tree.isPage, let title = report?.title, !(report?.tables.contains { $0.range.overlaps(title.range) } ?? false) else {
      let end = text.bytes.count
      let lineBreak = text.lineBreak(near: .at(end))
      let isBroken = end == 0 || text.endsLine(before: end)
      return TextEdit(.at(end), (isBroken ? "" : lineBreak) + lineBreak + comment + lineBreak)
    }
    let end = text.contentEnd(ofLine: text.lines.line(at: max(title.range.upperBound - 1, title.range.lowerBound)))
    let lineBreak = text.lineBreak(near: title.range)
    return TextEdit(.at(end), lineBreak + lineBreak + comment)
  }

  /// Whether a line before the one that begins at an offset breaks nothing: no table and no paragraph.
  private func standsApart(_ start: Int) -> Bool {
    guard let row = tree.rowIndex(at: start), tree.rows[row].kind == .text, tree.rows[row].range.lowerBound == start,
      !(report?.tables.contains { $0.range.contains(start) } ?? false)
    else { return false }
    let isHeading = report?.sections.contains { $0.headingRows.lowerBound == row } ?? false
    return isHeading || row == 0 || tree.rows[row - 1].kind == .blank
  }
}

extension Rule {
  /// The comment that silences it where it stands.
  package var silencingComment: String { Suppression.comment(id) }

  /// What a `.gouji.json` holds to turn it off.
  package var silencingSetting: String { "{\"severities\": {\"\(id)\": \"off\"}}" }
}
