import ReportFormat

/// A statutory table in HTML with the merged cells of the official form, as content management systems and browsers take it.
package enum HTMLTable {
  /// The table of an edition; `figure` gives what stands for a figure by its number. It ends in a line break and has no blank line.
  package static func text(_ kind: TableKind, of format: ReportFormat, _ figure: (Int) -> String) -> String {
    text(MergedTable(kind, of: format, figure))
  }

  /// A table of merged cells, a row on each line; `endings` are what follows each row on its line.
  package static func text(_ table: MergedTable, endings: [String] = []) -> String {
    var text = "<table>\n"
    for (index, row) in table.rows.enumerated() {
      text += "<tr>" + row.cells.map(cell).joined() + "</tr>" + (index < endings.count ? endings[index] : "") + "\n"
    }
    return text + "</table>\n"
  }

  private static func cell(_ cell: MergedTable.Cell) -> String {
    let tag = cell.kind == .header ? "th" : "td"
    let columns = cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : ""
    let rows = cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : ""
    return "<\(tag)\(columns)\(rows)>\(escaped(cell.text))</\(tag)>"
  }

  /// A text as the content of an element: what HTML would read as markup stands as character references.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
