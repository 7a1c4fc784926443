import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// What an editor does to a pipe table while it is typed; nothing in any other text.
///
/// A table whose rows do not stand in line is left so, as its author does not mind, and what the cursor stands in is not touched.
package enum OnTypeFormatting {
  /// The edits after a pipe: the table is brought in line; a pipe typed before a blank cell's own pipe takes its place.
  package static func editsAfterPipe(in analysis: Analysis, at offset: Int) -> [TextEdit] {
    let tree = analysis.tree
    let styles = analysis.tableStyles
    guard analysis.report != nil, offset > 0, offset <= tree.text.bytes.count, tree.text.bytes[offset - 1] == .pipe,
      let row = tree.rowIndex(at: offset - 1), let block = tree.block(ofRow: row), let table = PipeAlignment(tree, block: block),
      row != block.rows.lowerBound + 1
    else { return [] }
    if let doubled = tree.doubledPipe(at: offset, row: row, width: table.width) {
      let after = SyntaxTree(tree.text.applying([TextEdit(doubled, "")]))
      guard let row = after.rowIndex(at: offset - 1), let block = after.block(ofRow: row) else { return [] }
      let table = PipeAlignment(after, block: block)
      let edits = table.flatMap { table in table.style(among: styles, besides: row).map { table.edits($0, cursor: offset) } } ?? []
      // What follows the cursor stands further on as long as the pipe is still there.
      let moved = edits.map { edit in
        edit.range.lowerBound < offset
          ? edit : TextEdit(edit.range.lowerBound + doubled.count..<edit.range.upperBound + doubled.count, edit.text)
      }
      return (moved + [TextEdit(doubled, "")]).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return table.style(among: styles, besides: row).map { table.edits($0, cursor: offset) } ?? []
  }

  /// The edits after a line break: the table of the row that was ended is brought in line. After its last row the form's next row
  /// is added with blank figures, in line or not, if the text does not have it; a row that was left without figures ends the table.
  ///
  /// Within a row the break is still to come at its end, and the next row is added behind one.
  package static func editsAfterLineBreak(in analysis: Analysis, at offset: Int) -> [TextEdit] {
    let tree = analysis.tree
    let line = tree.text.lines.line(at: offset)
    let own = tree.text.lines.range(ofLine: line).lowerBound..<tree.text.contentEnd(ofLine: line)
    let isBlank = tree.text.bytes[own].allSatisfy { $0 == .space || $0 == .tab }
    guard let report = analysis.report, isBlank ? line > 0 : offset > own.lowerBound,
      let row = tree.rowIndex(at: max((isBlank ? own.lowerBound : offset) - 1, 0)), let block = tree.block(ofRow: row)
    else { return [] }
    let next = row == block.rows.upperBound - 1 ? report.cells(after: row) ?? [] : []
    guard isBlank || !next.isEmpty, let table = PipeAlignment(tree, block: block) else { return [] }
    let style = table.style(among: analysis.tableStyles, besides: row)
    guard next.count == table.width else { return isBlank ? style.map { table.edits($0, cursor: offset) } ?? [] : [] }
    let end = isBlank ? offset : own.upperBound
    let added = TextEdit(.at(end), (isBlank ? "" : tree.text.breakingLines("\n", near: own)) + table.line(next, style ?? .compact))
    return (style.map { table.edits($0, cursor: end, coming: next) } ?? []) + [added]
  }
}

extension Analysis {
  /// The styles that a table may stand in, the one that the user has settled first.
  fileprivate var tableStyles: [TableStyle] { [configuration.tableStyle] + TableStyle.allCases.filter { $0 != configuration.tableStyle } }
}

extension SyntaxTree {
  /// The block that holds a row.
  fileprivate func block(ofRow row: Int) -> Block? { blocks.first { $0.rows.contains(row) } }

  /// The bytes from the cursor behind a pipe to the next pipe, where there is nothing between and the row has a cell too many.
  fileprivate func doubledPipe(at offset: Int, row: Int, width: Int) -> ByteRange? {
    guard rows[row].cells.count == width + 1 else { return nil }
    var end = offset
    while end < text.bytes.count, text.bytes[end] == .space { end += 1 }
    return end < text.bytes.count && text.bytes[end] == .pipe ? offset..<end + 1 : nil
  }
}

extension Report {
  /// The cells of the form's next row, blank, after a row of the tree that has figures; nil where the text has that row already, or
  /// where a block of table 2 ends.
  fileprivate func cells(after row: Int) -> [String]? {
    let range = tree.rows[row].range
    for table in tables where table.kind != .reviews {
      guard let bound = table.rows.first(where: { $0.range.overlaps(range) }), case .row(let index) = bound.role else { continue }
      let rows = table.form.rows
      guard index + 1 < rows.count, table.row(index + 1) == nil, !bound.figures.allSatisfy({ $0.isVacant }),
        table.kind == .requests || rows[index + 1].path == rows[index].path
      else { return nil }
      return PrintedTable.cells(ofRow: index + 1, table.kind, of: table.edition)
    }
    return nil
  }
}
