import ReportFormat
import ReportSyntax

/// Reads the rows of layouts that keep their cells: pipes, tabs, one cell a line.
extension Binder {
  /// What the cells of one row turned out to be.
  private struct GridRow {
    /// Where the readings of its cells begin among the binder's slots; each cell has one.
    let firstSlot: Int
    var figures = 0
    var headers = 0
    var unknownColumn = -1
    var labelColumn = -1
    var label: Vocabulary.Phrase?
    var groupColumn = -1
    var group: Vocabulary.Phrase?
  }

  /// Reads a row of cells: its label is the last cell that is a row's label, and what follows are its figures.
  mutating func readGridRow(_ row: Row, _ layout: Layout, _ bytes: UnsafeBufferPointer<UInt8>) {
    var found = GridRow(firstSlot: slots.count)
    var column = 0
    for index in row.cells {
      read(tree.cells[index].content, column, &found, bytes)
      column &+= 1
    }
    if !bind(found, row, layout) { slots.removeSubrange(found.firstSlot...) }
  }

  private mutating func read(_ content: ByteRange, _ column: Int, _ found: inout GridRow, _ bytes: UnsafeBufferPointer<UInt8>) {
    let figure = Figure.read(content, in: bytes)
    slots.append(figure)
    switch figure.reading {
    case .number: found.figures &+= 1
    case .blank, .placeholder, .tooLarge, .unplaced, .absent: break
    case .unreadable:
      label.read(bytes, content)
      guard let phrase = vocabulary.phrase(label) else {
        found.unknownColumn = column
        return
      }
      if phrase.row != nil {
        found.label = phrase
        found.labelColumn = column
        if !phrase.isHeader, let edition = phrase.edition {
          marks.append(EditionMark(table: phrase.table, edition: edition, range: content))
        }
      } else if phrase.isGroup {
        found.group = phrase
        found.groupColumn = column
        note(phrase, at: content)
      } else {
        found.headers &+= 1
        note(phrase, at: content)
      }
    }
  }

  /// Takes a row as one of figures, if it is one; false, and nothing noted, where it is not.
  private mutating func bind(_ found: GridRow, _ row: Row, _ layout: Layout) -> Bool {
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
    } else if open == .reviews, inHeader, found.figures >= 5 || (found.unknownColumn < 0 && row.cells.count >= 10) {
      add(row, layout, found, .reviews, nil, labelColumn: found.unknownColumn)
    } else if let table = open, table != .reviews, found.unknownColumn >= 0, found.figures >= (table == .requests ? 2 : 1) {
      add(row, layout, found, table, nil, labelColumn: found.unknownColumn)
    } else {
      return false
    }
    inHeader = false
    return true
  }

  /// Whether a row's label counts where it stands: 总计 and 其他 only in table 3, those of table 2 only there, and those of
  /// table 3 also elsewhere if the row has its figures.
  private func accepts(_ phrase: Vocabulary.Phrase, _ found: GridRow) -> Bool {
    open == phrase.table || (phrase.table == .requests && !phrase.isHeader && found.figures >= 5)
  }

  private mutating func add(
    _ row: Row, _ layout: Layout, _ found: GridRow, _ table: TableKind, _ phrase: Vocabulary.Phrase?, labelColumn: Int
  ) {
    let isLabelled = labelColumn >= 0 && table != .reviews
    let labelRange = isLabelled ? tree.cells[row.cells.lowerBound + labelColumn].content : .at(row.range.lowerBound)
    var end = row.range.upperBound
    while end > row.range.lowerBound, tree.text.bytes[end &- 1] == 0x0A || tree.text.bytes[end &- 1] == 0x0D { end &-= 1 }
    let range = row.range.lowerBound..<end
    begin(table, range)
    rows.append(
      LabelledRow(
        table: table, key: table == .reviews ? .reviews : phrase?.row, labelEdition: phrase?.labelEdition,
        isGroup: phrase?.isGroup ?? false, labelRange: labelRange, labelColumn: labelColumn,
        slots: (found.firstSlot + labelColumn + 1)..<slots.count, range: range, layout: layout, block: block))
  }
}
