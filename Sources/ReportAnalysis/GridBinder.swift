import ReportFormat
import ReportSyntax

extension Binder {
  /// What the cells of one row turned out to be.
  private struct GridRow {
    var figures = 0
    var headers = 0
    var unknownText = -1
    var labelColumn = -1
    var label: Vocabulary.Phrase?
    var groupColumn = -1
    var group: Vocabulary.Phrase?
  }

  /// Reads a row of cells: its label is the last cell that is a row's label, and what follows are its figures.
  mutating func readGridRow(_ row: Row, _ layout: Layout, _ bytes: UnsafeBufferPointer<UInt8>) {
    var found = GridRow()
    for (column, index) in row.cells.enumerated() {
      let content = tree.cells[index].content
      if content.isEmpty { continue }
      let first = bytes[content.lowerBound]
      if Numeral.mayBegin(with: first), case .number = Numeral.read(tree.text, content) {
        found.figures += 1
        continue
      }
      if content.count <= 9, Placeholder.matches(tree.text.bytes[content]) { continue }
      label.read(bytes, content)
      guard let phrase = vocabulary.phrase(label) else {
        found.unknownText = column
        continue
      }
      if phrase.row != nil {
        found.label = phrase
        found.labelColumn = column
        if phrase.isHeader || phrase.edition == nil { continue }
        marks.append(EditionMark(table: phrase.table, edition: phrase.edition ?? .edition2021, range: content))
      } else if phrase.isGroup {
        found.group = phrase
        found.groupColumn = column
        note(phrase, at: content)
      } else {
        found.headers += 1
        note(phrase, at: content)
      }
    }
    bind(found, row, layout)
  }

  private mutating func bind(_ found: GridRow, _ row: Row, _ layout: Layout) {
    if found.headers > 0, found.figures == 0 {
      inHeader = true
      return
    }
    if let phrase = found.label, accepts(phrase, found) {
      open = phrase.table
      add(row, layout, phrase.table, key: phrase.row, isGroup: phrase.isGroup, labelColumn: found.labelColumn)
    } else if let group = found.group, found.unknownText < found.groupColumn {
      if found.figures >= 2, group.table == .requests {
        add(row, layout, .requests, key: nil, isGroup: true, labelColumn: found.groupColumn)
      }
    } else if open == .reviews, inHeader, found.figures >= 5 || (found.unknownText < 0 && row.cells.count >= 10) {
      add(row, layout, .reviews, key: .reviews, isGroup: false, labelColumn: found.unknownText)
    } else if let table = open, table != .reviews, found.unknownText >= 0, found.figures >= (table == .requests ? 2 : 1) {
      add(row, layout, table, key: nil, isGroup: false, labelColumn: found.unknownText)
    } else {
      return
    }
    inHeader = false
  }

  /// Whether a row's label counts where it stands: 总计 and 其他 only in table 3, those of table 2 only there, and those of
  /// table 3 also elsewhere if the row has its figures.
  private func accepts(_ phrase: Vocabulary.Phrase, _ found: GridRow) -> Bool {
    open == phrase.table || (phrase.table == .requests && !phrase.isHeader && found.figures >= 5)
  }

  private mutating func add(_ row: Row, _ layout: Layout, _ table: TableKind, key: RowKey?, isGroup: Bool, labelColumn: Int) {
    let first = slots.count
    let cells = row.cells.dropFirst(labelColumn + 1)
    for index in cells { slots.append(Figure.read(tree.cells[index].content, in: tree.text)) }
    let labelRange =
      labelColumn >= 0 && table != .reviews ? tree.cells[row.cells.lowerBound + labelColumn].content : .at(row.range.lowerBound)
    let start = row.cells.first.map { tree.cells[$0].range.lowerBound } ?? row.range.lowerBound
    var end = row.range.upperBound
    while end > start, tree.text.bytes[end - 1] == 0x0A || tree.text.bytes[end - 1] == 0x0D { end -= 1 }
    begin(table, start..<end)
    rows.append(
      LabelledRow(
        table: table, key: key, isGroup: isGroup, labelRange: labelRange, labelColumn: labelColumn, slots: first..<slots.count,
        range: start..<end, layout: layout, block: block))
  }
}
