import ReportSyntax

/// Where completion was asked for: the offset, its line, and the row and cell of the tree there.
struct Cursor {
  let tree: SyntaxTree
  let offset: Int
  let line: Int
  /// The bytes of the line without its line break.
  let lineRange: ByteRange
  /// The same without blanks at the ends; empty at the offset for a blank line.
  let content: ByteRange
  /// The row of the tree, or nil on the empty last line of a text.
  let row: Int?
  /// The cell or word, or nil on a blank line.
  let cell: Cell?

  var text: SourceText { tree.text }
  /// Whether nothing is written on the line.
  var isOnBlankLine: Bool { content.isEmpty }
  /// The kind of the row; a line without any is blank.
  var kind: Row.Kind { row.map { tree.rows[$0].kind } ?? .blank }

  init(_ tree: SyntaxTree, at offset: Int) {
    self.tree = tree
    let text = tree.text
    self.offset = text.cursor(at: offset)
    line = text.lines.line(at: self.offset)
    lineRange = text.lines.range(ofLine: line).lowerBound..<text.contentEnd(ofLine: line)
    let words = text.trimmed(lineRange)
    content = words.isEmpty ? .at(self.offset) : words
    row = tree.row(at: self.offset)
    cell = row.flatMap { [offset = self.offset] in tree.cell(at: offset, inRow: $0) }
  }

  /// The smallest range of the line that holds both some bytes and the cursor, as an editor asks of what is to be replaced.
  func reaching(_ range: ByteRange) -> ByteRange {
    let range = range.isEmpty ? .at(offset) : range
    return min(range.lowerBound, offset)..<max(range.upperBound, offset)
  }

  /// Whether a line has nothing but blanks, or is none of the text's.
  func isBlank(_ line: Int) -> Bool { text.isBlank(text.lines.range(ofLine: line)) }
}
