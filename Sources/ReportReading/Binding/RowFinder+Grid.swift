import ReportForm
import ReportSyntax

/// Reads the rows of layouts that keep their cells: pipes, tabs, one cell a line, HTML.
extension RowFinder {
  /// What the cells of one row turned out to be.
  private struct GridRow {
    /// Where the readings of its cells begin among the binder's slots; each cell has one.
    let firstSlot: Int
    var figures = 0
    var headers = 0
    var unknownColumn = -1
    var labelColumn = -1
    var label: Vocabulary.Phrase?
    var labelRange: ByteRange?
    var groupColumn = -1
    var group: Vocabulary.Phrase?
  }

  /// Reads a row of cells: its label is the last cell that is a row's label, and what follows are its figures.
  mutating func readGridRow(_ index: Int, _ layout: Layout, _ bytes: UnsafeBufferPointer<UInt8>) {
    var found = GridRow(firstSlot: slots.count)
    let row = tree.rows[index]
    // A pattern tells at once what `==` would have to ask another module for, cell by cell.
    let isMarkup = if case .html = layout { true } else { false }
    let isPiped = if case .pipes = layout { true } else { false }
    var column = 0
    for index in row.cells {
      read(tree.cells[index].content, column, isMarkup: isMarkup, &found, bytes)
      column &+= 1
    }
    if isPiped, found.unknownColumn == 0 { readBrokenLabel(index, &found, bytes) }
    if !bind(found, row, layout, bytes) { slots.removeSubrange(found.firstSlot...) }
  }

  private mutating func read(
    _ content: ByteRange, _ column: Int, isMarkup: Bool, _ found: inout GridRow, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var figure = Figure.read(content, in: bytes)
    if figure.reading == .unreadable,
      isMarkup || bytes.firstIndex(of: .lessThan, from: content.lowerBound, before: content.upperBound) < content.upperBound
    {
      figure = Figure.read(markup: content, in: bytes)
    }
    slots.append(figure)
    switch figure.reading {
    case .number: found.figures &+= 1
    case .blank, .placeholder, .tooLarge, .unplaced, .absent: break
    case .unreadable:
      label.read(bytes, content)
      if let phrase = vocabulary.phrase(label) { take(phrase, content, column, &found) } else { found.unknownColumn = column }
    }
  }

  private mutating func take(_ phrase: Vocabulary.Phrase, _ content: ByteRange, _ column: Int, _ found: inout GridRow) {
    if phrase.row != nil {
      found.label = phrase
      found.labelColumn = column
      found.labelRange = content
      if !phrase.isHeader { mark(phrase, at: content) }
    } else if phrase.isGroup {
      found.group = phrase
      found.groupColumn = column
      note(phrase, at: content)
    } else {
      found.headers &+= 1
      note(phrase, at: content)
    }
  }

  /// Reads the first cell of a row without a pipe before it together with the lines above, where a label breaks over them.
  private mutating func readBrokenLabel(_ index: Int, _ found: inout GridRow, _ bytes: UnsafeBufferPointer<UInt8>) {
    let cell = tree.cells[tree.rows[index].cells.lowerBound]
    guard cell.range.lowerBound < bytes.count, bytes[cell.range.lowerBound] != .pipe else { return }
    for above in (0..<index).reversed().prefix(3) {
      guard tree.rows[above].kind == .text, let line = tree.content(ofRow: above) else { return }
      let whole = line.lowerBound..<cell.content.upperBound
      label.read(bytes, whole)
      guard let phrase = vocabulary.phrase(label) else { continue }
      found.unknownColumn = -1
      // A label of a row further on is that row's.
      if phrase.row == nil || found.label == nil { take(phrase, whole, 0, &found) }
      return
    }
  }

  /// Takes a row as one of figures, if it is one; false, and nothing noted, where it is not.
  private mutating func bind(_ found: GridRow, _ row: Row, _ layout: Layout, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if found.headers > 0, found.figures == 0 {
      inHeader = true
      return false
    }
    // A group's label before a label that is none: the latter is the row's, with a slip in it.
    let isGroupOfUnknown = found.label?.isGroup == true && found.unknownColumn > found.labelColumn
    if let phrase = found.label, !isGroupOfUnknown, accepts(phrase, found) {
      open = phrase.table
      add(row, layout, found, phrase.table, phrase, labelColumn: found.labelColumn)
    } else if let group = found.group, found.unknownColumn < found.groupColumn {
      guard found.figures >= 2, group.table == .requests else { return false }
      add(row, layout, found, .requests, group, labelColumn: found.groupColumn)
    } else if open == .reviews, isReviews(found, row.cells.count) {
      add(row, layout, found, .reviews, nil, labelColumn: reviewsLabel(row, found, bytes))
    } else if open == .requests, found.unknownColumn < 0, found.label == nil, let blank = blankLabel(row, found) {
      add(row, layout, found, .requests, nil, labelColumn: blank)
    } else if let table = open, table != .reviews, found.unknownColumn >= 0, found.figures >= (table == .requests ? 2 : 1) {
      add(row, layout, found, table, nil, labelColumn: found.unknownColumn)
    } else {
      return false
    }
    inHeader = false
    return true
  }

