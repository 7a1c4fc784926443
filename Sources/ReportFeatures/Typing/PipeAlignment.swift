import ReportAnalysis
import ReportForm
import ReportSyntax

/// How the cells of one Markdown table stand, by a style of table, and the blanks and dashes to change where they do not stand so.
struct PipeAlignment {
  /// On which side of a column its texts stand, as the delimiter row says.
  private enum Side { case left, right, middle }

  /// A cell with the pipes around it.
  private struct Slot {
    /// The bytes between its pipes; for the last cell of a row without a closing pipe, up to its text's end.
    let span: ByteRange
    let content: ByteRange
    let isClosed: Bool
    let measured: CellWidths.Cell
  }

  private let tree: SyntaxTree
  private let rows: Range<Int>
  private let delimiter: Int
  private let sides: [Side]
  private let slots: [[Slot]]

  /// Nil where a block is no table with a delimiter row under its first row and a pipe before each row.
  init?(_ tree: SyntaxTree, block: Block) {
    guard block.kind == .table(.pipes), block.rows.count > 1 else { return nil }
    let delimiter = block.rows.lowerBound + 1
    guard tree.rows[delimiter].kind == .delimiter else { return nil }
    let slots = block.rows.map { Self.slots(of: tree.rows[$0], tree) }
    guard slots.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.tree = tree
    rows = block.rows
    self.delimiter = delimiter
    self.slots = slots
    sides = slots[1].map { slot in
      let (first, last) = (tree.text.bytes[slot.content].first == .colon, tree.text.bytes[slot.content].last == .colon)
      return last ? (first ? .middle : .right) : .left
    }
  }

  /// The number of cells of the delimiter row.
  var width: Int { sides.count }

  /// The cells of a row; none where no pipe stands before it.
  private static func slots(of row: Row, _ tree: SyntaxTree) -> [Slot] {
    let text = tree.text
    let slots = row.cells.compactMap { index -> Slot? in
      let cell = tree.cells[index]
      let pipe = text.bytes[cell.range.lowerBound..<cell.content.lowerBound].firstIndex(of: .pipe)
      guard let start = pipe.map({ $0 + 1 }) else { return nil }
      let measured = CellWidths.Cell(text.string(cell.content))
      guard index == row.cells.upperBound - 1 else {
        return Slot(span: start..<cell.range.upperBound, content: cell.content, isClosed: true, measured: measured)
      }
      var end = cell.content.upperBound
      while end < cell.range.upperBound, text.bytes[end] == .space { end += 1 }
      let isClosed = end < cell.range.upperBound && text.bytes[end] == .pipe
      return Slot(span: start..<(isClosed ? end : cell.content.upperBound), content: cell.content, isClosed: isClosed, measured: measured)
    }
    return slots.count == row.cells.count ? slots : []
  }

  /// The first of some styles in which all rows but one stand; nil where there is none.
  func style(among styles: [TableStyle], besides row: Int?) -> TableStyle? {
    styles.first { style in
      let others = rows.filter { $0 != row && $0 != delimiter }.map { slots[$0 - rows.lowerBound] }
      let widths = CellWidths(others.map { $0.map { $0.measured } }, figures: figures, style: style)
      return others.allSatisfy { slots in
        let cells = slots.map { $0.measured }
        return slots.enumerated().allSatisfy { column, slot in
          !slot.isClosed || CharacterWidth.of(tree.text.string(slot.span)) == Self.span(widths.width(column, of: cells))
        }
      }
    }
  }

  /// The columns between the pipes of a cell of such a width.
  private static func span(_ width: Int) -> Int { width == 0 ? 1 : width + 2 }

  /// The columns whose texts stand to the right.
  private var figures: Range<Int> {
    guard let first = sides.firstIndex(of: .right), let last = sides.lastIndex(of: .right) else { return sides.count..<sides.count }
    return first..<last + 1
  }

  /// The widths of its cells, with a row to come.
  private func widths(_ style: TableStyle, _ coming: [String]) -> CellWidths {
    let rows = zip(rows, slots).filter { $0.0 != delimiter }.map { $0.1.map { $0.measured } }
    return CellWidths(rows + (coming.isEmpty ? [] : [coming.map { CellWidths.Cell($0) }]), figures: figures, style: style)
  }

  /// A row as it stands with the others.
  func line(_ cells: [String], _ style: TableStyle) -> String {
    MarkdownTable.line(cells, widths: widths(style, cells).of(cells.map { CellWidths.Cell($0) }), figures: figures)
  }

  /// The edits that bring the rows in line, with a row to come; at the cursor only blanks behind it change.
  func edits(_ style: TableStyle, cursor: Int, coming: [String] = []) -> [TextEdit] {
    let widths = widths(style, coming)
    var edits: [TextEdit] = []
    func set(_ range: ByteRange, _ text: String) {
      guard !tree.text.bytes[range].elementsEqual(text.utf8) else { return }
      guard range.lowerBound <= cursor, cursor <= range.upperBound else { return edits.append(TextEdit(range, text)) }
      // The cursor stands behind the pipe that was typed: the gap grows and shrinks at its other end.
      let isBlank = (tree.text.bytes[range] + Array(text.utf8)).allSatisfy { $0 == .space }
      guard cursor == range.lowerBound, range.count > 1, isBlank else { return }
      let count = max(text.utf8.count, 1)
      if count > range.count {
        edits.append(TextEdit(.at(range.upperBound), String(repeating: " ", count: count - range.count)))
      } else if count < range.count {
        edits.append(TextEdit(range.lowerBound + count..<range.upperBound, ""))
      }
    }
    for (row, slots) in zip(rows, slots) {
      let cells = slots.map { $0.measured }
      for (column, slot) in slots.enumerated() where slot.isClosed {
        let width = widths.width(column, of: row == delimiter ? [] : cells)
        if row == delimiter {
          // Columns of labels have no width of their own outside the official style.
          if style == .official || figures.contains(column) { set(slot.span, dashes(width, column)) }
        } else if slot.content.isEmpty {
          set(slot.span, String(repeating: " ", count: Self.span(width)))
        } else {
          let (before, after) = padding(max(0, width - slot.measured.width), column)
          set(slot.span.lowerBound..<slot.content.lowerBound, before)
          set(slot.content.upperBound..<slot.span.upperBound, after)
        }
      }
    }
    return edits
  }

  private func padding(_ count: Int, _ column: Int) -> (before: String, after: String) {
    let before =
      switch column < sides.count ? sides[column] : .left {
      case .left: 0
      case .right: count
      case .middle: count / 2
      }
    return (String(repeating: " ", count: before + 1), String(repeating: " ", count: count - before + 1))
  }

  private func dashes(_ width: Int, _ column: Int) -> String {
    let content = slots[1][column].content
    let first = tree.text.bytes[content].first == .colon ? ":" : ""
    let last = tree.text.bytes[content].last == .colon ? ":" : ""
    return first + String(repeating: "-", count: width + 2 - first.count - last.count) + last
  }
}
