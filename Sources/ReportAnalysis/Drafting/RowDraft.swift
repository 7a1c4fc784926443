import ReportForm
import ReportReading
import ReportSyntax

/// A row of the form as text in the layout of the table around it, with blank figures: what an editor inserts for a missing row.
package enum RowDraft {
  /// The row, with its line break, to stand after `neighbour`; `figure` gives what stands for a figure by its column, from 0.
  package static func blank(
    _ form: RowForm, like neighbour: TableRow, in table: Table, tree: SyntaxTree, figure: (Int) -> String = { _ in "" }
  ) -> String {
    let figures = form.columns.indices.map(figure)
    let layout = neighbour.layout
    func joined(_ cells: [String]) -> String { cells.joined(separator: layout.separator) }
    switch layout {
    case .flowing: return joined([form.label] + figures.filter { !$0.isEmpty }) + "\n"
    case .cellPerLine:
      let lead = table.kind == .requests ? String(repeating: "\t\n", count: form.path.count) : ""
      return "\n" + lead + "\t" + joined([form.label] + figures) + "\n"
    case .html: return "<tr><td>" + joined([form.label] + figures) + "</td></tr>\n"
    case .tabs: return joined(cells(form, like: neighbour, in: table, tree: tree, figures).cells) + "\n"
    case .pipes:
      let (row, first) = cells(form, like: neighbour, in: table, tree: tree, figures)
      guard tree.beginsWithPipe(neighbour.range), let index = tree.rowIndex(at: neighbour.range.lowerBound) else {
        return joined(row) + " |\n"
      }
      let place = first..<row.count
      let widths = zip(row, row.indices).map { cell, column in
        max(CharacterWidth.of(cell), place.contains(column) ? tree.width(ofCell: column, inRow: index) : 0)
      }
      return MarkdownTable.line(row, widths: widths, figures: place) + "\n"
    }
  }

  /// As many cells as the neighbour has: the label in its column, or where the form's group has it if the neighbour is of another
  /// group, and the figures where the neighbour's are; and the column of the first figure.
  private static func cells(
    _ form: RowForm, like neighbour: TableRow, in table: Table, tree: SyntaxTree, _ figures: [String]
  ) -> (cells: [String], firstFigure: Int) {
    guard let row = tree.rowIndex(at: neighbour.range.lowerBound) else { return ([form.label], 1) }
    let neighbours = tree.rows[row].cells
    let total = neighbours.count
    let labelColumn = neighbours.firstIndex { tree.cells[$0].content == neighbour.labelRange }.map { $0 - neighbours.lowerBound } ?? 0
    let firstFigure = neighbours.firstIndex { index in neighbour.figures.contains { $0.range == tree.cells[index].content } }
    let figureColumn = firstFigure.map { $0 - neighbours.lowerBound } ?? labelColumn + 1
    let depth = table.form.labelColumns > 1 ? min(form.path.count, max(figureColumn - 1, 0)) : 0
    var cells = [String](repeating: "", count: max(total, figureColumn + form.columns.count))
    cells.replaceSubrange(figureColumn..<figureColumn + figures.count, with: figures)
    cells[min(depth, cells.count - 1)] = form.label
    return (cells, figureColumn)
  }
}

extension SyntaxTree {
  /// The columns between the pipes of a cell, without a blank at either side.
  fileprivate func width(ofCell column: Int, inRow row: Int) -> Int {
    guard rows[row].cells.count > column else { return 0 }
    let cell = cells[rows[row].cells.lowerBound + column]
    return max(0, CharacterWidth.of(text.string(cell.range).filter { $0 != "|" && !$0.isNewline }) - 2)
  }

  /// Whether a row has a pipe before its first cell.
  func beginsWithPipe(_ row: ByteRange) -> Bool {
    text.bytes[row].first { $0 != .space && $0 != .tab } == .pipe
  }
}
