/// Reads a text line by line into rows, cells and blocks; each layout's rows are read by a parser of its own.
struct Parser {
  let bytes: Bytes
  var rows: [Row] = []
  var cells: [Cell] = []
  var blocks: [Block] = []
  /// The comments at the ends of lines, in order.
  private var comments: [ByteRange] = []
  /// The comments among the tags of markup.
  var markupComments: [ByteRange] = []
  /// The tags that begin a run of markup, in order.
  private(set) var markup: [Int] = []
  /// Whether the whole text is one run of markup.
  private(set) var isAllMarkup = false
  /// The last place where a tag may end.
  private(set) var lastBracket = -1
  /// The comments and elements that hold no text.
  var unread: UnreadMarkup

  private init(bytes: Bytes) {
    self.bytes = bytes
    unread = UnreadMarkup(bytes)
  }

  /// What the parts of a text are, and the comments at the ends of its lines.
  static func parse(_ text: SourceText) -> (blocks: [Block], rows: [Row], cells: [Cell], comments: [ByteRange]) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var parser = Parser(bytes: bytes)
      parser.rows.reserveCapacity(text.lines.count)
      parser.cells.reserveCapacity(bytes.count / 12)
      (parser.comments, parser.markup) = bytes.commentsAndMarkup()
      if !parser.markup.isEmpty {
        parser.lastBracket = bytes.lastIndex(of: .greaterThan) ?? -1
        parser.isAllMarkup = bytes.isAllMarkup
        if parser.isAllMarkup { parser.markup = [0] }
      }
      parser.readRows(text.lines)
      parser.groupBlocks()
      return (parser.blocks, parser.rows, parser.cells, parser.allComments)
    }
  }

  private mutating func readRows(_ lines: LineTable) {
    var line = 0
    var next = 0
    while line < lines.count {
      let range = lines.range(ofLine: line)
      if range.isEmpty { break }
      if next < markup.count, markup[next] < range.upperBound {
        let end = readMarkup(from: range.lowerBound)
        while next < markup.count, markup[next] < end { next += 1 }
        // What is left of the file after the markup begins a line.
        line = end < bytes.count ? lines.line(at: end) : lines.count
        continue
      }
      let shape = shape(of: range)
      switch shape.kind {
      case .blank: add(.blank, range, firstCell: cells.count)
      case .pipes:
        let last = lastLine(ofPipeRow: line, shape, lines)
        readPipeRow(last == line ? shape : self.shape(of: range.lowerBound..<lines.range(ofLine: last).upperBound))
        line = last
      case .tabs: readTabRow(shape)
      case .cell:
        line = readCellPerLineRow(from: line, lines)
        continue
      case .text: readText(shape)
      }
      line += 1
    }
  }

  /// What a line looks like without the comments at its end.
  @inline(__always)
  func shape(of range: ByteRange) -> LineShape {
    comments.isEmpty ? LineShape(bytes, range, end: range.upperBound) : LineShape(bytes, range, end: firstComment(of: range))
  }

  /// Where the comments at the end of a line begin; the line's end where it has none.
  private func firstComment(of range: ByteRange) -> Int {
    let next = comments.firstSortedIndex { $0.lowerBound >= range.lowerBound }
    // A line within a comment says nothing.
    if next > 0, comments[next - 1].upperBound > range.lowerBound { return range.lowerBound }
    return next < comments.count ? min(comments[next].lowerBound, range.upperBound) : range.upperBound
  }

  /// All comments in order, each once.
  private var allComments: [ByteRange] {
    if markupComments.isEmpty { return comments }
    var all: [ByteRange] = []
    for comment in (comments + markupComments).sorted(by: { $0.lowerBound < $1.lowerBound })
    where all.last.map({ $0.upperBound <= comment.lowerBound }) ?? true { all.append(comment) }
    return all
  }

  mutating func add(_ kind: Row.Kind, _ range: ByteRange, firstCell: Int) {
    rows.append(Row(kind: kind, range: range, cells: firstCell..<cells.count))
  }

  private mutating func groupBlocks() {
    var first = 0
    while first < rows.count {
      let kind = blockKind(of: rows[first])
      var end = first + 1
      var next = end
      while next < rows.count {
        switch (kind, blockKind(of: rows[next])) {
        case (.blank, .blank), (.paragraph, .paragraph), (.table(.pipes), .table(.pipes)), (.table(.tabs), .table(.tabs)),
          (.table(.cellPerLine), .table(.cellPerLine)), (.table(.html), .table(.html)):
          next += 1
          end = next
          continue
        // Blank lines stand between the rows of a cell-per-line table, and tags between those of an HTML table, so they end it only
        // where no further row follows.
        case (.table(.cellPerLine), .blank), (.table(.html), .blank):
          next += 1
          continue
        default: break
        }
        break
      }
      blocks.append(Block(kind: kind, range: rows[first].range.lowerBound..<rows[end - 1].range.upperBound, rows: first..<end))
      first = end
    }
  }

  /// Whether a run of markup begins on a line.
  func startsMarkup(_ line: ByteRange) -> Bool {
    let next = markup.firstSortedIndex { $0 >= line.lowerBound }
    return next < markup.count && markup[next] < line.upperBound
  }

  private func blockKind(of row: Row) -> Block.Kind {
    switch row.kind {
    case .blank: .blank
    case .pipes, .delimiter: .table(.pipes)
    case .tabs: .table(.tabs)
    case .cellPerLine: .table(.cellPerLine)
    case .html: .table(.html)
    case .text, .element: Heading.marks(bytes, cells[row.cells.lowerBound].content) ? .heading : .paragraph
    }
  }
}

/// What a line looks like: which separators it has, and where its text stands.
struct LineShape {
  enum Kind { case blank, text, pipes, tabs, cell }

  let kind: Kind
  /// The line with its line break.
  let range: ByteRange
  /// The line without its line break and the comments at its end.
  let text: ByteRange

  init(_ bytes: Bytes, _ range: ByteRange, end: Int) {
    let end = bytes.contentEnd(of: range.lowerBound..<end)
    self.range = range
    text = range.lowerBound..<end
    var leadingTabs = 0
    var index = range.lowerBound
    while index < end {
      let width = bytes.blank(at: index, before: end)
      if width == 0 { break }
      if bytes[index] == .tab { leadingTabs &+= 1 }
      index &+= width
    }
    if index == end {
      kind = leadingTabs == 0 ? .blank : leadingTabs == 1 ? .cell : .tabs
      return
    }
    var hasTab = false
    while true {
      index = bytes.firstIndex(of: .pipe, or: .tab, from: index, before: end)
      if index == end { break }
      if bytes[index] == .tab {
        hasTab = true
      } else if index == range.lowerBound || bytes[index &- 1] != .backslash {
        kind = .pipes
        return
      }
      index &+= 1
    }
    kind = hasTab || leadingTabs > 1 ? .tabs : leadingTabs == 1 ? .cell : .text
  }
}
