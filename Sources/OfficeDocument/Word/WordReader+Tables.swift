extension WordReader {
  /// A cell as the document has it.
  private struct Cell {
    var blocks: [Block]
    /// The columns of the grid that it takes.
    let span: Int
    /// In twentieths of a point; nil where it is not told.
    let width: Int?
    /// Whether the cell above goes on here.
    let continues: Bool
    let node: Int32

    var glyphs: [Glyph] { TextWriter.line(blocks) }
  }

  private struct Row {
    var cells: [Cell]
    let before: Int
    let after: Int
  }

  /// Cells that are narrower and empty are nothing that a reader sees; in twentieths of a point.
  private static let sliver = 100
  /// No statutory table has nearly as many columns; a span beyond this is a slip.
  private static let widest = 100

  /// A table; what stands in one that only lays out the page, or frames a text, stands for itself.
  mutating func table(_ node: Int) -> [Block] {
    var rows: [Row] = []
    read(rowsOf: node, into: &rows)
    let grid = tree.child("tblGrid", of: node).map { grid in
      tree.children(of: grid).filter { tree.nodes[$0].name == "gridCol" }.map { tree.attribute("w", of: $0).flatMap { Int($0) } }
    }
    let cells = rows.flatMap { $0.cells }
    if cells.count == 1 || cells.contains(where: { $0.blocks.contains { $0.isTable } }) { return cells.flatMap { $0.blocks } }
    dropSlivers(&rows, grid ?? [])
    return rows.contains { !$0.cells.isEmpty } ? [.table(Self.laidOut(rows))] : []
  }

  private mutating func read(rowsOf container: Int, into rows: inout [Row]) {
    for child in tree.children(of: container) {
      switch tree.nodes[child].name {
      case "tr": if let row = row(child, above: rows.last) { rows.append(row) }
      case "sdt": if let content = tree.child("sdtContent", of: child) { read(rowsOf: content, into: &rows) }
      case "customXml", "ins", "moveTo": read(rowsOf: child, into: &rows)
      case "AlternateContent": if let chosen = chosen(child) { read(rowsOf: chosen, into: &rows) }
      default: break
      }
    }
  }

  /// A row; nil for one that was deleted or is hidden.
  private mutating func row(_ node: Int, above: Row?) -> Row? {
    let properties = tree.child("trPr", of: node)
    func number(_ name: String) -> Int {
      properties.flatMap { tree.value(name, of: $0) }.flatMap { Int($0) }.map { min(max($0, 0), Self.widest) } ?? 0
    }
    var cells: [Cell] = []
    read(cellsOf: node, into: &cells)
    if let properties, tree.child("del", of: properties) != nil {
      leftOut.changes += 1
      return nil
    }
    if let properties, tree.isOn("hidden", of: properties) ?? false {
      noteHidden(cells.flatMap { $0.glyphs })
      return nil
    }
    return Row(cells: cells, before: number("gridBefore"), after: number("gridAfter"))
  }

  private mutating func noteHidden(_ glyphs: [Glyph]) {
    guard !glyphs.trimmed.isEmpty else { return }
    leftOut.hidden += 1
    leftOut.hasHiddenFigures = leftOut.hasHiddenFigures || glyphs.hasDigit
  }

  private mutating func read(cellsOf container: Int, into cells: inout [Cell]) {
    for child in tree.children(of: container) {
      switch tree.nodes[child].name {
      case "tc": if let cell = cell(child) { cells.append(cell) }
      case "sdt":
        if let properties = tree.child("sdtPr", of: child), tree.isOn("showingPlcHdr", of: properties) ?? false { leftOut.prompts += 1 }
        if let content = tree.child("sdtContent", of: child) { read(cellsOf: content, into: &cells) }
      case "customXml", "ins", "moveTo": read(cellsOf: child, into: &cells)
      default: break
      }
    }
  }

  /// A cell; nil for one that was deleted, and for one that an old document has merged into the one before.
  private mutating func cell(_ node: Int) -> Cell? {
    let properties = tree.child("tcPr", of: node)
    func value(_ name: String) -> String? { properties.flatMap { tree.value(name, of: $0) } }
    if let properties, tree.child("cellDel", of: properties) != nil {
      leftOut.changes += 1
      return nil
    }
    var blocks = blocks(in: node)
    let merge = properties.flatMap { tree.child("vMerge", of: $0) }
    let continues = merge.map { tree.value(of: $0) != "restart" } ?? false
    let isCovered = properties.flatMap { tree.child("hMerge", of: $0) }.map { tree.value(of: $0) != "restart" } ?? false
    if continues || isCovered {
      // What the merged cell covers does not show.
      noteHidden(TextWriter.line(blocks))
      blocks = []
    }
    if isCovered { return nil }
    let width = properties.flatMap { tree.child("tcW", of: $0) }.flatMap { width in
      (tree.attribute("type", of: width) ?? "dxa") == "dxa" ? tree.attribute("w", of: width).flatMap { Int($0) } : nil
    }
    let paragraph = tree.children(of: node).first { tree.nodes[$0].name == "p" } ?? -1
    return Cell(
      blocks: blocks, span: min(max(value("gridSpan").flatMap { Int($0) } ?? 1, 1), Self.widest), width: width, continues: continues,
      node: anchor >= 0 ? anchor : Int32(truncatingIfNeeded: paragraph))
  }

  // MARK: Layout

  /// Takes the cells away that nobody sees, as tables that were drawn by hand have them; those over and under them go on as far.
  private func dropSlivers(_ rows: inout [Row], _ grid: [Int?]) {
    for index in rows.indices {
      var column = rows[index].before
      rows[index].cells.removeAll { cell in
        let columns = column..<column + cell.span
        column += cell.span
        let drawn = columns.upperBound <= grid.count ? grid[columns].reduce(0) { $0 &+ ($1 ?? Self.sliver &+ 1) } : nil
        guard let width = cell.width.flatMap({ $0 > 0 ? $0 : nil }) ?? drawn, width <= Self.sliver else { return false }
        return cell.glyphs.isEmpty
      }
    }
  }

  /// The rows with each cell in its column. Where figures end a row, they stand together at its end, whatever the grid says: a column
  /// drawn a little aside is none, and a label may cover one more of them or less.
  private static func laidOut(_ rows: [Row]) -> Block.Grid {
    let placed = rows.map { row in
      var line = [Int?](repeating: nil, count: row.before)
      for (index, cell) in row.cells.enumerated() {
        line.append(index)
        line += [Int?](repeating: nil, count: min(cell.span - 1, widest))
      }
      return line
    }
    let count = min(placed.map { $0.count }.max() ?? 0, 2 * Self.widest)
    let used = (0..<count).filter { column in placed.contains { column < $0.count && $0[column] != nil } }
    let result = zip(rows, placed).enumerated().map { number, element in
      let (row, line) = element
      let glyphs = row.cells.map { $0.glyphs }
      var cells = used.filter { $0 < line.count }.map { line[$0] }
      let head = (glyphs.lastIndex { !$0.isEmpty && !isFigure($0) } ?? -1) + 1
      if head < row.cells.count {
        let room = max(0, used.count - row.cells.count)
        let gap = [Int?](repeating: nil, count: head > 0 ? room : 0)
        cells = row.cells.indices.prefix(head).map { $0 } + gap + row.cells.indices.dropFirst(head).map { $0 }
      }
      // Every line of a table of Markdown has as many cells.
      cells += [Int?](repeating: nil, count: max(0, used.count - cells.count))
      return Block.Grid.Row(
        number: number + 1,
        cells: cells.map { index in
          index.map { Block.Grid.Cell(blocks: row.cells[$0].blocks, node: row.cells[$0].node) }
        })
    }
    return Block.Grid(rows: result)
  }

  /// Whether a cell may hold a figure: a number with no more than a unit or a note behind it, or a mark for none.
  private static func isFigure(_ glyphs: [Glyph]) -> Bool {
    let text = glyphs.string.filter { !$0.isWhitespace }
    if text.allSatisfy({ "/／-—－–无".contains($0) }) { return true }
    var rest = text[...]
    if let sign = rest.first, "+-−＋－¥￥".contains(sign) { rest = rest.dropFirst() }
    let number = rest.prefix { $0.wholeNumberValue != nil && !$0.isLetter || ",，.．".contains($0) }
    rest = rest.dropFirst(number.count)
    guard number.first?.isNumber ?? false else { return false }
    // 1.属于国家秘密 is a label.
    if rest.isEmpty { return number.last?.isNumber ?? false }
    return (number.last?.isNumber ?? false) && (rest.count <= 2 || "（(".contains(rest.first ?? " "))
  }
}
