extension Parser {
  /// Reads markup from the start of a line on: rows of tables, and the text of the elements around them.
  ///
  /// In Markdown that is a line with the tables and tags that begin on it, up to the line on which the last of them ends; in a page it
  /// is all that is left. Returns where what follows begins.
  mutating func readMarkup(from start: Int) -> Int {
    let (tags, end) = tags(from: start)
    var reader = HTMLReader(bytes: bytes, start: start)
    for tag in tags {
      reader.readText(to: tag.range.lowerBound)
      reader.read(tag, into: &self)
    }
    reader.readText(to: end)
    reader.finish(at: end, into: &self)
    return end
  }

  /// The tags of a run of markup, in order, and where it ends.
  private mutating func tags(from start: Int) -> (tags: [HTMLTag], end: Int) {
    var tags: [HTMLTag] = []
    var index = start
    /// For each open table, the places of its rows' cells among the tags, the last row only.
    var openCells: [[Int]] = []
    while index < bytes.count {
      let next = bytes.firstIndex(
        of: .lessThan, or: isAllMarkup ? .lessThan : .lineFeed, or: isAllMarkup ? .lessThan : .carriageReturn, from: index,
        before: bytes.count)
      guard next < bytes.count else { break }
      if bytes[next] != .lessThan {
        index = next &+ bytes.lineBreak(at: next, before: bytes.count)
        // A heading of Markdown ends a table that is not closed.
        if openCells.isEmpty || (index < bytes.count && bytes[index] == .numberSign) { return (tags, index) }
        continue
      }
      guard next <= lastBracket, let tagEnd = endOfTag(at: next) else {
        index = next &+ 1
        continue
      }
      var tag = HTMLTag(bytes, next..<tagEnd)
      if tag.kind == .raw, !tag.isClosing { tag = HTMLTag(bytes, next..<endOfRaw(tag)) }
      if tag.kind == .comment { markupComments.append(tag.range) }
      switch (tag.kind, tag.isClosing) {
      case (.table, false):
        for cell in openCells.last ?? [] { tags[cell].isLayout = true }
        openCells.append([])
      case (.table, true): openCells = openCells.dropLast()
      case (.row, _): if let last = openCells.indices.last { openCells[last] = [] }
      case (.cell, false): if let last = openCells.indices.last { openCells[last].append(tags.count) }
      default: break
      }
      tags.append(tag)
      index = tag.range.upperBound
    }
    return (tags, bytes.count)
  }

  /// The end of what begins at a `<`, or nil where that is a plain character.
  private mutating func endOfTag(at index: Int) -> Int? {
    Markup.opensComment(bytes, index, bytes.count)
      ? unread.commentEnd(from: index) : Markup.end(bytes, from: index, before: bytes.count)
  }

  /// The end of an element that holds no text, with its closing tag; that of its opening tag where it is not closed.
  private mutating func endOfRaw(_ tag: HTMLTag) -> Int {
    let name = HTMLTag.name(bytes, from: tag.range.lowerBound &+ 1, before: tag.range.upperBound)
    guard let close = unread.elementEnd(named: name, from: tag.range.upperBound) else { return tag.range.upperBound }
    return Markup.end(bytes, from: close, before: bytes.count) ?? tag.range.upperBound
  }
}

/// Makes rows of tags and the text between them.
private struct HTMLReader {
  let bytes: Bytes
  /// Where the row that is being read begins, and the cell.
  private var rowStart: Int
  private var cellStart: Int
  /// The bytes of the text so far, from its first character to its last.
  private var text: ByteRange?
  /// Where the text would stand if there were any: in the innermost element that opens first.
  private var place: Int
  private var placeIsKnown = false
  /// The first of the open row's cells among the tree's, nil outside a row.
  private var firstCell: Int?
  private var isInCell = false
  /// Whether a cell of the row has begun that is not among the tree's yet.
  private var isOpen = false
  /// Where the text goes on that is not read yet.
  private var position: Int

  init(bytes: Bytes, start: Int) {
    self.bytes = bytes
    (rowStart, cellStart, place, position) = (start, start, start, start)
  }

  /// Takes the text up to a place.
  mutating func readText(to end: Int) {
    defer { position = max(position, end) }
    if firstCell != nil, !isInCell { return }
    var index = position
    while index < end {
      let byte = bytes[index]
      let width = byte.isLineBreak ? 1 : bytes.blank(at: index, before: end)
      if width > 0 {
        index &+= width
      } else if byte == .ampersand, let reference = Markup.character(bytes, at: index, before: end) {
        extend(index..<reference.end)
        index = reference.end
      } else {
        let last = byte.isASCII ? index &+ 1 : characterEnd(index, end)
        extend(index..<last)
        index = last
      }
    }
  }

  private func characterEnd(_ index: Int, _ end: Int) -> Int {
    var last = index &+ 1
    while last < end, bytes[last].isContinuation { last &+= 1 }
    return last
  }

  private mutating func extend(_ range: ByteRange) { text = (text?.lowerBound ?? range.lowerBound)..<range.upperBound }

