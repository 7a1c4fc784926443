import ReportForm

extension PrintedTable {
  /// The table in Markdown; `endings` are what follows the closing pipe of each row. It ends in a line break.
  func markdown(_ style: TableStyle, endings: [String]) -> String {
    let figures = labelColumns..<max(width, labelColumns)
    return MarkdownTable.text(lines.map { $0.map(Self.escaped) }, figures: figures, style: style, endings: endings)
  }

  /// A text as the content of a cell, where a pipe would end it.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "|", escaped.unicodeScalars.last != "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// The cells of one row of the form without figures, as they stand in its table.
  package static func cells(ofRow row: Int, _ kind: TableKind, of edition: Edition) -> [String] {
    let table = PrintedTable(kind, of: edition) { _ in "" }
    return zip(table.rows, table.lines).first { $0.0.isBody && $0.0.source == row }?.1 ?? []
  }
}
