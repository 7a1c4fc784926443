import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A part of a report with the parts that it contains: title, sections, sub-headings, tables, groups of rows, rows.
package struct DocumentSymbol: Sendable {
  package enum Kind: Sendable { case report, section, subheading, table, group, row }

  package let kind: Kind
  /// What an outline shows; never empty.
  package let name: String
  /// What it shows beside the name: how a table's sums stand, a row's total or figures; nil for nothing.
  package let detail: String?
  /// The bytes of the whole part; those of its children lie within.
  package let range: ByteRange
  /// What is selected to show the part: its heading or label, within the range.
  package let selection: ByteRange
  package let children: [DocumentSymbol]

  /// The parts of a report, or nil where the text is none.
  package static func symbols(in analysis: Analysis, language: Language) -> [DocumentSymbol]? {
    guard let inspection = analysis.inspection else { return nil }
    return SymbolTree(inspection, language).roots
  }
}

/// Puts the parts of a report into one another.
private struct SymbolTree {
  private let inspection: Inspection
  private let language: Language

  init(_ inspection: Inspection, _ language: Language) {
    self.inspection = inspection
    self.language = language
  }

  var roots: [DocumentSymbol] {
    let all = 0..<inspection.text.bytes.count
    let inner = inspection.sections.map(section) + inspection.tables.filter { self.section(of: $0) == nil }.map { table($0, within: all) }
    let parts = inner.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard let title = inspection.title else { return parts }
    let first = parts.first?.range.lowerBound ?? all.upperBound
    let isHead = title.range.upperBound <= first
    let name = line(title.range)
    let range = trimmed(title.range.lowerBound..<(isHead ? all.upperBound : title.range.upperBound), keeping: title.range)
    let root = DocumentSymbol(
      kind: .report, name: name.isEmpty ? "年度报告" : name, detail: nil, range: range, selection: title.range, children: isHead ? parts : [])
    return isHead ? [root] : (parts + [root]).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The place among the report's sections of the one that a table begins in, or nil before the first.
  private func section(of table: Table) -> Int? {
    inspection.sections.lastIndex { $0.range.lowerBound <= inspection.report.place(of: table).lowerBound }
  }

  private func section(_ section: Section) -> DocumentSymbol {
    let heading = section.headingRange.clamped(to: section.range)
    let range = trimmed(section.range, keeping: heading)
    let own = inspection.sections.firstIndex { $0 === section }
    let tables = inspection.tables.filter { self.section(of: $0) == own }.map { table($0, within: range) }
    var children = tables
    // From the last to the first, each ends where the one after it, or a table, begins.
    var next: Int?
    for heading in subheadings(in: section).reversed() where heading.upperBound <= range.upperBound {
      let start = lineStart(heading)
      let table = tables.lazy.map { $0.range.lowerBound }.filter { $0 > start }.min()
      let end = max(min(next ?? range.upperBound, table ?? range.upperBound), heading.upperBound)
      children.append(
        DocumentSymbol(
          kind: .subheading, name: subheadingName(heading), detail: nil, range: trimmed(start..<end, keeping: heading), selection: heading,
          children: []))
      next = start
    }
    return DocumentSymbol(
      kind: .section, name: line(heading).isEmpty ? section.form.heading : line(heading), detail: nil, range: range, selection: heading,
      children: children.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  // MARK: Sub-headings

  /// The lines of a section's prose that are headings of Markdown, or begin with a number as （一）.
  private func subheadings(in section: Section) -> [ByteRange] {
    let tree = inspection.tree
    let tables = inspection.tables.map(inspection.report.place)
    var headings: [ByteRange] = []
    var index = section.headingRows.upperBound
    while index < tree.rows.count, tree.rows[index].range.lowerBound < section.range.upperBound {
      let row = tree.rows[index]
      index += 1
      guard row.kind == .text, let cell = row.cells.first, !tables.contains(where: { $0.touches(tree.cells[cell].content) }) else {
        continue
      }
      let heading = Heading(inspection.text, tree.cells[cell].content)
      guard !heading.title.isEmpty, heading.level > 0 || isNumbered(heading.title) else { continue }
      headings.append(heading.range)
    }
    return headings
  }

  /// Whether a text begins with a Chinese number in brackets.
  private func isNumbered(_ range: ByteRange) -> Bool { Subheading(inspection.text.string(range))?.isBracketed ?? false }

  /// A sub-heading without the sentence that follows it on its line.
  private func subheadingName(_ range: ByteRange) -> String {
    let whole = line(range)
    let name = whole.prefix { !"。：:；;".contains($0) }.filter { $0 != "*" }
    return name.isEmpty ? whole : name.count > 30 ? name.prefix(30) + "…" : String(name)
  }

  // MARK: Tables

  private func table(_ table: Table, within outer: ByteRange) -> DocumentSymbol {
    let lines = inspection.report.place(of: table).clamped(to: outer)
    let first = inspection.text.lines.line(at: lines.lowerBound)
    let selection = (lines.lowerBound..<inspection.text.contentEnd(ofLine: first)).clamped(to: lines)
    let children = table.kind == .reviews ? blocks(of: table, within: lines) : rows(of: table, within: lines)
    return DocumentSymbol(
      kind: .table, name: table.kind.name(in: language), detail: standing(of: table), range: lines, selection: selection,
      children: children.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// The rows of a table, those of table 3 within their groups.
  private func rows(of table: Table, within outer: ByteRange) -> [DocumentSymbol] {
    var rows: [GroupedRow] = []
    for row in table.rows {
      guard let symbol = self.row(row, of: table, within: outer) else { continue }
      var path: [String] = []
      switch row.role {
      case .row(let index), .repeated(let index): path = table.kind == .requests ? table.form.rows[index].path : []
      // What the form does not have belongs where it stands.
      case .unknown, .group: path = rows.last?.path ?? []
      }
      rows.append(GroupedRow(path: path, symbol: symbol))
    }
    rows.sort { $0.symbol.range.lowerBound < $1.symbol.range.lowerBound }
    return grouped(rows[...], depth: 0, from: rows.first?.symbol.range.lowerBound ?? outer.lowerBound)
  }

  private struct GroupedRow {
    /// The labels of the groups that it is in, outermost first.
    let path: [String]
    let symbol: DocumentSymbol
  }

  /// Rows with those of one group, where they follow one another, within it; `start` is where what is before them ends.
  private func grouped(_ rows: ArraySlice<GroupedRow>, depth: Int, from start: Int) -> [DocumentSymbol] {
    var symbols: [DocumentSymbol] = []
    var rest = rows
    while let first = rest.first {
      guard depth < first.path.count else {
        symbols.append(first.symbol)
        rest.removeFirst()
        continue
      }
      let members = rest.prefix { depth < $0.path.count && $0.path[depth] == first.path[depth] }
      rest = rest.dropFirst(members.count)
      // The group's own label may stand on lines before its first row.
      var lower = max(symbols.last?.range.upperBound ?? start, start)
      while lower < first.symbol.range.lowerBound, inspection.text.bytes[lower] <= .space { lower += 1 }
      lower = min(lower, first.symbol.range.lowerBound)
      let range = lower..<max(lower, members.map { $0.symbol.range.upperBound }.max() ?? lower)
      let line = lower..<inspection.text.contentEnd(ofLine: inspection.text.lines.line(at: lower))
      symbols.append(
        DocumentSymbol(
          kind: .group, name: first.path[depth], detail: nil, range: range, selection: line.clamped(to: range),
          children: grouped(members, depth: depth + 1, from: lower)))
    }
    return symbols
  }

  /// How the sums of a table stand: what fails, what is open, or that all hold.
  private func standing(of table: Table) -> String? {
    guard let standings = inspection.balance(table.kind)?.standings, !standings.isEmpty else { return nil }
    let failing = standings.count { $0.fails }
    let open = standings.count { $0 == .open }
    if failing > 0 {
      return language.say("✗ \(failing) 条勾稽关系不成立", failing == 1 ? "✗ 1 sum does not match" : "✗ \(failing) sums do not match")
    }
    if open > 0 { return language.say("？ \(open) 条勾稽关系未核对", open == 1 ? "？ 1 sum not checked" : "？ \(open) sums not checked") }
    return language.say("✓ \(standings.count) 条勾稽关系全部成立", standings.count == 1 ? "✓ 1 sum matches" : "✓ all \(standings.count) sums match")
  }

  private func row(_ row: TableRow, of table: Table, within outer: ByteRange) -> DocumentSymbol? {
    guard row.range.overlaps(outer) else { return nil }
    let range = row.range.clamped(to: outer)
    let label = row.labelRange.isEmpty ? range : row.labelRange.clamped(to: range)
    var name = line(row.labelRange)
    if case .row(let index) = row.role, row.hasStandardLabel { name = table.form.rows[index].shortLabel }
    guard !name.isEmpty else { return nil }
    return DocumentSymbol(
      kind: .row, name: name, detail: figures(of: row, in: table), range: range, selection: label.isEmpty ? range : label, children: [])
  }

  /// The total of a row of table 3, else its figures.
  private func figures(of row: TableRow, in table: Table) -> String? {
    let written = row.figures.map { line($0.range) }
    guard !row.isMalformed, case .row = row.role, table.kind == .requests else {
      let shown = written.filter { !$0.isEmpty }
      return shown.isEmpty ? nil : shown.joined(separator: " · ")
    }
    return written.last.flatMap { $0.isEmpty ? nil : language.say("总计 \($0)", "total \($0)") }
  }

  /// The blocks of table 4, which stand side by side in one row.
  private func blocks(of table: Table, within outer: ByteRange) -> [DocumentSymbol] {
    let columns = table.form.rows.first?.columns ?? []
    return table.form.blocks.compactMap { block in
      let name = columns[block.lowerBound].path.last ?? ""
      let figures = table.figures[block]
      let ranges = figures.filter { $0.isWritable }.map { $0.range }.filter {
        $0.lowerBound >= outer.lowerBound && $0.upperBound <= outer.upperBound
      }
      guard ranges.count == figures.count, let lower = ranges.map({ $0.lowerBound }).min(), let upper = ranges.map({ $0.upperBound }).max()
      else {
        return nil
      }
      let total = figures.last.map { line($0.range) } ?? ""
      return DocumentSymbol(
        kind: .row, name: name, detail: total.isEmpty ? nil : language.say("总计 \(total)", "total \(total)"), range: lower..<upper,
        selection: lower..<upper, children: [])
    }
  }

  // MARK: Text

  /// A range as one line of text.
  private func line(_ range: ByteRange) -> String {
    inspection.text.string(range).filter { $0 != "#" }.split { $0.isBlank }.joined(separator: " ")
  }

  private func lineStart(_ range: ByteRange) -> Int {
    inspection.text.lines.range(ofLine: inspection.text.lines.line(at: range.lowerBound)).lowerBound
  }

  /// A range without the white space at its end, but with all of a part of it.
  private func trimmed(_ range: ByteRange, keeping part: ByteRange) -> ByteRange {
    var end = range.upperBound
    while end > part.upperBound, inspection.text.bytes[end - 1] <= .space { end -= 1 }
    return range.lowerBound..<max(end, part.upperBound)
  }
}
