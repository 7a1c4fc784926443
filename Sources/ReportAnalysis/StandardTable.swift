import ReportFormat
import ReportSyntax

/// A statutory table as a Markdown table: the form's headers and labels, and a figure for each of its places.
package enum StandardTable {
  /// The cells of a table line by line, with blanks where cells are merged in the official form.
  ///
  /// `figure` gives what stands for a figure by its number in the edition.
  package static func lines(_ kind: TableKind, of format: ReportFormat, _ figure: (Int) -> String) -> [[String]] {
    MergedTable(kind, of: format, figure).lines
  }

  /// The table in Markdown, its columns aligned by display width; it ends in a line break.
  package static func markdown(_ kind: TableKind, of format: ReportFormat, _ figure: (Int) -> String) -> String {
    let lines = lines(kind, of: format, figure)
    let figures = labelColumns(kind)..<(lines.first?.count ?? 0)
    return MarkdownTable.text(lines, rightAligned: figures)
  }

  /// The cells of one row of the form without figures, as they stand in its table.
  package static func cells(ofRow row: Int, _ kind: TableKind, of format: ReportFormat) -> [String] {
    let table = MergedTable(kind, of: format) { _ in "" }
    return zip(table.rows, table.lines).first { $0.0.isBody && $0.0.source == row }?.1 ?? []
  }

  /// The number of columns before the first figure.
  package static func labelColumns(_ kind: TableKind) -> Int {
    switch kind {
    case .disclosures: 1
    case .requests: 3
    case .reviews: 0
    }
  }
}
