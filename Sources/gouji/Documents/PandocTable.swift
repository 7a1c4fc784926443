import JSONText
import ReportSyntax

/// A table as pandoc reads it: cells that may span columns and rows, each with blocks in it.
struct PandocTable {
  struct Cell {
    let blocks: [JSON]
    let rowSpan: Int
    let columnSpan: Int
  }

  /// The blocks over or under it that say what it is.
  let caption: [JSON]
  private let rows: [[Cell]]

  /// All cells in their order.
  var cells: [Cell] { rows.flatMap(\.self) }

  /// Whether it only lays out a page or frames a text: it has one cell, or a cell with a table.
  var isLayout: Bool { cells.count == 1 || cells.contains { $0.blocks.contains { $0["t"]?.string == "Table" } } }

  /// No statutory table has nearly as many columns; a span beyond this is a slip.
  private static let widest = 100

  /// A table from the parts of its element: attributes, caption, columns, head, bodies and foot; or, before pandoc 2.10, caption,
  /// alignments, widths, headers and rows without spans.
  init(_ parts: [JSON]) {
    if parts.count == 5 {
      caption = parts[0].array.map { $0.isEmpty ? [] : [.object([.init("t", .string("Para")), .init("c", .array($0))])] } ?? []
      let rows = [parts[3].array ?? []] + (parts[4].array ?? []).map { $0.array ?? [] }
      self.rows = rows.map { $0.map { Cell(blocks: $0.array ?? [], rowSpan: 1, columnSpan: 1) } }
        .filter { $0.contains { !$0.blocks.isEmpty } }
      return
    }
    guard parts.count == 6 else {
      (caption, rows) = ([], [])
      return
    }
    caption = parts[1].array?.last?.array ?? []
    let head = parts[3].array?.last?.array ?? []
    let bodies = (parts[4].array ?? []).flatMap { ($0.array ?? []).suffix(2).flatMap { $0.array ?? [] } }
    let foot = parts[5].array?.last?.array ?? []
    rows = (head + bodies + foot).map { row in (row.array?.last?.array ?? []).map(Self.cell) }
  }

  private static func cell(_ json: JSON) -> Cell {
    let parts = json.array ?? []
    guard parts.count == 5 else { return Cell(blocks: [], rowSpan: 1, columnSpan: 1) }
    return Cell(
      blocks: parts[4].array ?? [], rowSpan: max(1, parts[2].integer ?? 1), columnSpan: min(max(1, parts[3].integer ?? 1), widest))
  }

  /// The rows as lines of texts: a cell's text stands in its first place, and blanks in all others that it covers.
  func lines(_ text: ([JSON]) -> String) -> [[String]] {
    var covered: [Int] = []
    return rows.enumerated().map { index, row in
      var line: [String] = []
      func skipCovered() {
        while line.count < covered.count, covered[line.count] > 0 {
          covered[line.count] -= 1
          line.append("")
        }
      }
      for cell in row {
        skipCovered()
        let start = line.count
        line.append(text(cell.blocks))
        line += [String](repeating: "", count: cell.columnSpan - 1)
        if covered.count < line.count { covered += [Int](repeating: 0, count: line.count - covered.count) }
        let below = min(cell.rowSpan, rows.count - index) - 1
        for column in start..<line.count { covered[column] = below }
      }
      skipCovered()
      return line
    }
  }
}
