import ReportSyntax

/// How the cells of one Markdown table stand in line, and the blanks and dashes to change where they do not.
struct PipeAlignment {
  /// On which side of a column its texts stand, as the delimiter row says.
  private enum Side { case left, right, middle }

  /// A cell with the pipes around it.
  private struct Slot {
    /// The bytes between its pipes; for the last cell of a row without a closing pipe, up to its text's end.
    let span: ByteRange
    let content: ByteRange
    let isClosed: Bool
    let width: Int
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
      let width = CharacterWidth.of(text.string(cell.content))
      guard index == row.cells.upperBound - 1 else {
        return Slot(span: start..<cell.range.upperBound, content: cell.content, isClosed: true, width: width)
      }
      var end = cell.content.upperBound
      while end < cell.range.upperBound, text.bytes[end] == .space { end += 1 }
      let isClosed = end < cell.range.upperBound && text.bytes[end] == .pipe
      return Slot(span: start..<(isClosed ? end : cell.content.upperBound), content: cell.content, isClosed: isClosed, width: width)
    }
    return slots.count == row.cells.count ? slots : []
  }

  /// Whether the pipes of all rows but one stand in line.
  func isInLine(besides row: Int?) -> Bool {
    let spans = rows.filter { $0 != row }.map {
      slots[$0 - rows.lowerBound].filter(\.isClosed).map { CharacterWidth.of(tree.text.string($0.span)) }
    }
    let longest = spans.max { $0.count < $1.count } ?? []
    return spans.allSatisfy { longest.starts(with: $0) }
  }

  /// The display width of each column, with the cells of a row to come.
  private func widths(_ coming: [String]) -> [Int] {
    let count = max(slots.map(\.count).max() ?? 0, coming.count)
    return (0..<count).map { column in
      let texts = zip(rows, slots).compactMap { row, slots in row != delimiter && column < slots.count ? slots[column].width : nil }
      return max(3, texts.max() ?? 0, column < coming.count ? CharacterWidth.of(coming[column]) : 0)
    }
  }

  /// A row as it stands in line with the others.
  func line(_ cells: [String]) -> String {
    let widths = widths(cells)
    return cells.enumerated().map { column, cell in
      let (before, after) = padding(widths[column] - CharacterWidth.of(cell), column)
      return "|\(before)\(cell)\(after)"
    }.joined() + "|"
  }

  /// The edits that bring the rows in line, with a row to come; at the cursor only blanks behind it change.
  func edits(cursor: Int, coming: [String] = []) -> [TextEdit] {
    let widths = widths(coming)
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
      for (column, slot) in slots.enumerated() where slot.isClosed {
        if row == delimiter {
          set(slot.span, dashes(widths[column], column))
        } else if slot.content.isEmpty {
          set(slot.span, String(repeating: " ", count: widths[column] + 2))
        } else {
          let (before, after) = padding(widths[column] - slot.width, column)
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
