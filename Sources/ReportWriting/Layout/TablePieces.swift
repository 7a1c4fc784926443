import ReportReading
import ReportSyntax

/// What stands in the lines of a table: its rows, cells that are none of the form's, the words beside them, and the comments.
struct TablePieces {
  /// A line of the table to be.
  struct Item {
    /// A row of the table, by its place there, or cells that are kept as they are.
    enum Content {
      case row(Int)
      case cells([ByteRange])
    }

    let content: Content
    let range: ByteRange
    /// The comments that apply to it.
    var comments: [ByteRange] = []
  }

  /// A comment that applies to a line of headers.
  struct HeaderComment {
    let range: ByteRange
    /// The item that the headers stand over.
    let item: Int
    /// The words on its line.
    let words: [ByteRange]
  }

  /// Words beside the table, with the comments of their line.
  struct Aside {
    let range: ByteRange
    var comments: [ByteRange] = []
  }

  /// A header that says more than the form's.
  struct RemarkedHeader {
    let label: String
    let written: ByteRange
  }

  private(set) var items: [Item] = []
  private(set) var headerComments: [HeaderComment] = []
  private(set) var remarkedHeaders: [RemarkedHeader] = []
  private(set) var asides: [Aside] = []
  /// The bytes that the form's own words will stand for: labels, groups and headers.
  private(set) var restated: [ByteRange] = []

  /// Something written: a cell, or a word of flowing text.
  private struct Piece {
    let range: ByteRange
    /// The row of the tree, and the column there.
    let row: Int
    let column: Int
    var isOpen = true
  }

  private let report: Report
  private let table: Table
  private var pieces: [Piece] = []

  init(of table: Table, in report: Report, lines: ByteRange) throws(TableRelayout.Refusal) {
    self.report = report
    self.table = table
    let tree = report.tree
    guard let first = tree.rowIndex(at: lines.lowerBound), let last = tree.rowIndex(at: max(lines.upperBound - 1, lines.lowerBound))
    else { return }
    for row in first...last { collect(row) }
    pieces.removeAll { !lines.contains($0.range.lowerBound) }
    claimRows()
    try claimHeaders(first...last)
    try sort(first...last, before: table.range.lowerBound)
  }

  // MARK: Pieces

  private mutating func collect(_ index: Int) {
    let tree = report.tree
    let row = tree.rows[index]
    switch row.kind {
    case .blank: break
    case .text:
      var column = 0
      tree.forEachWord(of: row) {
        pieces.append(Piece(range: $0, row: index, column: column))
        column += 1
      }
    case .delimiter where !isContent(index): break
    default:
      for cell in row.cells where !tree.cells[cell].isBlank {
        pieces.append(Piece(range: tree.cells[cell].content, row: index, column: cell - row.cells.lowerBound))
      }
    }
  }

  /// Whether a row of dashes is what somebody wrote for no figures: one dash a cell, below the place of a delimiter row.
  private func isContent(_ index: Int) -> Bool {
    let tree = report.tree
    guard let block = tree.blocks.first(where: { $0.rows.contains(index) }), index > block.rows.lowerBound + 1 else { return false }
    return tree.rows[index].cells.allSatisfy { tree.cells[$0].content.count <= 1 }
  }

  /// Takes the rows' own labels and figures.
  private mutating func claimRows() {
    var own: [ByteRange] = []
    for (index, row) in table.rows.enumerated() {
      items.append(Item(content: .row(index), range: report.tree.writtenRange(row.range)))
      if row.layout == .flowing {
        own += [row.labelRange] + row.figures.map { $0.range }
      } else {
        own += [row.labelRange] + report.writtenFigures(of: row)
      }
      restated.append(row.labelRange)
    }
    own = own.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    for index in pieces.indices {
      let piece = pieces[index].range
      while next < own.count, own[next].upperBound <= piece.lowerBound { next += 1 }
      guard next < own.count, own[next].lowerBound < piece.upperBound else { continue }
      // A word of flowing text may be the end of a header and the start of a label.
      if own[next].lowerBound <= piece.lowerBound {
        pieces[index].isOpen = own[next].upperBound < piece.upperBound
        if pieces[index].isOpen { split(index, own[next].upperBound) }
      } else {
        split(index, own[next].lowerBound)
      }
    }
  }

