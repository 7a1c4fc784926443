import ReportForm
import ReportSyntax

/// Lines of cells as a Markdown table.
package enum MarkdownTable {
  /// The table; the first line is its header, as Markdown wants one. It ends in a line break.
  ///
  /// `figures` are the columns whose texts stand to the right. A line may have fewer cells than others. `endings` are what follows the
  /// closing pipe of each line.
  package static func text(_ lines: [[String]], figures: Range<Int>, style: TableStyle, endings: [String] = []) -> String {
    let cells = lines.map { $0.map { CellWidths.Cell($0) } }
    let widths = CellWidths(cells, figures: figures, style: style)
    var text = ""
    for (index, (line, measured)) in zip(lines, cells).enumerated() {
      text += self.line(line, widths: widths.of(measured), figures: figures) + (index < endings.count ? endings[index] : "") + "\n"
      if index == 0 { text += delimiter(lines.map { $0.count }.max() ?? 0, figures, style, widths) }
    }
    return text
  }

  /// One row, without its line break: its cells with such widths, a width of 0 for a blank cell that is as narrow as can be.
  package static func line(_ cells: [String], widths: [Int], figures: Range<Int>) -> String {
    var text = ""
    for (column, (cell, width)) in zip(cells, widths).enumerated() {
      if width == 0, cell.isEmpty {
        text += "| "
        continue
      }
      let padding = String(repeating: " ", count: max(0, width - CharacterWidth.of(cell)))
      text += "| " + (figures.contains(column) ? padding + cell : cell + padding) + " "
    }
    return text + "|"
  }

  private static func delimiter(
    _ count: Int, _ figures: Range<Int>, _ style: TableStyle, _ widths: CellWidths
  ) -> String {
    (0..<count).map { column in
      let isFigure = figures.contains(column)
      let dashes = style == .official || isFigure ? widths.width(column, of: []) + 2 : 3
      return "|" + String(repeating: "-", count: isFigure ? dashes - 1 : dashes) + (isFigure ? ":" : "")
    }.joined() + "|\n"
  }
}
