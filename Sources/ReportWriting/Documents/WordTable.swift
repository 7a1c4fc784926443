import ReportAnalysis
import ReportForm
import ReportSyntax

/// A table in the markup of Word: cells that cover several columns or rows are one cell there too.
enum WordTable {
  /// What a table is set in, and the widths of its columns in parts of the whole.
  private struct Setting {
    let style: String
    let widths: [Int]
    /// The rows at the start that each page repeats.
    let headers: Int
    /// Whether labels stand in the middle, as those of table 2.
    var centresLabels = false
  }

  /// The width of a table, in units of a twentieth of an inch, and that unit in twentieths of a point: nearly all of the 156 mm of the
  /// text. It is a whole number of hundredths of a millimetre too, in which LibreOffice counts: cells that begin together there only
  /// by rounding would be set apart by a column that nobody sees.
  private static let width = 122
  private static let unit = 72

  static func text(_ table: PrintedTable, _ kind: TableKind) -> String {
    let labels = [7, 9, 17]
    let hasGroups = kind == .requests && table.labelColumns == labels.count
    let parts =
      hasGroups
      ? labels + [Int](repeating: 9, count: max(table.width - labels.count, 0)) : [Int](repeating: 1, count: table.width)
    let headers = kind == .disclosures ? 0 : table.rows.prefix { !$0.isBody }.count
    let setting = Setting(
      style: kind == .disclosures ? "TableText" : "TableTextSmall", widths: Array(parts.prefix(table.width)), headers: headers,
      centresLabels: kind == .disclosures)
    return text(table.rows.map { $0.cells }, setting)
  }

  /// The same of rows of plain cells.
  static func text(_ rows: [[String]]) -> String {
    let width = rows.map { $0.count }.max() ?? 0
    let cells = rows.map { row in
      (row + [String](repeating: "", count: width - row.count)).map { PrintedTable.Cell(kind: .figure, text: $0) }
    }
    return text(cells, Setting(style: "TableText", widths: [Int](repeating: 1, count: width), headers: 0))
  }

  private static func text(_ rows: [[PrintedTable.Cell]], _ setting: Setting) -> String {
    let whole = max(setting.widths.reduce(0, +), 1)
    // What is rounded off one column goes to the next, so that together they are as wide as the table.
    var (sum, used) = (0, 0)
    let widths = setting.widths.map { part in
      sum += part
      defer { used = sum * width / whole }
      return (sum * width / whole - used) * unit
    }
    var text = """
      <w:tbl><w:tblPr><w:tblW w:w="\(width * unit)" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>\(borders)</w:tblBorders><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>
      <w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>

      """
    /// For each column, how many rows a cell from above still covers it, and how many columns that cell covers from there.
    var covered = [(rows: Int, columns: Int)](repeating: (0, 0), count: widths.count)
    for (index, row) in rows.enumerated() {
      text += "<w:tr><w:trPr><w:cantSplit/>" + (index < setting.headers ? "<w:tblHeader/>" : "") + "</w:trPr>"
      var column = 0
      var cells = row[...]
      while column < widths.count {
        if covered[column].rows > 0 {
          let columns = max(covered[column].columns, 1)
          text += cell(nil, columns: column..<column + columns, widths, merge: "<w:vMerge/>", setting)
          covered[column].rows -= 1
          column += columns
          continue
        }
        // A row may have fewer cells than the table has columns.
        let next = cells.popFirst()
        let span = max(1, min(next?.columnSpan ?? 1, widths.count - column))
        let rowSpan = next?.rowSpan ?? 1
        text += cell(
          next, columns: column..<column + span, widths, merge: rowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", setting)
        covered[column] = (rowSpan - 1, span)
        column += span
      }
      text += "</w:tr>\n"
    }
    return text + "</w:tbl>"
  }

  private static func cell(
    _ cell: PrintedTable.Cell?, columns: Range<Int>, _ widths: [Int], merge: String, _ setting: Setting
  ) -> String {
    let columns = columns.clamped(to: widths.indices)
    let span = columns.count > 1 ? "<w:gridSpan w:val=\"\(columns.count)\"/>" : ""
    let isLabel = cell?.kind == .label
    let align = isLabel && !setting.centresLabels ? "" : "<w:jc w:val=\"center\"/>"
    // Four characters, as 商业企业, stand in one line where they come near the borders.
    let margins = isLabel || cell == nil ? "" : "<w:tcMar><w:left w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"28\" w:type=\"dxa\"/></w:tcMar>"
    return
      "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[columns].reduce(0, +))\" w:type=\"dxa\"/>\(span)\(merge)\(margins)<w:vAlign w:val=\"center\"/></w:tcPr>"
      + "<w:p><w:pPr><w:pStyle w:val=\"\(setting.style)\"/>\(align)</w:pPr>"
      + (cell.map { $0.text.isEmpty ? "" : WordDocument.run($0.text) } ?? "") + "</w:p></w:tc>"
  }

  private static let borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" }.joined()
}