  /// Leaves open only what stands before or behind the place where a label begins or ends in a word.
  private mutating func split(_ index: Int, _ place: Int) {
    let piece = pieces[index]
    let isHead = table.rows.contains { $0.labelRange.lowerBound == place }
    let range = isHead ? piece.range.lowerBound..<place : place..<piece.range.upperBound
    pieces[index] = Piece(range: range, row: piece.row, column: piece.column)
  }

  // MARK: Headers

  /// Takes what is the form's headers and groups, however it is broken up.
  private mutating func claimHeaders(_ rows: ClosedRange<Int>) throws(TableRelayout.Refusal) {
    let words = HeaderWords(table.kind, of: table.edition)
    var run: [Int] = []
    for index in pieces.indices {
      if pieces[index].isOpen { run.append(index) }
      if !pieces[index].isOpen || index == pieces.indices.last {
        claim(run, words)
        run = []
      }
    }
    // A header may be broken over the rows of one column.
    for column in Set(pieces.filter({ $0.isOpen }).map({ $0.column })).sorted() {
      claim(pieces.indices.filter { pieces[$0].isOpen && pieces[$0].column == column && isGrid($0) }, words)
    }
    for index in pieces.indices where pieces[index].isOpen && isGrid(index) {
      let range = pieces[index].range
      if let phrase = Vocabulary.shared.phrase(LabelText(report.text.bytes, range)), phrase.row == nil {
        throw TableRelayout.Refusal.otherForm(range)
      }
      if let label = words.remarked(range, in: report.text) {
        remarkedHeaders.append(RemarkedHeader(label: label, written: range))
        close(index)
      } else if words.isNearly(range, in: report.text) {
        close(index)
      }
    }
  }

  private mutating func claim(_ run: [Int], _ words: HeaderWords) {
    guard !run.isEmpty else { return }
    for (index, isClaimed) in zip(run, words.claimed(run.map { pieces[$0].range }, in: report.text)) where isClaimed { close(index) }
  }

  private mutating func close(_ index: Int) {
    pieces[index].isOpen = false
    restated.append(pieces[index].range)
  }

  private func isGrid(_ piece: Int) -> Bool { report.tree.rows[pieces[piece].row].kind != .text }

  // MARK: Where what is left goes

  private mutating func sort(_ rows: ClosedRange<Int>, before start: Int) throws(TableRelayout.Refusal) {
    let tree = report.tree
    /// The comments that stand on lines of their own and wait for the row after them.
    var waiting: [ByteRange] = []
    var comments: [(range: ByteRange, item: Int, words: [ByteRange])] = []
    for row in rows {
      let range = tree.rows[row].range
      let own = tree.comments.filter { range.contains($0.lowerBound) }
      if tree.rows[row].kind == .blank {
        waiting += own
        continue
      }
      let here = pieces.filter { $0.row == row }
      let open = here.filter { $0.isOpen }
      if tree.rows[row].kind == .element, let first = here.first { throw TableRelayout.Refusal.sharedLine(first.range) }
      if let first = open.first {
        if tree.rows[row].kind == .text, report.text.bytes[first.range.lowerBound] == .numberSign {
          throw TableRelayout.Refusal.heading(first.range)
        }
        if first.range.lowerBound < start, tree.rows[row].kind == .text { throw TableRelayout.Refusal.sharedLine(first.range) }
      }
      let isBound = items.contains { if case .row = $0.content { $0.range.overlaps(range) } else { false } }
      if !isBound, isGrid(row: row), !open.isEmpty, here.count > 1 {
        let cells = tree.rows[row].cells.map { tree.cells[$0].content }
        restated.removeAll { claimed in cells.contains(claimed) }
        remarkedHeaders.removeAll { header in cells.contains(header.written) }
        let lastWritten = cells.lastIndex { !$0.isEmpty } ?? 0
        items.append(Item(content: .cells(Array(cells[...lastWritten])), range: range, comments: waiting + own))
        waiting = []
        continue
      }
      if !open.isEmpty, !isBound {
        asides += waiting.map { Aside(range: .at($0.lowerBound), comments: [$0]) }
        asides.append(contentsOf: aside(open, own))
        waiting = []
        continue
      }
      // Below the table nobody would know what it counts.
      if isGrid(row: row), let figure = open.first(where: { report.text.isFigure($0.range) }) {
        throw TableRelayout.Refusal.strayFigure(figure.range)
      }
      asides += aside(open, [])
      comments += (waiting + own).map { ($0, range.lowerBound, here.map { $0.range }) }
      waiting = []
    }
    asides += waiting.map { Aside(range: .at($0.lowerBound), comments: [$0]) }
    items.sort { $0.range.lowerBound < $1.range.lowerBound }
    for comment in comments { place(comment.range, row: comment.item, comment.words) }
  }

