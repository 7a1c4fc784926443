extension SyntaxTree {
  /// The cell in whose content a change of the text lies, in a row of Markdown or with tabs, and how many cells of its row are filled; nil
  /// where it lies in none.
  package func filledCell(holding change: TextChange) -> (content: ByteRange, filled: Int)? {
    guard let row = rowIndex(at: change.old.lowerBound), rows[row].kind == .pipes || rows[row].kind == .tabs else { return nil }
    var found: ByteRange?
    var filled = 0
    for index in rows[row].cells {
      let content = cells[index].content
      if content.isEmpty { continue }
      filled &+= 1
      if content.lowerBound <= change.old.lowerBound, change.old.upperBound <= content.upperBound { found = content }
    }
    return found.map { ($0, filled) }
  }

  /// The tree of a text in which the whole content of a cell gave way to other content that parts nothing and begins nothing: all is where
  /// it was, or further on.
  package func following(_ change: TextChange, in text: SourceText) -> SyntaxTree {
    if change.distance == 0 { return SyntaxTree(text, as: self, rows, cells, blocks, comments) }
    var (rows, cells, blocks) = (rows, cells, blocks)
    let firstRow = rows.firstSortedIndex { $0.range.upperBound > change.old.lowerBound }
    for index in firstRow..<rows.count {
      rows[index] = Row(kind: rows[index].kind, range: change.moved(rows[index].range), cells: rows[index].cells)
    }
    let firstCell = firstRow < rows.count ? rows[firstRow].cells.lowerBound : cells.count
    for index in firstCell..<cells.count {
      cells[index] = Cell(range: change.moved(cells[index].range), content: change.moved(cells[index].content))
    }
    let firstBlock = blocks.firstSortedIndex { $0.range.upperBound > change.old.lowerBound }
    for index in firstBlock..<blocks.count {
      blocks[index] = Block(kind: blocks[index].kind, range: change.moved(blocks[index].range), rows: blocks[index].rows)
    }
    return SyntaxTree(text, as: self, rows, cells, blocks, comments.map(change.moved))
  }

  /// The same tree of no text, which keeps nothing of the text in memory.
  package var withoutText: SyntaxTree { SyntaxTree(SourceText([]), as: self, rows, cells, blocks, comments) }
}
