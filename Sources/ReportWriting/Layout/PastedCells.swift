import ReportReading
import ReportSyntax

/// Figures that were pasted from a spreadsheet into one cell of a pipe table, with tabs between them: spread over the cells that they
/// are meant for, and over the rows below where several lines were pasted.
package struct PastedCells: Sendable {
  /// The edits that spread them; none where there is nothing to spread, or where another figure would be written over.
  package private(set) var edits: [TextEdit] = []
  /// The bytes of the lines that the pasted figures stand on.
  package private(set) var lines: [ByteRange] = []

  private let tree: SyntaxTree

  /// Looks in the lines of a report's tables, or in those of them that a range touches.
  package init(in report: Report, touching range: ByteRange? = nil) {
    tree = report.tree
    let spans = report.tables.map(report.lines)
    var row = 0
    while row < tree.rows.count {
      defer { row += 1 }
      let span = tree.rows[row].range
      guard tree.rows[row].kind == .pipes, spans.contains(where: { $0.overlaps(span) }), let pasted = pasted(in: row) else { continue }
      let bytes = span.lowerBound..<tree.rows[pasted.lastRow].range.upperBound
      if let range, !range.touches(bytes) { continue }
      guard let spread = edits(for: pasted, in: row) else { continue }
      edits += spread
      lines.append(bytes)
      row = pasted.lastRow
    }
  }

  /// What was pasted.
  private struct Pasted {
    /// The column of the cell that it was pasted into, from 0.
    let column: Int
    /// The figures, line by line.
    var values: [[String]]
    /// The last row of the tree that it takes: the rest of the row that it was pasted into stands there.
    var lastRow: Int
    /// The cells behind it.
    var rest: [ByteRange]
  }

  private func pasted(in row: Int) -> Pasted? {
    let cells = tree.rows[row].cells.map { tree.cells[$0].content }
    guard let column = cells.firstIndex(where: { tree.text.bytes[$0].contains(.tab) }), let first = figures(cells[column]), first.count > 1
    else { return nil }
    var pasted = Pasted(column: column, values: [first], lastRow: row, rest: Array(cells[(column + 1)...]))
    guard column == cells.count - 1, !isClosed(row) else { return pasted }
    var next = row + 1
    while next < tree.rows.count, tree.rows[next].kind == .tabs, let line = figures(line(of: tree.rows[next])), line.count == first.count {
      pasted.values.append(line)
      pasted.lastRow = next
      next += 1
    }
    guard next < tree.rows.count, tree.rows[next].kind == .pipes else { return pasted.values.count == 1 ? pasted : nil }
    let tail = tree.rows[next].cells.map { tree.cells[$0].content }
    if tail.allSatisfy(isVacant) {
      pasted.rest = tail
    } else if let line = tail.first.flatMap(figures), line.count == first.count {
      pasted.values.append(line)
      pasted.rest = Array(tail.dropFirst())
    } else {
      return pasted.values.count == 1 ? pasted : nil
    }
    pasted.lastRow = next
    return pasted
  }

  private func edits(for pasted: Pasted, in row: Int) -> [TextEdit]? {
    let width = pasted.values[0].count
    let covered = pasted.rest.prefix(width - 1)
    guard covered.allSatisfy(isVacant), pasted.rest.dropFirst(width - 1).allSatisfy({ pasted.lastRow == row || isVacant($0) }) else {
      return nil
    }
    let cell = tree.cells[tree.rows[row].cells.lowerBound + pasted.column].content
    let own = pasted.values[0].joined(separator: " | ")
    var edits: [TextEdit] = []
    if pasted.lastRow == row {
      edits.append(
        TextEdit(cell.lowerBound..<(covered.last?.upperBound ?? cell.upperBound), own + (covered.last?.isEmpty ?? false ? " " : "")))
    } else {
      let blanks = String(repeating: "  |", count: max(0, pasted.rest.count - width + 1))
      let end = tree.text.contentEnd(ofLine: tree.text.lines.line(at: tree.rows[pasted.lastRow].range.lowerBound))
      edits.append(TextEdit(cell.lowerBound..<end, own + " |" + blanks))
    }
    var target = pasted.lastRow
    for line in pasted.values.dropFirst() {
      target += 1
      guard target < tree.rows.count, tree.rows[target].kind == .pipes, tree.rows[target].cells.count >= pasted.column + width else {
        return nil
      }
      let first = tree.rows[target].cells.lowerBound + pasted.column
      let contents = (first..<first + width).map { tree.cells[$0].content }
      guard contents.allSatisfy(isVacant), let start = contents.first, let end = contents.last else { return nil }
      edits.append(TextEdit(start.lowerBound..<end.upperBound, line.joined(separator: " | ") + (end.isEmpty ? " " : "")))
    }
    return edits
  }

  /// The parts between tabs, or nil where one of them is no figure.
  private func figures(_ content: ByteRange) -> [String]? {
    let parts = tree.text.bytes[content].split(separator: .tab, omittingEmptySubsequences: false).map { tree.text.trimmed($0.indices) }
    let isFigure = tree.text.bytes.withUnsafeBufferPointer { bytes in parts.allSatisfy { Figure.read($0, in: bytes).reading != .unreadable }
    }
    return isFigure ? parts.map(tree.text.string) : nil
  }

  private func isVacant(_ content: ByteRange) -> Bool {
    tree.text.bytes.withUnsafeBufferPointer { bytes in
      let figure = Figure.read(content, in: bytes)
      return figure.isVacant || figure.numeral?.coefficient == 0
    }
  }

  private func isClosed(_ row: Int) -> Bool {
    tree.text.bytes[tree.text.trimmed(line(of: tree.rows[row]))].last == .pipe
  }

  /// The bytes of the line that a row begins on, without its line break.
  private func line(of row: Row) -> ByteRange {
    row.range.lowerBound..<tree.text.contentEnd(ofLine: tree.text.lines.line(at: row.range.lowerBound))
  }
}
