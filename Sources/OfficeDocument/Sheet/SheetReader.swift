/// Reads a workbook as it shows: each sheet that is not hidden, with its name over its cells.
struct SheetReader {
  private struct Row {
    let number: Int
    /// What shows in its cells, by their columns.
    let cells: [Int: String]
    /// How many of its cells are there and blank.
    let blanks: Int
  }

  private let package: OfficePackage
  private var shared: [String] = []
  private var leftOut = LeftOut()
  private var blocks: [Block] = []

  /// Beyond so many rows and columns nothing of a report stands.
  private static let (mostRows, mostColumns, mostCells) = (5000, 200, 200_000)

  /// The text of a workbook.
  static func text(of package: OfficePackage) throws(DocumentFault) -> DocumentText {
    var reader = SheetReader(package: package)
    try reader.read()
    var writer = TextWriter()
    writer.write(reader.blocks)
    return writer.finished(leavingOut: reader.leftOut)
  }

  private init(package: OfficePackage) { self.package = package }

  private mutating func read() throws(DocumentFault) {
    guard let book = try package.tree(package.main), let sheets = book.child("sheets", of: 0) else { throw .damaged }
    if let tree = try package.tree(tiedAs: "sharedStrings") {
      shared = tree.children(of: 0).filter { tree.nodes[$0].name == "si" }.map { Self.text(of: $0, in: tree) }
    }
    for sheet in book.children(of: sheets) where book.nodes[sheet].name == "sheet" {
      let name = book.attribute("name", of: sheet) ?? ""
      let isHidden = ["hidden", "veryHidden"].contains(book.attribute("state", of: sheet) ?? "")
      guard let id = book.attribute("id", of: sheet), let part = package.relationships.first(where: { $0.id == id && !$0.isOutside }),
        part.type == "worksheet", let tree = try package.tree(part.target)
      else { continue }
      try read(tree, named: name, isHidden: isHidden)
    }
  }

  /// The text of a string, in however many runs; what tells how to read it aloud is none of it.
  private static func text(of node: Int, in tree: XMLTree) -> String {
    tree.children(of: node).map { child in
      switch tree.nodes[child].name {
      case "t": tree.text(of: child)
      case "r": text(of: child, in: tree)
      default: ""
      }
    }.joined()
  }

  // MARK: Sheets

  private mutating func read(_ tree: XMLTree, named name: String, isHidden: Bool) throws(DocumentFault) {
    guard let data = tree.child("sheetData", of: 0) else { return }
    let hiddenColumns = hiddenColumns(tree)
    let covered = coveredCells(tree)
    var rows: [Row] = []
    var (row, cellCount) = (0, 0)
    for node in tree.children(of: data) where tree.nodes[node].name == "row" {
      row = tree.attribute("r", of: node).flatMap { Int($0) } ?? row &+ 1
      guard rows.count < Self.mostRows else { throw .tooLarge }
      let isRowHidden = isOn(tree.attribute("hidden", of: node))
      var cells: [Int: String] = [:]
      var (column, blanks) = (0, 0)
      for cell in tree.children(of: node) where tree.nodes[cell].name == "c" {
        column = tree.attribute("r", of: cell).flatMap(Self.column) ?? column &+ 1
        guard (1...Self.mostColumns).contains(column) else { continue }
        cellCount += 1
        guard cellCount <= Self.mostCells else { throw .tooLarge }
        let text = value(of: cell, in: tree).split { $0.isNewline }.joined(separator: " ")
        if covered.contains(Self.key(row, column)) { continue }
        if text.allSatisfy({ $0.isWhitespace }) {
          blanks += 1
          continue
        }
        if isHidden || isRowHidden || hiddenColumns.contains(column) {
          leftOut.hidden += 1
          leftOut.hasHiddenFigures = leftOut.hasHiddenFigures || text.contains { $0.isNumber }
        } else {
          cells[column] = text
        }
      }
      if !cells.isEmpty { rows.append(Row(number: row, cells: cells, blanks: blanks)) }
    }
    add(rows.sorted { $0.number < $1.number }, named: name)
    for node in tree.children(of: 0) where ["drawing", "legacyDrawing", "oleObjects"].contains(tree.nodes[node].name) {
      if tree.nodes[node].name == "drawing" { leftOut.pictures += 1 }
      if tree.nodes[node].name == "oleObjects" { leftOut.objects += 1 }
    }
  }

