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
  private var open: (block: Open, text: MarkdownLine)?

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
        if let text = section.runIn { read(line: report.inline(text), of: tree.rows[row]) }
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
    let line = MarkdownLine(line)
    if line.text.isEmpty || line.isRule { return close() }
    if let level = line.headingLevel {
      close()
      return blocks.append(.heading(level: self.level(of: level), StyledText.runs(of: line.withoutNumberSigns)))
    }
    if let item = line.listItem {
      close()
      open = (.item(number: item.number, depth: indent.columns / 2), MarkdownLine(item.text))
    } else if line.isSubheading {
      close()
      blocks.append(.heading(level: 3, StyledText.runs(of: line.text)))
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
    let runs = StyledText.runs(of: text.text)
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
