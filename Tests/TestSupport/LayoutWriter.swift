import ReportForm

/// Writes a statutory table in each layout that the reader must take, from the form and what stands for each figure.
public enum LayoutWriter: String, CaseIterable, Sendable {
  case pipes, barePipes, tabs, cellPerLine, flowing

  /// A whole report with the three tables in this layout.
  package func report(_ edition: Edition, title: String, _ figure: (Int) -> String) -> String {
    var text = title + "\n"
    for section in edition.sections {
      text += "\n\(section.heading)\n\n"
      text += section.table.map { table($0, edition, figure) } ?? SoundProse.section(section.number) + "\n"
    }
    return text
  }

  /// One table; it ends in a line break.
  package func table(_ kind: TableKind, _ edition: Edition, _ figure: (Int) -> String) -> String {
    let lines = PrintedTable(kind, of: edition, figure).lines
    switch self {
    case .pipes:
      let rows = lines.map { "| " + $0.joined(separator: " | ") + " |\n" }
      return rows[0] + "|" + String(repeating: "---|", count: lines[0].count) + "\n" + rows[1...].joined()
    case .barePipes:
      let figures = edition.table(kind).labelColumns
      // Without a pipe before it, a label column that is blank is left out.
      return lines.map { line in
        (line[..<figures].filter { !$0.isEmpty } + line[figures...]).joined(separator: " | ") + " |\n"
      }.joined()
    case .tabs: return lines.map { $0.joined(separator: "\t") + "\n" }.joined()
    case .cellPerLine: return lines.map { line in line.map { "\t\($0)\n" }.joined() }.joined(separator: "\n")
    case .flowing: return lines.map { line in broken(line.filter { !$0.isEmpty }) }.joined(separator: "\n")
    }
  }

  /// A row as a PDF gives it: long labels break in the middle, and the last figure may stand alone on a line.
  private func broken(_ cells: [String]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let isFigure = cell.unicodeScalars.allSatisfy { $0.isASCII && $0 != "（" }
      if index > 0 { text += isFigure && !(index == cells.count - 1 && cells.count > 7) ? " " : "\n" }
      if cell.count > 14, !isFigure {
        let middle = cell.index(cell.startIndex, offsetBy: cell.count / 2)
        text += cell[..<middle] + "\n" + cell[middle...]
      } else {
        text += cell
      }
    }
    return text + "\n"
  }
}

extension LayoutWriter {
  /// Every edition in every such layout.
  package static let cases: [(Edition.Year, LayoutWriter)] = Edition.Year.allCases.flatMap { year in allCases.map { (year, $0) } }
}
