import ReportForm
import ReportReading
import ReportSyntax

/// Reads the blocks of a document from the rows of a report.
struct PublicationReader {
  private let report: Report
  /// The statutory tables by the row that they begin at: the rows they take, and the blocks they are.
  private var tables: [Int: (end: Int, blocks: [Publication.Block])] = [:]
  private var blocks: [Publication.Block] = []
  /// What is being read: a paragraph or an item, its text so far and its marks.
  private var open: (block: Open, text: String)?

  private enum Open {
    case paragraph
    case item(number: Int?, depth: Int)
  }

  /// Reads a report, in which the tables of some kinds may stand as the form has them.
  init(_ report: Report, laidOut kinds: Set<TableKind>) {
    self.report = report
    for table in report.tables where kinds.contains(table.kind) {
      guard let relaid = try? TableRelayout(table, in: report, as: .html), let first = report.tree.rowIndex(at: relaid.range.lowerBound),
        let last = report.tree.rowIndex(at: max(relaid.range.upperBound - 1, relaid.range.lowerBound))
      else { continue }
      let title = report.edition.sections.first { $0.table == table.kind }?.title ?? ""
      let asides = relaid.asides.map { Publication.Block.paragraph(StyledText.runs(of: $0)) }
      tables[first] = (last + 1, [.table(relaid.merged, kind: table.kind, title: title)] + asides)
    }
  }

  mutating func read() -> [Publication.Block] {
    let tree = report.tree
    var row = 0
    while row < tree.rows.count {
      if let table = tables[row] {
        close()
        blocks += table.blocks
        row = table.end
      } else if let section = report.sections.first(where: { $0.headingRows.lowerBound == row }) {
        close()
        blocks.append(.heading(level: 2, StyledText.runs(of: report.inline(section.headingRange))))
        row = max(section.headingRows.upperBound, row + 1)
      } else if let title = report.title, let text = report.titleText, tree.rows[row].range.overlaps(title.range) {
        close()
        blocks.append(.title(text))
        while row < tree.rows.count, tree.rows[row].range.lowerBound < title.range.upperBound { row += 1 }
      } else {
        row = read(row)
      }
    }
    close()
    return blocks
  }

  /// Reads a row, or the rows of a table that is none of the form's, and returns where the next one is.
  private mutating func read(_ index: Int) -> Int {
    let tree = report.tree
    let row = tree.rows[index]
    switch row.kind {
    case .blank: close()
    case .text: read(line: report.text.string(tree.content(ofRow: index) ?? row.range), of: row)
    case .element:
      close()
      read(line: report.inline(tree.content(ofRow: index) ?? row.range), of: row)
      close()
    case .cellPerLine where row.cells.count == 1:
      close()
      read(line: report.inline(tree.cells[row.cells.lowerBound].content), of: row)
    case .pipes, .tabs, .cellPerLine, .html, .delimiter: return readGrid(from: index)
    }
    return index + 1
  }

  private mutating func readGrid(from start: Int) -> Int {
    close()
    let tree = report.tree
    var grid: [[String]] = []
    var index = start
    while index < tree.rows.count, tables[index] == nil, !tree.rows[index].isText, tree.rows[index].kind != .blank {
      if tree.rows[index].kind != .delimiter {
        grid.append(tree.rows[index].cells.map { StyledText.runs(of: report.inline(tree.cells[$0].content)).plain })
      }
      index += 1
    }
    if !grid.isEmpty { blocks.append(.grid(grid)) }
    return max(index, start + 1)
  }

  // MARK: Lines

  private mutating func read(line: String, of row: Row) {
    let indent = indent(of: row)
    let line = line.trimmed
    if line.isEmpty || line.isRule { return close() }
    if let level = line.headingLevel {
      close()
      return blocks.append(.heading(level: self.level(of: level), StyledText.runs(of: line.withoutNumberSigns)))
    }
    if let item = line.listItem {
      close()
      open = (.item(number: item.number, depth: indent.columns / 2), item.text)
    } else if line.isSubheading {
      close()
      blocks.append(.heading(level: 3, StyledText.runs(of: line)))
    } else if let before = open, !before.text.endsSentence, !indent.isParagraph, !line.beginsItem {
      open?.text = before.text.joined(with: line)
    } else {
      close()
      open = (.paragraph, line)
    }
  }

