import JSONText
import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A document as pandoc reads it (pandoc-types 1.17 and later), and what of it is text, as Markdown with pipe tables.
struct PandocDocument {
  private let blocks: [JSON]
  private let metadata: JSON
  private let format: OfficeDocument

  /// What is left out of the Markdown: pictures without a text that says what they show.
  private(set) var pictureCount = 0
  private var lines: [String] = []
  private var notes: [String] = []

  init?(_ json: JSON, of format: OfficeDocument) {
    guard let blocks = json["blocks"]?.array else { return nil }
    self.blocks = blocks
    metadata = json["meta"] ?? .null
    self.format = format
  }

  /// The text; each block ends in a blank line.
  mutating func markdown() -> String {
    (lines, notes, pictureCount) = ([], [], 0)
    write(blocks)
    writeMetadata()
    for (index, note) in notes.enumerated() { paragraph("[^\(index + 1)]: \(note)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Paragraphs in the styles for title, author and date are no blocks.
  private mutating func writeMetadata() {
    // A page's title is that of the window.
    guard format != .html else { return }
    let body = lines
    lines = []
    for name in ["title", "subtitle", "author", "date", "abstract"] {
      guard let value = metadata[name] else { continue }
      let start = lines.count
      write(metadata: value)
      // Some documents have their title among their properties as well.
      let said = lines[start...].filter { !$0.isEmpty }
      if said.allSatisfy({ line in body.contains { $0.unmarked == line.unmarked } }) { lines.removeSubrange(start...) }
    }
    lines += body
  }

  private mutating func write(metadata value: JSON) {
    switch value["t"]?.string {
    case "MetaInlines": paragraph(text(of: value["c"]))
    case "MetaBlocks": write(value["c"]?.array ?? [])
    case "MetaString": paragraph(Self.escaped(value["c"]?.string ?? ""))
    case "MetaList": for element in value["c"]?.array ?? [] { write(metadata: element) }
    default: break
    }
  }

  // MARK: Blocks

  private mutating func write(_ blocks: [JSON]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: JSON) {
    let content = block["c"]
    let parts = content?.array ?? []
    switch block["t"]?.string {
    case "Plain", "Para": paragraph(text(of: content))
    case "Header" where parts.count == 3:
      let heading = text(of: parts[2], isHeading: true).split(separator: "\n").joined()
      if !heading.isEmpty { lines += [String(repeating: "#", count: min(max(parts[0].integer ?? 1, 1), 6)) + " " + heading, ""] }
    case "LineBlock": for line in parts { paragraph(text(of: line)) }
    case "CodeBlock" where parts.count == 2:
      for line in (parts[1].string ?? "").split(whereSeparator: \.isNewline) { paragraph(Self.escaped(String(line))) }
    case "BlockQuote": write(parts)
    case "BulletList": for item in parts { write(item: item.array ?? [], mark: "- ") }
    case "OrderedList" where parts.count == 2:
      let first = parts[0].array?.first?.integer ?? 1
      for (index, item) in (parts[1].array ?? []).enumerated() { write(item: item.array ?? [], mark: "\(first &+ index). ") }
    case "DefinitionList":
      for entry in parts {
        guard let pair = entry.array, pair.count == 2 else { continue }
        paragraph(text(of: pair[0]))
        for definition in pair[1].array ?? [] { write(definition.array ?? []) }
      }
    case "Div" where parts.count == 2: write(parts[1].array ?? [])
    case "Figure" where parts.count == 3:
      write(parts[2].array ?? [])
      write(parts[1].array?.last?.array ?? [])
    case "Table": write(table: PandocTable(parts))
    default: break
    }
  }

  private mutating func write(item blocks: [JSON], mark: String) {
    guard let first = blocks.first, ["Plain", "Para"].contains(first["t"]?.string) else { return write(blocks) }
    let text = text(of: first["c"])
    // A word processor may number the headings of the sections as a list.
    let isHeading = Self.sectionTitles.contains { $0 == Array(LabelText(text).core) }
    paragraph(text.isEmpty || isHeading ? text : mark + text)
    write(Array(blocks.dropFirst()))
  }

  private static let sectionTitles = Editions.all.list.flatMap(\.sections).map { Array(LabelText($0.title).core) }

  private mutating func paragraph(_ text: String) {
    let text = text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }.map { $0.hasPrefix("#") ? "\\" + $0 : $0 }
    if !text.isEmpty { lines += text + [""] }
  }

  private mutating func write(table: PandocTable) {
    write(table.caption)
    if table.isLayout { return write(table.cells.flatMap(\.blocks)) }
    let rows = table.lines { cell in self.text(ofCell: cell) }
    guard !rows.isEmpty else { return }
    lines += MarkdownTable.text(rows, figures: 0..<0, style: .official).split(separator: "\n").map(String.init) + [""]
  }

  /// The text of a cell on one line, with a blank where its paragraphs would run together.
  private mutating func text(ofCell blocks: [JSON]) -> String {
    let outer = lines
    lines = []
    defer { lines = outer }
    write(blocks)
    return lines.reduce(into: "") { text, line in
      if line.isEmpty { return }
      let isSpaced = (text.unicodeScalars.last?.value ?? 0x2E80) < 0x2E80 && (line.unicodeScalars.first?.value ?? 0) < 0x2E80
      text += (isSpaced ? " " : "") + line.unmarked
    }
  }

  // MARK: Inlines

  /// The text of some inlines; what is bold stands between asterisks, unless it is a heading.
  private mutating func text(of inlines: JSON?, isHeading: Bool = false) -> String {
    var runs: [(text: String, isBold: Bool)] = []
    collect(inlines?.array ?? [], isBold: false, into: &runs)
    var result = ""
    for run in runs {
      let text = run.text.trimmed
      guard run.isBold, !isHeading, !text.isEmpty, let start = run.text.range(of: text) else {
        result += run.text
        continue
      }
      result += run.text[..<start.lowerBound] + "**" + text + "**" + run.text[start.upperBound...]
    }
    return result
  }

  private mutating func collect(_ inlines: [JSON], isBold: Bool, into runs: inout [(text: String, isBold: Bool)]) {
    func add(_ text: String) {
      if let last = runs.indices.last, runs[last].isBold == isBold { runs[last].text += text } else { runs.append((text, isBold)) }
    }
    for inline in inlines {
      let content = inline["c"]
      let parts = content?.array ?? []
      switch inline["t"]?.string {
      case "Str": add(Self.escaped(content?.string ?? ""))
      case "Space", "SoftBreak": add(" ")
      case "LineBreak": add("\n")
      case "Strong": collect(parts, isBold: true, into: &runs)
      case "Emph", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps": collect(parts, isBold: isBold, into: &runs)
      case "Quoted" where parts.count == 2:
        let isSingle = parts[0]["t"]?.string == "SingleQuote"
        add(isSingle ? "‘" : "“")
        collect(parts[1].array ?? [], isBold: isBold, into: &runs)
        add(isSingle ? "’" : "”")
      case "Cite" where parts.count == 2, "Span" where parts.count == 2: collect(parts[1].array ?? [], isBold: isBold, into: &runs)
      case "Code" where parts.count == 2, "Math" where parts.count == 2: add(Self.escaped(parts[1].string ?? ""))
      case "Link" where parts.count >= 2:
        let address = parts.last?.array?.first?.string ?? ""
        var words: [(text: String, isBold: Bool)] = []
        collect(parts[parts.count - 2].array ?? [], isBold: false, into: &words)
        let text = words.map(\.text).joined()
        let isTold = !text.isEmpty && (text == address || !address.contains(":") || address.hasPrefix("javascript:"))
        add(isTold ? text : "[\(text)](\(address))")
      case "Image" where parts.count >= 2:
        let words = parts[parts.count - 2].array ?? []
        if words.isEmpty { pictureCount += 1 }
        collect(words, isBold: isBold, into: &runs)
      case "Note":
        let note = text(ofCell: parts)
        notes.append(note)
        add("[^\(notes.count)]")
      default: break
      }
    }
  }

  /// A text in which no character is read as Markdown or as a separator of cells.
  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "|<\\\t\u{FEFF}".unicodeScalars.contains($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\": result.append(contentsOf: ["\\", scalar])
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case "\t": result.append(" ")
      case "\u{FEFF}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isBlank { text = text.dropFirst() }
    while let last = text.last, last.isBlank { text = text.dropLast() }
    return String(text)
  }
}

extension String {
  /// The text without the marks of bold text.
  fileprivate var unmarked: String {
    StyledText.runs(of: self).allSatisfy(\.isBold) && hasPrefix("**") ? String(dropFirst(2).dropLast(2)) : self
  }

  /// Where a text stands first.
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
