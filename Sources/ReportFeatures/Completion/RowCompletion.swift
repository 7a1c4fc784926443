import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The row labels that a table still lacks: as whole rows on a blank line, as labels where the row's cells are there.
struct RowCompletion {
  private let report: Report
  private let cursor: Cursor
  private let language: Language

  init(_ report: Report, _ cursor: Cursor, _ language: Language) {
    self.report = report
    self.cursor = cursor
    self.language = language
  }

  /// Whether the cursor is behind a number that begins a label, as the 5 of 5.属于三类内部事务信息, in a row that has nothing else yet.
  var isBegunByNumber: Bool { cursor.cell.map(isNumberOfLabel) ?? false }

  /// Where the label goes.
  private struct Slot {
    /// The bytes to replace.
    let range: ByteRange
    /// The part of them that the label is begun in.
    let begun: ByteRange
    /// Whether the row has no other cells yet, so that the whole row is written.
    let isWholeRow: Bool
    /// The row of the form that stands here under another label.
    var own: Int?
  }

  var items: [Completion.Item] {
    guard let table, let slot = cursor.kind == .blank || cursor.kind == .text ? lineSlot(table) : cellSlot(table) else { return [] }
    let fragment = Fragment(cursor.text, slot.begun)
    return table.form.rows.indices.filter { slot.own == $0 || table.row($0) == nil }.filter { index in
      let label = table.form.rows[index].label
      return fragment.isEmpty || slot.own == index || (cursor.kind == .text ? fragment.begins(label) : fragment.fits(label))
    }.compactMap { item(table.form.rows[$0], slot, fragment, table) }
  }

  /// The table that the line stands in or directly after; table 4 has no labels.
  private var table: Table? {
    let lines = cursor.text.lines
    return report.tables.first { table in
      guard table.kind != .reviews else { return false }
      let first = lines.line(at: table.range.lowerBound)
      let last = lines.line(at: max(table.range.upperBound - 1, table.range.lowerBound))
      if first <= cursor.line, cursor.line <= last { return true }
      // Rows of a grid follow each other line by line; elsewhere blank lines stand between them.
      let reach = table.layout == .pipes || table.layout == .tabs ? 1 : 6
      return cursor.line > last && cursor.line <= last + reach && (last + 1..<cursor.line).allSatisfy(cursor.isBlank)
    }
  }

  // MARK: Slots

  /// A blank line, or one on which a label is begun without any cell.
  private func lineSlot(_ table: Table) -> Slot? {
    if cursor.isOnBlankLine { return Slot(range: cursor.lineRange, begun: .at(cursor.offset), isWholeRow: true) }
    guard cursor.content.count <= 60, !table.rows.contains(where: { $0.range.touches(cursor.offset) && $0.role.formRow != nil }) else {
      return nil
    }
    return Slot(range: cursor.reaching(cursor.content), begun: cursor.content, isWholeRow: true)
  }

  /// A cell left of the figures in a row that has no label of the form yet.
  private func cellSlot(_ table: Table) -> Slot? {
    guard let row = cursor.row, let cell = cursor.cell, cursor.kind != .delimiter else { return nil }
    if isNumberOfLabel(cell) {
      // With nothing behind it the line becomes the whole row.
      let isLast = cursor.tree.rows[row].cells.last.map { cursor.tree.cells[$0].range == cell.range } ?? false
      return Slot(range: cursor.reaching(isLast ? cursor.content : cell.content), begun: cell.content, isWholeRow: isLast)
    }
    let bound = table.rows.first { $0.labelRange == cell.content && !cell.isBlank }
    if let bound, bound.hasStandardLabel || !isLabel(cell, table) { return nil }
    let cells = Array(cursor.tree.cells[cursor.tree.rows[row].cells])
    guard isLabel(cell, table), cells.allSatisfy({ $0.range == cell.range || isGroupOrFigure($0, table) }) else { return nil }
    // What is replaced must lie in one line, which a cell saved from a word processor need not do.
    guard cursor.lineRange.lowerBound <= cell.content.lowerBound, cell.content.upperBound <= cursor.lineRange.upperBound else { return nil }
    let own: Int? = if case .row(let index)? = bound?.role { index } else { nil }
    guard cells.count == 1, !cell.isBlank else {
      return Slot(range: cursor.reaching(cell.content), begun: cell.content, isWholeRow: false, own: own)
    }
    let start = cursor.kind == .cellPerLine ? cursor.lineRange.lowerBound : cursor.content.lowerBound
    return Slot(range: cursor.reaching(start..<cursor.content.upperBound), begun: cell.content, isWholeRow: true, own: own)
  }