  /// The column of the blank cell before all figures of a row of table 3, where the row's label was lost; nil where no cell is.
  private func blankLabel(_ row: Row, _ found: GridRow) -> Int? {
    let count = found.figures
    guard vocabulary.editions.shape(of: .requests).figures.contains(count) else { return nil }
    let first = slots[found.firstSlot...].firstIndex { $0.reading != .blank } ?? slots.count
    guard first > found.firstSlot, slots.count - first >= count, slots[first..<first + count].allSatisfy({ $0.numeral != nil }) else {
      return nil
    }
    return first - found.firstSlot - 1
  }

  /// Whether a row without a label is that of table 4, or of one or more of its blocks: it stands under headers, or has as many cells.
  private func isReviews(_ found: GridRow, _ count: Int) -> Bool {
    let shape = vocabulary.editions.shape(of: .reviews)
    guard inHeader else {
      // A block of each of its totals may have a row to itself, with its name before it.
      if found.figures == shape.block, count <= shape.block + 1, let last = rows.last, last.table == .reviews, last.block == block {
        return last.slots.count == shape.block
      }
      return count >= shape.figures.lowerBound && found.unknownColumn < 0
        && (found.figures > shape.block || !rows.contains { $0.table == .reviews })
    }
    return found.figures >= shape.block || (found.unknownColumn < 0 && (count == shape.block || count >= 2 * shape.block))
  }

  /// The column of a label before the figures of table 4, which asks for none: words, or what stands before as many cells as it has
  /// figures; -1 where a cell that cannot be read is a figure.
  private func reviewsLabel(_ row: Row, _ found: GridRow, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let shape = vocabulary.editions.shape(of: .reviews)
    let size = [shape.figures.upperBound, 2 * shape.block, shape.block].first { $0 <= row.cells.count } ?? row.cells.count
    let spare = row.cells.count - size
    return row.cells.enumerated().last { column, cell in
      guard column <= spare, slots[found.firstSlot + column].reading == .unreadable else { return false }
      let content = tree.cells[cell].content
      return column < spare || (content.count >= 6 && !content.contains { bytes[$0].isDigit })
    }?.offset ?? -1
  }

  /// Whether a row's label counts where it stands: 总计 and 其他 only in table 3, those of table 2 only there, and those of
  /// table 3 also elsewhere if the row has nearly all its figures.
  private func accepts(_ phrase: Vocabulary.Phrase, _ found: GridRow) -> Bool {
    open == phrase.table
      || (phrase.table == .requests && !phrase.isHeader && found.figures >= vocabulary.editions.shape(of: .requests).nearlyAll)
  }

  private mutating func add(
    _ row: Row, _ layout: Layout, _ found: GridRow, _ table: TableKind, _ phrase: Vocabulary.Phrase?, labelColumn: Int
  ) {
    let isLabelled = labelColumn >= 0 && table != .reviews
    var labelRange = isLabelled ? tree.cells[row.cells.lowerBound + labelColumn].content : .at(row.range.lowerBound)
    if isLabelled, labelColumn == found.labelColumn, let whole = found.labelRange { labelRange = whole }
    let range = min(row.range.lowerBound, labelRange.lowerBound)..<tree.text.bytes.contentEnd(of: row.range)
    begin(table, range)
    rows.append(
      LabelledRow(
        table: table, key: table == .reviews ? .reviews : phrase?.row, labelling: phrase?.labelling ?? vocabulary.editions.everyone,
        havingRow: phrase?.havingRow ?? EditionSet(),
        isGroup: phrase?.isGroup ?? false, labelRange: labelRange, labelColumn: labelColumn,
        slots: (found.firstSlot + labelColumn + 1)..<slots.count, range: range, layout: layout, block: block))
  }
}
