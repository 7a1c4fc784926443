import ReportSyntax

/// Where completion was asked for: the offset, its line, and the row and cell of the tree there.
struct Cursor {
  let tree: SyntaxTree
  let offset: Int
  let line: Int
  /// The bytes of the line without its line break.
  let lineRange: ByteRange
  /// The same without white space at the ends; empty at the offset for a blank line.
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
    let words = lineRange.filter { !text.isWhiteSpace(at: $0) }
    content = words.first.map { $0..<(words.last ?? $0) + 1 } ?? .at(self.offset)
    row = tree.row(at: self.offset)
    cell = row.flatMap { [offset = self.offset] in tree.cell(at: offset, inRow: $0) }
  }

  /// The smallest range of the line that holds both some bytes and the cursor, as an editor asks of what is to be replaced.
  func reaching(_ range: ByteRange) -> ByteRange {
    let range = range.isEmpty ? .at(offset) : range
    return min(range.lowerBound, offset)..<max(range.upperBound, offset)
  }

  /// Whether a line has nothing but white space, or is none of the text's.
  func isBlank(_ line: Int) -> Bool { text.lines.range(ofLine: line).allSatisfy { text.isWhiteSpace(at: $0) } }
}

extension SourceText {
  /// Whether a byte is one of a blank, tab, line break, U+00A0, U+3000 or byte order mark.
  fileprivate func isWhiteSpace(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte <= 0x20 { return true }
    if byte < 0x80 { return false }
    for space: [UInt8] in [[0xC2, 0xA0], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF]] {
      for shift in space.indices where space[shift] == byte && index >= shift && index - shift + space.count <= bytes.count {
        if bytes[index - shift..<index - shift + space.count].elementsEqual(space) { return true }
      }
    }
    return false
  }
}