  /// A row with one cell alone is a line of text, and those in between are a table.
  private mutating func add(_ rows: [Row], named name: String) {
    if rows.isEmpty { return }
    let isNamed = !["sheet", "工作表", "表格"].contains { name.lowercased().hasPrefix($0) } && !name.isEmpty
    if isNamed { blocks.append(.paragraph(Block.Paragraph(glyphs: Glyph.word(name), node: -1))) }
    var table: [Row] = []
    for row in rows {
      if let last = table.last, last.number &+ 1 < row.number { add(table: &table, name) }
      // What a merged cell holds over a whole row is a heading; a label beside blank cells is a row that is to be filled in.
      if row.cells.count == 1, row.blanks == 0 || table.isEmpty, let text = row.cells.values.first {
        add(table: &table, name)
        blocks.append(.paragraph(Block.Paragraph(glyphs: Glyph.word(text), node: -1)))
      } else {
        table.append(row)
      }
    }
    add(table: &table, name)
  }

  private mutating func add(table rows: inout [Row], _ name: String) {
    let columns = Set(rows.flatMap { $0.cells.keys }).sorted()
    let grid = rows.map { row in
      Block.Grid.Row(
        number: row.number,
        cells: columns.map { column in
          Block.Grid.Cell(
            blocks: row.cells[column].map { [.paragraph(Block.Paragraph(glyphs: Glyph.word($0), node: -1))] } ?? [],
            place: .sheetCell(sheet: name, cell: Self.name(ofColumn: column) + "\(row.number)"))
        })
    }
    if !grid.isEmpty { blocks.append(.table(Block.Grid(rows: grid))) }
    rows = []
  }

  private func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }

  private func hiddenColumns(_ tree: XMLTree) -> Set<Int> {
    guard let columns = tree.child("cols", of: 0) else { return [] }
    var hidden: Set<Int> = []
    for node in tree.children(of: columns) where isOn(tree.attribute("hidden", of: node)) {
      let first = tree.attribute("min", of: node).flatMap { Int($0) } ?? 1
      let last = min(tree.attribute("max", of: node).flatMap { Int($0) } ?? first, Self.mostColumns)
      if first >= 1, first <= last { hidden.formUnion(first...last) }
    }
    return hidden
  }

  /// The cells that merged ones cover, which do not show what they hold.
  private func coveredCells(_ tree: XMLTree) -> Set<Int> {
    guard let merges = tree.child("mergeCells", of: 0) else { return [] }
    var covered: Set<Int> = []
    for node in tree.children(of: merges) {
      let corners = (tree.attribute("ref", of: node) ?? "").split(separator: ":")
      guard corners.count == 2, let left = Self.column(String(corners[0])), let right = Self.column(String(corners[1])),
        let top = Self.row(corners[0]), let bottom = Self.row(corners[1]), left <= right, top <= bottom,
        right <= Self.mostColumns, bottom - top < Self.mostRows
      else { continue }
      for row in top...bottom {
        guard covered.count < Self.mostCells else { return covered }
        for column in left...right where row != top || column != left { covered.insert(Self.key(row, column)) }
      }
    }
    return covered
  }

  // MARK: Cells

  private mutating func value(of cell: Int, in tree: XMLTree) -> String {
    let written = tree.child("v", of: cell).map { tree.text(of: $0) }
    switch tree.attribute("t", of: cell) {
    case "s": return written.flatMap { Int($0) }.flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
    case "inlineStr": return tree.child("is", of: cell).map { Self.text(of: $0, in: tree) } ?? ""
    case "b": return written == "1" ? "TRUE" : "FALSE"
    case "str", "e": return written ?? ""
    default:
      if written == nil, tree.child("f", of: cell) != nil { leftOut.formulas += 1 }
      return written.map(SheetNumber.text) ?? ""
    }
  }

  private static func key(_ row: Int, _ column: Int) -> Int { row &* 512 &+ column }

  /// The number of the column that a cell's name begins with.
  private static func column(_ name: String) -> Int? {
    var number = 0
    for byte in name.utf8 {
      guard (0x41...0x5A).contains(byte & 0xDF), byte > 0x40 else { break }
      number = number * 26 + Int(byte & 0xDF) - 0x40
      if number > 1 << 20 { return nil }
    }
    return number > 0 ? number : nil
  }

  private static func row(_ name: Substring) -> Int? { Int(name.drop { !$0.isNumber }) }

  private static func name(ofColumn column: Int) -> String {
    var (left, name) = (column, "")
    while left > 0 {
      left -= 1
      if let letter = Unicode.Scalar(UInt32(0x41 + left % 26)) { name = String(Character(letter)) + name }
      left /= 26
    }
    return name
  }
}
