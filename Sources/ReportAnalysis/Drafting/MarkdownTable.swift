import ReportSyntax

/// Lines of cells as a Markdown table whose columns line up by display width.
package enum MarkdownTable {
  /// The table; the first line is its header, as Markdown wants one. It ends in a line break.
  ///
  /// A line may have fewer cells than others. `endings` are what follows the closing pipe of each line.
  package static func text(_ lines: [[String]], rightAligned: Range<Int>, endings: [String] = []) -> String {
    let count = lines.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      max(3, lines.map { column < $0.count ? CharacterWidth.of($0[column]) : 0 }.max() ?? 0)
    }
    var text = ""
    for (index, line) in lines.enumerated() {
      for (column, cell) in line.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - CharacterWidth.of(cell))
        text += "| " + (rightAligned.contains(column) ? padding + cell : cell + padding) + " "
      }
      text += "|" + (index < endings.count ? endings[index] : "") + "\n"
      guard index == 0 else { continue }
      for column in 0..<count {
        let dashes = String(repeating: "-", count: widths[column] + (rightAligned.contains(column) ? 1 : 2))
        text += "|" + dashes + (rightAligned.contains(column) ? ":" : "")
      }
      text += "|\n"
    }
    return text
  }
}