  mutating func read(_ tag: HTMLTag, into parser: inout Parser) {
    position = tag.range.upperBound
    switch tag.kind {
    case .inline, .raw, .comment: break
    case .block:
      if firstCell == nil { endLine(before: tag, into: &parser) }
    case .table, .section:
      endRow(at: tag.range.lowerBound, into: &parser)
      endLine(before: tag, into: &parser)
      if tag.kind == .table { endMarkup(at: tag.isClosing ? lineEnd(after: tag.range.upperBound) : tag.range.lowerBound, into: &parser) }
    case .row:
      if tag.isClosing, firstCell != nil {
        endRow(at: lineEnd(after: tag.range.upperBound), into: &parser)
      } else {
        endRow(at: tag.range.lowerBound, into: &parser)
        endLine(before: tag, into: &parser)
        if !tag.isClosing { beginRow(at: tag.range.lowerBound, into: &parser) }
      }
    case .cell:
      if tag.isLayout {
        endRow(at: tag.range.lowerBound, into: &parser)
        endLine(before: tag, into: &parser)
      } else if !tag.isClosing {
        openCell(tag, into: &parser)
      } else if firstCell == nil {
        endLine(before: tag, into: &parser)
      } else {
        isInCell = false
      }
    }
    if !placeIsKnown {
      // The innermost element that opens first holds the text, and what closes it ends the search.
      if tag.isClosing { placeIsKnown = isInCell } else if isInCell, tag.kind != .comment { place = tag.range.upperBound }
    }
  }

  private mutating func openCell(_ tag: HTMLTag, into parser: inout Parser) {
    if firstCell == nil {
      endLine(before: tag, into: &parser)
      beginRow(at: tag.range.lowerBound, into: &parser)
    }
    endCell(at: tag.range.lowerBound, into: &parser)
    isInCell = true
    isOpen = true
    text = nil
    place = tag.range.upperBound
    placeIsKnown = false
  }

  private mutating func endCell(at end: Int, into parser: inout Parser) {
    guard isOpen else { return }
    parser.cells.append(Cell(range: cellStart..<end, content: text ?? .at(min(place, end))))
    cellStart = end
    text = nil
    isOpen = false
    isInCell = false
  }

  /// Begins a row of a table; what stands before it on the same line goes with it if it is blank.
  private mutating func beginRow(at start: Int, into parser: inout Parser) {
    if bytes[rowStart..<start].contains(where: { $0 > .space || $0.isLineBreak }) { endMarkup(at: start, into: &parser) }
    cellStart = rowStart
    firstCell = parser.cells.count
    isOpen = false
    isInCell = false
    text = nil
  }

  /// Ends the row of a table, if one is open; without a cell it is no row.
  private mutating func endRow(at end: Int, into parser: inout Parser) {
    guard let first = firstCell else { return }
    endCell(at: end, into: &parser)
    firstCell = nil
    text = nil
    guard parser.cells.count > first else { return }
    parser.cells[parser.cells.count - 1] = parser.cells[parser.cells.count - 1].extended(to: end)
    parser.add(.html, rowStart..<end, firstCell: first)
    rowStart = end
    cellStart = end
    position = max(position, end)
  }

  /// Ends a line of text outside tables, if there is any: before what opens an element, and after what closes one.
  private mutating func endLine(before tag: HTMLTag, into parser: inout Parser) {
    guard text != nil else { return }
    endLine(at: tag.isClosing || isLineBreak(tag) ? lineEnd(after: tag.range.upperBound) : tag.range.lowerBound, into: &parser)
  }

  private mutating func endLine(at end: Int, into parser: inout Parser) {
    guard let content = text else { return }
    parser.cells.append(Cell(range: rowStart..<end, content: content))
    parser.add(.element, rowStart..<end, firstCell: parser.cells.count - 1)
    rowStart = end
    cellStart = end
    text = nil
    position = max(position, end)
  }

  /// Ends a run of tags without text, which has a row of its own between tables and what is around them.
  private mutating func endMarkup(at end: Int, into parser: inout Parser) {
    guard rowStart < end else { return }
    parser.add(.blank, rowStart..<end, firstCell: parser.cells.count)
    rowStart = end
    cellStart = end
    position = max(position, end)
  }

  private func isLineBreak(_ tag: HTMLTag) -> Bool {
    HTMLTag.name(bytes, from: tag.range.lowerBound &+ 1, before: tag.range.upperBound) == 0x6272
  }

  /// The end of a line whose rest is blank, else the place itself: what closes a row takes its line break along.
  private func lineEnd(after index: Int) -> Int {
    var end = index
    var blank = end < bytes.count ? bytes.blank(at: end, before: bytes.count) : 0
    while blank > 0 {
      end &+= blank
      blank = end < bytes.count ? bytes.blank(at: end, before: bytes.count) : 0
    }
    let width = bytes.lineBreak(at: end, before: bytes.count)
    return width > 0 || end == bytes.count ? end &+ width : index
  }

  /// Ends what is open at the end of the markup.
  mutating func finish(at end: Int, into parser: inout Parser) {
    endRow(at: end, into: &parser)
    endLine(at: end, into: &parser)
    endMarkup(at: end, into: &parser)
  }
}

extension Cell {
  fileprivate func extended(to end: Int) -> Cell { Cell(range: range.lowerBound..<end, content: content) }
}
