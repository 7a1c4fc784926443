import ReportForm
import ReportReading
import ReportSyntax

/// The headers that are begun of a table, where nothing is bound to its form yet.
package struct TableFragment {
  private let report: Report
  private let kind: TableKind
  private let blocks: [Block]

  /// The cells in a section that hold words of its table; nil where there are none.
  package init?(_ kind: TableKind, in section: Section, of report: Report) {
    let words = report.editionsOfWords.map { TableWords.of(kind, in: $0) }
    let tree = report.tree
    let blocks = tree.blocks.filter { block in
      guard block.isGrid, section.range.contains(block.range.lowerBound) else { return false }
      return block.rows.contains { row in
        tree.rows[row].cells.contains { cell in
          let label = LabelText(tree.text.bytes, tree.cells[cell].content)
          return words.contains { $0.named(label) != nil }
        }
      }
    }
    guard !blocks.isEmpty else { return nil }
    (self.report, self.kind, self.blocks) = (report, kind, blocks)
  }

  /// The bytes from its first line on.
  package var start: Int { blocks[0].range.lowerBound }

  /// The edit that puts the blank table in its place; nil where figures stand there, or tags around it.
  package func replacement(in style: DraftStyle) -> TextEdit? {
    let tree = report.tree
    guard blocks.count == 1, let first = blocks[0].rows.first, let last = blocks[0].rows.last else { return nil }
    if tree.rows[blocks[0].rows].contains(where: { $0.kind == .html || tree.holdsNumber($0) }) { return nil }
    let end = tree.text.contentEnd(ofLine: tree.text.lines.line(at: tree.rows[last].range.lowerBound))
    let place = tree.rows[first].range.lowerBound..<end
    let table = PrintedTable(kind, of: report.edition) { _ in "" }.text(in: style).dropLast()
    return TextEdit(place, tree.text.breakingLines(String(table), near: place))
  }
}

extension Report {
  /// Its own edition, and all others, whose headers an author may print.
  fileprivate var editionsOfWords: [Edition] { [edition] + Editions.all.list.filter { $0 !== edition } }
}
