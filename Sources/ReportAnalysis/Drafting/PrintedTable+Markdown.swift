import ReportForm

extension PrintedTable {
  /// A statutory table in Markdown, its columns aligned by display width: the form's headers and labels, and a figure for each of its
  /// places, which `figure` gives by its number in the edition. It ends in a line break.
  package static func markdown(_ kind: TableKind, of edition: Edition, _ figure: (Int) -> String) -> String {
    let lines = PrintedTable(kind, of: edition, figure).lines
    return MarkdownTable.text(lines, rightAligned: edition.table(kind).labelColumns..<(lines.first?.count ?? 0))
  }

  /// The cells of one row of the form without figures, as they stand in its table.
  package static func cells(ofRow row: Int, _ kind: TableKind, of edition: Edition) -> [String] {
    let table = PrintedTable(kind, of: edition) { _ in "" }
    return zip(table.rows, table.lines).first { $0.0.isBody && $0.0.source == row }?.1 ?? []
  }
}