  private mutating func close() {
    guard let (block, text) = open else { return }
    open = nil
    let runs = StyledText.runs(of: text)
    switch block {
    case .paragraph: blocks.append(.paragraph(runs))
    case .item(let number, let depth): blocks.append(.item(number: number, depth: depth, runs))
    }
  }

  /// A heading's level in the document, where the sections have level 2.
  private func level(of written: Int) -> Int {
    let sections = report.sections.first?.heading.level ?? 0
    return min(max(3, sections == 0 ? written : written - sections + 2), 6)
  }

  /// How far a line is set in, and whether it is as paragraphs are in Chinese.
  private func indent(of row: Row) -> (columns: Int, isParagraph: Bool) {
    var columns = 0
    for scalar in report.text.string(row.range).unicodeScalars {
      switch scalar {
      case " ": columns += 1
      case "\t": columns += 4
      case "\u{3000}": return (0, true)
      default: return (columns, false)
      }
    }
    return (columns, false)
  }
}

extension Row {
  fileprivate var isText: Bool { kind == .text || kind == .element }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isBlank { text.removeFirst() }
    while let last = text.last, last.isBlank { text.removeLast() }
    return String(text)
  }

  /// Whether it is a line that Markdown draws across the page.
  fileprivate var isRule: Bool {
    let marks = filter { $0 != " " }
    return marks.count >= 3 && (marks.allSatisfy { $0 == "-" } || marks.allSatisfy { $0 == "*" } || marks.allSatisfy { $0 == "_" })
  }

  /// The number of number signs of a heading of Markdown.
  fileprivate var headingLevel: Int? {
    let signs = prefix { $0 == "#" }.count
    return (1...6).contains(signs) && count > signs ? signs : nil
  }

  fileprivate var withoutNumberSigns: String {
    var text = drop { $0 == "#" }
    while let last = text.last, last == "#" || last.isBlank { text.removeLast() }
    return String(text).trimmed
  }

  /// An item of a list of Markdown: its number and its text.
  fileprivate var listItem: (number: Int?, text: String)? {
    let digits = prefix { $0.isASCII && $0.isNumber }
    let marks = digits.isEmpty ? ["- ", "* ", "+ ", "• "] : digits.count <= 4 ? [". ", ") "] : []
    let rest = dropFirst(digits.count)
    guard let mark = marks.first(where: { rest.hasPrefix($0) }) else { return nil }
    let text = String(rest.dropFirst(mark.count)).trimmed
    return text.isEmpty ? nil : (Int(digits), text)
  }

  /// Whether it is a sub-heading on a line of its own: （一）主动公开, and no sentence.
  fileprivate var isSubheading: Bool {
    let text = StyledText.runs(of: self).plain
    guard text.count <= 40, text.beginsSubheading else { return false }
    return !text.contains { "。；：，！？".contains($0) }
  }

  /// Whether it begins with a Chinese number in brackets.
  private var beginsSubheading: Bool {
    guard let first, "（(".contains(first), let close = firstIndex(where: { "）)".contains($0) }) else { return false }
    let number = self[index(after: startIndex)..<close]
    return number.count <= 3 && ChineseNumber.isWritten(in: number)
  }

  /// Whether a new paragraph begins with it, as one with a number does.
  fileprivate var beginsItem: Bool {
    let text = drop { $0 == "*" }
    let rest = String(text).beginsSubheading ? "" : text.drop { "（(0123456789①②③④⑤⑥⑦⑧⑨".contains($0) || ChineseNumber.isWritten(in: [$0]) }
    if rest.isEmpty { return true }
    if let first = text.first, "①②③④⑤⑥⑦⑧⑨".contains(first) { return true }
    guard rest.count < text.count, let mark = rest.first else { return false }
    // 2024年 begins no item, and 3.5% none either.
    return "、．）)".contains(mark) || (mark == "." && rest.dropFirst().first.map { !$0.isNumber } ?? true)
  }

  /// Whether what follows on the next line is a paragraph of its own.
  fileprivate var endsSentence: Bool {
    let text = reversed().drop { "*”’）)】".contains($0) }
    return text.first.map { "。！？；：:;".contains($0) } ?? true
  }

  /// The text with the next line of its paragraph: a blank stands only between words that are written with blanks.
  fileprivate func joined(with line: String) -> String {
    let isSpaced = (unicodeScalars.last?.value ?? 0) < 0x2E80 && (line.unicodeScalars.first?.value ?? 0) < 0x2E80
    return self + (isSpaced ? " " : "") + line
  }
}
