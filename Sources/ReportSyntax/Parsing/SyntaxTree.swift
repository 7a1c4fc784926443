/// The lossless tree of one text: blocks tile the file, rows tile their block, cells tile their row.
///
/// A row without cells is a leaf, and so are the three parts of a cell: the bytes before its content, the content, and the bytes
/// after it. Joining the leaves gives the file back, byte for byte. The tree knows layouts only; what a label means is not its business.
package final class SyntaxTree: Sendable {
  package let text: SourceText
  package let blocks: [Block]
  package let rows: [Row]
  package let cells: [Cell]
  /// The HTML comments at the ends of lines, on lines of their own, or among the tags of HTML, in order; those of Markdown lie in no
  /// cell's content.
  package let comments: [ByteRange]

  /// Whether the text is a page of HTML: elements and rows of HTML tables, and no line that is Markdown's or plain text.
  package let isPage: Bool

  /// Parses a text; never fails, whatever the bytes.
  package init(_ text: SourceText) {
    self.text = text
    (blocks, rows, cells, comments) = Parser.parse(text)
    isPage = rows.allSatisfy { $0.kind == .element || $0.kind == .html || $0.kind == .blank } && rows.contains { $0.kind != .blank }
  }

  /// One that was told from the tree of an earlier version of its text.
  init(_ text: SourceText, as earlier: SyntaxTree, _ rows: [Row], _ cells: [Cell], _ blocks: [Block], _ comments: [ByteRange]) {
    self.text = text
    self.rows = rows
    self.cells = cells
    self.blocks = blocks
    self.comments = comments
    isPage = earlier.isPage
  }

  /// The byte ranges of all leaves, in order; a leaf may be empty.
  package var leaves: [ByteRange] {
    rows.flatMap { row in
      row.cells.isEmpty
        ? [row.range]
        : cells[row.cells].flatMap { cell in
          [
            cell.range.lowerBound..<cell.content.lowerBound, cell.content, cell.content.upperBound..<cell.range.upperBound,
          ]
        }
    }
  }

  /// The index of the row that holds a byte offset; the last one for the end of the file, nil for a file without bytes.
  package func rowIndex(at offset: Int) -> Int? {
    rows.isEmpty ? nil : max(rows.firstSortedIndex { $0.range.lowerBound > offset } - 1, 0)
  }
}

/// A run of rows of one kind.
package struct Block: Sendable {
  package enum Kind: Sendable, Hashable {
    /// Lines with nothing but white space, comments or tags.
    case blank
    /// A line that marks or numbers itself as a heading.
    case heading
    /// Lines of text, each one cell; a table copied from a PDF stands in these too.
    case paragraph
    /// Rows of a table in a layout that keeps its cells.
    case table(Layout)
  }

  package let kind: Kind
  package let range: ByteRange
  /// Its rows, as indices in the tree's rows.
  package let rows: Range<Int>
}

/// How a table's cells are told apart in the text.
package enum Layout: Sendable, Hashable, CaseIterable {
  /// `| a | b |`, with or without the leading pipe.
  case pipes
  /// Cells with tabs between them, as pasted from a spreadsheet.
  case tabs
  /// One cell a line after a tab, with a blank line between rows, as saved from a word processor.
  case cellPerLine
  /// `<tr><td>a</td><td>b</td></tr>`, as a web page or a word processor has it.
  case html
  /// Words and numbers with blanks between them, as copied from a PDF: rows wrap, and only labels tell where they begin.
  case flowing
}

/// One row of a table, one line of text, or one blank line.
package struct Row: Sendable {
  package enum Kind: UInt8, Sendable {
    case blank, text, pipes, delimiter, tabs, cellPerLine
    /// A row of an HTML table.
    case html
    /// The text of an HTML element outside tables, one cell; tags may stand within it.
    case element
  }

  package let kind: Kind
  /// Its bytes with the line break; a row of ``Layout/cellPerLine`` spans several lines, and one of ``Layout/html`` a part of one or
  /// several.
  package let range: ByteRange
  /// Its cells, as indices in the tree's cells.
  package let cells: Range<Int>
}

/// A cell of a table, or a line of text.
package struct Cell: Sendable {
  /// Its bytes with the separator or tags before it and the white space around it; the last one of a row holds the line break.
  package let range: ByteRange
  /// What is written in it, without white space and tags at the ends; empty where it is blank, and there within the cell.
  package let content: ByteRange

  /// Whether nothing is written in it.
  package var isBlank: Bool { content.isEmpty }
}

extension SyntaxTree {
  /// The bytes of a row from its first word to its last, or nil for a blank row.
  package func content(of row: Row) -> ByteRange? {
    guard let first = row.cells.first, let last = row.cells.last else { return nil }
    return cells[first].content.lowerBound..<max(cells[first].content.lowerBound, cells[last].content.upperBound)
  }

  /// The same by the row's number; nil also where there is no such row.
  package func content(ofRow row: Int) -> ByteRange? { rows.indices.contains(row) ? content(of: rows[row]) : nil }

  /// Whether a row of cells holds a number.
  package func holdsNumber(_ row: Row) -> Bool {
    guard row.kind != .blank, row.kind != .text, row.kind != .delimiter else { return false }
    return row.cells.contains { if case .number = Numeral.read(text, cells[$0].content) { true } else { false } }
  }
}