  /// Whether a cell may hold a label that is being written: it is blank or has text that is no word of the form.
  private func isLabel(_ cell: Cell, _ table: Table) -> Bool {
    if cell.isBlank { return true }
    if case .number = Numeral.read(cursor.text, cell.content) { return false }
    return TableWords.of(table.kind, in: table.edition).named(LabelText(cursor.text.bytes, cell.content)) == nil
  }

  /// Whether a cell holds a number of one or two digits, where others of the table have their labels, and all others of the row are blank.
  private func isNumberOfLabel(_ cell: Cell) -> Bool {
    guard cursor.kind == .pipes || cursor.kind == .tabs, let row = cursor.row, let table, !cell.isBlank, cell.content.count <= 2,
      cursor.text.bytes[cell.content].allSatisfy({ $0.isDigit })
    else { return false }
    let cells = cursor.tree.rows[row].cells
    guard cells.allSatisfy({ cursor.tree.cells[$0].isBlank || cursor.tree.cells[$0].range == cell.range }),
      let column = cells.firstIndex(where: { cursor.tree.cells[$0].range == cell.range })
    else { return false }
    return table.rows.contains { other in
      guard other.role.formRow != nil, let row = cursor.tree.row(at: other.range.lowerBound) else { return false }
      let others = cursor.tree.rows[row].cells
      let index = others.lowerBound + column - cells.lowerBound
      return others.contains(index) && cursor.tree.cells[index].content == other.labelRange
    }
  }

  /// Whether another cell of the row leaves room for a label: it is blank, a number, or the label of a group.
  private func isGroupOrFigure(_ cell: Cell, _ table: Table) -> Bool {
    if cell.isBlank { return true }
    if case .number = Numeral.read(cursor.text, cell.content) { return true }
    return TableWords.of(table.kind, in: table.edition).named(LabelText(cursor.text.bytes, cell.content)).map { $0.kind == .group } ?? false
  }

  // MARK: Items

  private func item(_ form: RowForm, _ slot: Slot, _ fragment: Fragment, _ table: Table) -> Completion.Item? {
    let marked = slot.isWholeRow ? wholeRow(form, table) : label(form)
    guard let marked else { return nil }
    let lead = cursor.text.string(slot.range.lowerBound..<max(slot.begun.lowerBound, slot.range.lowerBound))
    return Completion.Item(
      kind: .row, label: form.label, detail: form.path.isEmpty ? nil : form.path.joined(separator: " › "),
      documentation: [form.meaning.text(in: language), form.citation.text(in: language)].map(HoverText.escaped).joined(separator: "\n\n"),
      filterText: fragment.filterText(for: form.label, after: cursor.isOnBlankLine ? "" : lead), range: slot.range,
      text: TabStops.plain(marked), snippet: marked.unicodeScalars.contains("\u{200B}") ? TabStops.snippet(marked) : nil)
  }

  /// The label alone, with the blanks that a pipe wants around it where the cell has none.
  private func label(_ form: RowForm) -> String {
    guard cursor.kind == .pipes, cursor.cell?.isBlank ?? false else { return form.label }
    return Layout.pipes.spaced(form.label, at: cursor.offset, in: cursor.text)
  }

  /// The whole row in the layout of the rows around it, with a mark for each figure.
  private func wholeRow(_ form: RowForm, _ table: Table) -> String? {
    let others = table.rows.filter { $0.role.formRow != nil && !$0.range.touches(cursor.lineRange.lowerBound) && !$0.isMalformed }
    guard let neighbour = others.last(where: { $0.range.upperBound <= cursor.lineRange.lowerBound }) ?? others.first else { return nil }
    var text = RowDraft.blank(form, like: neighbour, in: table, tree: cursor.tree) { _ in TabStops.mark }[...]
    if text.last == "\n" { text.removeLast() }
    guard neighbour.layout == .cellPerLine else { return String(text) }
    // Rows of one cell a line stand apart by a blank line.
    if text.first == "\n", cursor.line == 0 || cursor.isBlank(cursor.line - 1) { text.removeFirst() }
    return cursor.isBlank(cursor.line + 1) ? String(text) : text + "\n"
  }
}