  private func isGrid(row: Int) -> Bool { report.tree.rows[row].kind != .text }

  /// What is left of one row as lines: words with nothing between them but white space stay together.
  private func aside(_ open: [Piece], _ comments: [ByteRange]) -> [Aside] {
    var asides: [Aside] = []
    for piece in open {
      let isFlowing = report.tree.rows[piece.row].kind == .text
      if isFlowing, let last = asides.last, report.text.isBlank(last.range.upperBound..<piece.range.lowerBound) {
        asides[asides.count - 1] = Aside(range: last.range.lowerBound..<piece.range.upperBound)
      } else {
        asides.append(Aside(range: piece.range))
      }
    }
    if let last = asides.indices.last { asides[last].comments = comments }
    return asides
  }

  /// Gives a comment to the row whose line it is on, or to the headers there.
  private mutating func place(_ comment: ByteRange, row start: Int, _ words: [ByteRange]) {
    let row = report.tree.rowIndex(at: start).map { report.tree.rows[$0] }
    // Rows of HTML share lines with what ends and begins around them.
    let lines = report.text.lines
    let line = row?.kind == .html ? lines.range(ofLine: lines.line(at: comment.lowerBound)) : row?.range ?? .at(start)
    if let item = items.lastIndex(where: { $0.range.overlaps(line) }) {
      items[item].comments.append(comment)
    } else if let next = items.firstIndex(where: { $0.range.lowerBound >= line.upperBound }) {
      headerComments.append(HeaderComment(range: comment, item: next, words: words))
    } else {
      asides.append(Aside(range: .at(comment.lowerBound), comments: [comment]))
    }
  }
}

extension SourceText {
  /// Whether nothing but a number stands in a range.
  fileprivate func isFigure(_ range: ByteRange) -> Bool {
    bytes[range].contains { $0.isDigit } && bytes[range].allSatisfy { $0.isDigit || $0 == .dot || $0 == .comma }
  }
}

extension SyntaxTree {
  /// Of a row of HTML the bytes from its first cell's content to its last one's; of any other row the range itself.
  fileprivate func writtenRange(_ range: ByteRange) -> ByteRange {
    guard let index = rowIndex(at: range.lowerBound), rows[index].kind == .html, let content = content(of: rows[index]) else {
      return range
    }
    return content
  }
}

extension Report {
  /// What is written after the label of a row that keeps its cells, from the first figure to the last, blanks between them included.
  func writtenFigures(of row: TableRow) -> [ByteRange] {
    guard row.isMalformed, row.layout != .flowing, let index = tree.rowIndex(at: row.range.lowerBound) else {
      return row.figures.map { $0.range }
    }
    let contents = tree.rows[index].cells.map { tree.cells[$0].content }
    let figures = row.figures.map { $0.range }
    guard let first = figures.first.flatMap({ contents.firstIndex(of: $0) }),
      let last = figures.last.flatMap({ contents.firstIndex(of: $0) }),
      first <= last
    else { return figures }
    return Array(contents[first...last])
  }
}
