/// Writes the blocks of a document as Markdown, and notes where each piece comes from.
struct TextWriter {
  private(set) var text = DocumentText()
  private var paragraphCount = 0
  private var tableCount = 0

  /// A heading is short and no sentence.
  private static let longestHeading = 80

  mutating func write(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): write(paragraph)
      case .table(let grid): write(grid)
      }
    }
  }

  // MARK: Paragraphs

  private mutating func write(_ paragraph: Block.Paragraph) {
    let lines = paragraph.glyphs.split { $0.scalar == "\n" }.map { Array($0).trimmed }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    paragraphCount += 1
    let whole = lines.flatMap { $0 }
    let isHeading = paragraph.level != nil && whole.count <= Self.longestHeading && !whole.contains { $0.scalar == "。" }
    begin(.paragraph(paragraphCount), paragraph.node)
    if isHeading {
      append(String(repeating: "#", count: min(max(paragraph.level ?? 1, 1), 6)) + " ")
      append(lines.flatMap { $0 })
      append("\n\n")
      return
    }
    if paragraph.isItem { append("- ") }
    for (index, line) in lines.enumerated() {
      if index > 0 { append("\n") }
      if line.first?.scalar == "#" { append("\\") }
      appendStyled(line)
    }
    append("\n\n")
  }

  /// What is bold stands between asterisks, unless that would cut a word or a number.
  private mutating func appendStyled(_ line: [Glyph]) {
    var start = 0
    while start < line.count {
      var end = start
      while end < line.count, line[end].isBold == line[start].isBold { end += 1 }
      let run = Array(line[start..<end])
      let core = run.trimmed
      let isCutting = Self.areJoined(line, start) || Self.areJoined(line, end)
      if line[start].isBold, !core.isEmpty, !isCutting, let lead = run.firstIndex(where: { !$0.isBlank }) {
        append(Array(run[..<lead]))
        append("**")
        append(core)
        append("**")
        append(Array(run[(lead + core.count)...]))
      } else {
        append(run)
      }
      start = end
    }
  }

  /// Whether the characters on both sides of a place are of one word or number of ASCII.
  private static func areJoined(_ line: [Glyph], _ place: Int) -> Bool {
    guard place > 0, place < line.count else { return false }
    return [line[place - 1], line[place]].allSatisfy { glyph in
      let value = glyph.scalar.value
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) || value == 0x2E
        || value == 0x2C
    }
  }

  // MARK: Tables

  private mutating func write(_ grid: Block.Grid) {
    let rows = grid.rows.filter { !$0.cells.isEmpty }
    guard !rows.isEmpty else { return }
    tableCount += 1
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        let place = cell?.place ?? .cell(table: tableCount, row: row.number, column: column + 1)
        begin(place, cell?.node ?? -1)
        append("| ")
        append(Self.line(cell?.blocks ?? []))
        append(" ")
      }
      append("|\n")
      if index == 0 { append(String(repeating: "|---", count: row.cells.count) + "|\n") }
    }
    append("\n")
  }

  /// The text of a cell on one line, with a blank where its lines would run together.
  static func line(_ blocks: [Block]) -> [Glyph] {
    var result: [Glyph] = []
    for paragraph in blocks.flatMap({ $0.paragraphs }) {
      for line in paragraph.glyphs.split(whereSeparator: { $0.scalar == "\n" }) {
        let line = Array(line).trimmed
        guard let first = line.first else { continue }
        if let last = result.last, last.scalar.value < 0x2E80, first.scalar.value < 0x2E80 { result.append(Glyph(scalar: " ")) }
        result += line
      }
    }
    return result
  }

  // MARK: Characters

  private mutating func begin(_ place: DocumentPlace, _ node: Int32) {
    text.stretches.append(DocumentText.Stretch(start: text.bytes.count, place: place, node: node))
  }

  private mutating func append(_ marks: String) { text.bytes += marks.utf8 }

  /// Characters, so written that none is read as Markdown or as a separator of cells, and that those which are struck out, raised or
  /// lowered are no part of the number beside them.
  private mutating func append(_ glyphs: [Glyph]) {
    var mark: Glyph.Mark?
    for glyph in glyphs {
      if glyph.mark != mark {
        if let mark { append(mark.signs.closing) }
        if let next = glyph.mark { append(next.signs.opening) }
        mark = glyph.mark
      }
      let start = text.bytes.count
      switch glyph.scalar {
      case "|": append("\\|")
      case "\\": append("\\\\")
      case "<": append("&lt;")
      case "\t", "\n", "\r": append(" ")
      case "\u{FEFF}": break
      default: text.bytes += UTF8.encode(glyph.scalar) ?? UTF8.encodedReplacementCharacter
      }
      note(start..<text.bytes.count, glyph)
    }
    if let mark { append(mark.signs.closing) }
  }

  private mutating func note(_ range: Range<Int>, _ glyph: Glyph) {
    guard glyph.width > 0, !range.isEmpty else { return }
    let source = Int(glyph.start)..<Int(glyph.start) + Int(glyph.width)
    if let last = text.pieces.last, last.node == glyph.node, last.range.upperBound == range.lowerBound,
      last.range.count == last.source.count,
      last.source.upperBound == source.lowerBound, source.count == range.count
    {
      text.pieces[text.pieces.count - 1].range = last.range.lowerBound..<range.upperBound
      text.pieces[text.pieces.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      text.pieces.append(DocumentText.Piece(range: range, source: source, node: glyph.node))
    }
  }

  /// The whole text, with what it leaves out.
  func finished(leavingOut leftOut: LeftOut) -> DocumentText {
    var text = text
    text.leftOut = leftOut
    return text
  }
}
