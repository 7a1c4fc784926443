import ReportForm
import ReportSyntax

extension PrintedTable {
  /// The table in HTML with the merged cells of the official form, as content management systems and browsers take it, a row on each
  /// line; `endings` are what follows each row on its line. It ends in a line break and has no blank line.
  func html(endings: [String]) -> String {
    var text = "<table>\n"
    for (index, row) in rows.enumerated() {
      text += "<tr>" + row.cells.map { $0.html }.joined() + "</tr>" + (index < endings.count ? endings[index] : "") + "\n"
    }
    return text + "</table>\n"
  }
}

extension PrintedTable.Cell {
  /// The cell as an element.
  fileprivate var html: String {
    let tag = kind == .header ? "th" : "td"
    let columns = columnSpan > 1 ? " colspan=\"\(columnSpan)\"" : ""
    let rows = rowSpan > 1 ? " rowspan=\"\(rowSpan)\"" : ""
    return "<\(tag)\(columns)\(rows)>\(Markup.escaped(text))</\(tag)>"
  }
}
